using System.Text.Json.Serialization;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Subjects;

/// <summary>
/// 重码: a credit code whose records came under more than one name (R1, R2). Records are matched by code only, so one subject might carry
/// another's sanction. It is a fact for persons to look at: it decides nothing and holds nothing up by itself.
/// </summary>
/// <param name="Code">The unified social credit code.</param>
/// <param name="Names">The names, each once a provider and kind, the oldest first.</param>
/// <param name="NoticedAt">When it was last noticed anew, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Grows by one with every change; 1 at first.</param>
public sealed record SharedCode(string Code, IReadOnlyList<CodeName> Names, DateTimeOffset NoticedAt, SharedCodeState State, int Version)
{
    private const int LongestReason = 500;
    private const string SealedName = "**";

    /// <summary>Whether nobody has said yet what it is.</summary>
    [JsonIgnore]
    public bool IsOpen => State is SharedCodeState.Open;

    /// <summary>The names under which records of a code stand: each folded name once a provider and kind, with its oldest record. Ended records do not count.</summary>
    /// <param name="records">All records of the code.</param>
    /// <param name="fieldOf">Code of the field that holds the subject's name in a kind of record; null where it has none.</param>
    public static IReadOnlyList<CodeName> NamesOf(IEnumerable<CreditRecord> records, Func<string, string?> fieldOf) =>
    [
        .. records.Where(record => !record.IsOver)
            .OrderBy(record => record.Origin.ReceivedAt).ThenBy(record => record.Origin.Line).ThenBy(record => record.Id.Value, StringComparer.Ordinal)
            .Select(record => fieldOf(record.Kind) is { } field ? NameOf(record, field) : null)
            .OfType<CodeName>()
            .DistinctBy(name => (name.Folded, name.Provider, name.Kind)),
    ];

    /// <summary>The names but for those that the subject is registered to have had before; all where none would be left.</summary>
    /// <param name="names">The names under which records of the code stand.</param>
    /// <param name="former">Former names, folded (<see cref="SubjectRegister.FormerNamesIn"/>).</param>
    public static IReadOnlyList<CodeName> Unexplained(IReadOnlyList<CodeName> names, IReadOnlySet<string> former) =>
        names.Where(name => !former.Contains(name.Folded)).ToList() is { Count: > 0 } left ? left : names;

    /// <summary>What is known of a code once its names were looked at. The very same object means that nothing changed.</summary>
    /// <param name="known">What was known; null for nothing.</param>
    /// <param name="code">The code.</param>
    /// <param name="names">The names under which its records stand.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>Null where nothing was known and there is nothing to know.</returns>
    public static SharedCode? Look(SharedCode? known, string code, IReadOnlyList<CodeName> names, DateTimeOffset now)
    {
        var folded = names.Select(name => name.Folded).ToHashSet(StringComparer.Ordinal);
        return (known?.State, folded.Count > 1) switch
        {
            (null, true) => new SharedCode(code, names, now, SharedCodeState.Open.Instance, 1),
            (null, false) or (SharedCodeState.Ended or SharedCodeState.Settled, false) => known,
            (SharedCodeState.Open, false) => known!.Next(known.Names, new SharedCodeState.Ended(now)),
            (SharedCodeState.Ended, true) => known!.Next(names, SharedCodeState.Open.Instance) with { NoticedAt = now },
            (SharedCodeState.Settled settled, true) when !folded.IsSubsetOf(settled.Names) =>
                known!.Next(names, SharedCodeState.Open.Instance) with { NoticedAt = now },
            (SharedCodeState.Settled or SharedCodeState.Open, true) => known!.Names.SequenceEqual(names) ? known : known.Next(names, known.State),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A person of the office says what it is.</summary>
    /// <param name="version">The version that was looked at.</param>
    /// <param name="finding">What it is; null where it was none of the words.</param>
    /// <param name="document">The document that shows it.</param>
    /// <param name="reason">Why, 1 to 500 characters without personal values.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>
    /// The settled code; the very same where it was settled so already. Refused with <c>code.settled-by-machine</c>,
    /// <c>code.finding-unknown</c>, <c>code.document-missing</c>, <c>code.reason-invalid</c>, <c>code.not-open</c>, <c>code.changed-meanwhile</c>.
    /// </returns>
    public Decision<SharedCode> Settle(int version, SharedCodeFinding? finding, string? document, string? reason, Actor by, DateTimeOffset at) =>
        !by.IsPerson ? CodeErrors.SettledByMachine
        : finding is not { } found ? CodeErrors.FindingUnknown
        : string.IsNullOrWhiteSpace(document) ? CodeErrors.DocumentMissing
        : string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason || PersonalValues.In(reason) ? CodeErrors.ReasonInvalid
        : State is SharedCodeState.Settled settled && (settled.As, settled.Document, settled.Reason) == (found, document, reason) ? this
        : !IsOpen ? CodeErrors.NotOpen
        : version != Version ? CodeErrors.ChangedMeanwhile
        : Next(Names, new SharedCodeState.Settled(found, document, reason, by, at, [.. Names.Select(name => name.Folded).Distinct()]));

    private static CodeName? NameOf(CreditRecord record, string field)
    {
        var on = WorkCalendar.DateAt(record.Origin.ReceivedAt);
        return record.Text.TryGetValue(field, out var name) ? new CodeName(name, record.Provider, record.Kind, record.Id, on)
            : record.Sealed.TryGetValue(field, out var key) ? new CodeName(SealedName, record.Provider, record.Kind, record.Id, on) { Sealed = key }
            : null;
    }

    private SharedCode Next(IReadOnlyList<CodeName> names, SharedCodeState state) => this with { Names = names, State = state, Version = Version + 1 };
}
