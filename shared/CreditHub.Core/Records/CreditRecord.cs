using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Measures;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>By when a decision is to be published, and whether it came too late for that (T1–T4); computed, never typed.</summary>
/// <param name="On">Last day in time, Asia/Shanghai; null where the decision is older than the calendar, or its kind is not published.</param>
/// <param name="Late">迟报: whether it was received after that day.</param>
public sealed record PublicationDue(DateOnly? On, bool Late);

/// <summary>Where a record came from.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Line">The line in it.</param>
/// <param name="ReceivedAt">When the upload was received, UTC.</param>
/// <param name="PolicyVersion">The policy version under which the row was checked (G30).</param>
public sealed record RecordOrigin(UploadId Upload, int Line, DateTimeOffset ReceivedAt, string PolicyVersion)
{
    /// <summary>The class that the file states for all of its rows; null where it states none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentClass? Class { get; init; }
}

/// <summary>
/// One stored credit record. It holds no personal value; those are in the vault. Of one that was annulled, withdrawn or replaced the amounts,
/// texts and sealed values are gone: its correction says where they are kept, if they are.
/// </summary>
/// <param name="Id">Its id, from its business key.</param>
/// <param name="Kind">The kind's code in the catalogue.</param>
/// <param name="Subject">The subject.</param>
/// <param name="SubjectKind">The subject's kind.</param>
/// <param name="Provider">The source unit, which verifies it when someone objects.</param>
/// <param name="Uploader">The unit that uploaded it; the provider or its delegate.</param>
/// <param name="Organ">The deciding unit.</param>
/// <param name="DocumentNumber">文号, as given; empty in a tombstone.</param>
/// <param name="DecidedOn">The decision's date; 0001-01-01 in a tombstone.</param>
/// <param name="Amounts">Amounts in 万元 (10,000 yuan), at most six decimals, by field code; those that were given.</param>
/// <param name="ValidUntil">Last day of validity; null where none was given, or where the field's text is 长期.</param>
/// <param name="PublishUntil">Last day of publication as the source gave it; null likewise.</param>
/// <param name="Publication">By when it is to be published.</param>
/// <param name="State">Where it stands.</param>
/// <param name="BasisUse">Whether a sanction may rest on it.</param>
/// <param name="Text">The other cells by field code of the kind's newest generation; none of them empty.</param>
/// <param name="Sealed">Vault keys of the personal values by field code.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record CreditRecord(
    RecordId Id,
    string Kind,
    SubjectKey Subject,
    SubjectKind SubjectKind,
    UnitId Provider,
    UnitId Uploader,
    UnitId Organ,
    string DocumentNumber,
    DateOnly DecidedOn,
    IReadOnlyDictionary<string, decimal> Amounts,
    DateOnly? ValidUntil,
    DateOnly? PublishUntil,
    PublicationDue Publication,
    RecordState State,
    BasisUse BasisUse,
    IReadOnlyDictionary<string, string> Text,
    IReadOnlyDictionary<string, string> Sealed,
    RecordOrigin Origin)
{
    /// <summary>What became of it after it was received, oldest first; null for nothing. Nothing is ever taken out (G27).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RecordCorrection>? Corrections { get; init; }

    /// <summary>
    /// Where its texts repeat personal values of its own row, by field code, and in its document number by that property's name; the public sees nothing there (P9). Null
    /// where they do nowhere.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<PersonalMark>>? Marks { get; init; }

    /// <summary>The registered legal bases that its source names for it, by id, in force on the day of the decision; null for none, and once it is over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LegalBasisId>? Bases { get; init; }

    /// <summary>What is asked by somebody for whom it ended by mistake; null where nobody asks, and once two persons agreed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Reinstatement? Reinstatement { get; init; }

    /// <summary>The marks of one field; null for none.</summary>
    /// <param name="field">The code under which its text is kept, or <see cref="DocumentNumber"/>'s name.</param>
    public IReadOnlyList<PersonalMark>? MarksOf(string field) => Marks is { } marks && marks.TryGetValue(field, out var found) ? found : null;

    /// <summary>Grows by one with every correction; 1 as received.</summary>
    [JsonIgnore]
    public int Version => 1 + (Corrections?.Count ?? 0);

    /// <summary>Whether nothing may use it any more: annulled, withdrawn, replaced, removed, repaired or past its term.</summary>
    [JsonIgnore]
    public bool IsOver => State.IsOver();

    /// <summary>Whether its content was deleted, and only who ended it, when and by which document stays (G27).</summary>
    [JsonIgnore]
    public bool IsTombstone => IsOver && DecidedOn == default && DocumentNumber.Length == 0;

    /// <summary>
    /// Whether persons put its content right after a version of it, so that it must be looked at anew before it is shown; a record that took another's
    /// place was put right by that, and so was one that stands again.
    /// </summary>
    /// <param name="version">The version, 1 as received.</param>
    public bool IsChangedSince(int version) => Corrections?.Skip(version - 1).Any(IsToBeLookedAt) ?? false;

    /// <summary>The newest correction after which it must be looked at anew before it is shown; null where there is none.</summary>
    public RecordCorrection? LastToBeLookedAt() => Corrections?.LastOrDefault(IsToBeLookedAt);

    /// <summary>The newest correction that ended it; null where none did.</summary>
    public RecordCorrection? LastEnd() => Corrections?.LastOrDefault(made => made.Kind
        is CorrectionKind.Annulled or CorrectionKind.Withdrawn or CorrectionKind.Removed or CorrectionKind.Replaced or CorrectionKind.Expired or CorrectionKind.Repaired);

    /// <summary>The newest correction by which a person put its content right; null where nobody did.</summary>
    public RecordCorrection? LastChange() => Corrections?.LastOrDefault(made => made.Kind is CorrectionKind.Changed or CorrectionKind.Replaced);

    /// <summary>Whether it took another record's place, so that no row of its upload names it.</summary>
    public bool IsSuccessor() => !IsOver && (Corrections?.Any(made => made.Kind is CorrectionKind.Replaced) ?? false);

    /// <summary>Whether another record of the same id says the same, whoever uploaded it, when, and in whatever state it is.</summary>
    public bool SaysTheSame(CreditRecord other) =>
        (Kind, Subject, SubjectKind, Provider, Organ, DecidedOn, ValidUntil, PublishUntil)
            == (other.Kind, other.Subject, other.SubjectKind, other.Provider, other.Organ, other.DecidedOn, other.ValidUntil, other.PublishUntil)
        && Same(Text, other.Text) && Same(Amounts, other.Amounts) && Same(Sealed, other.Sealed);

    private static bool IsToBeLookedAt(RecordCorrection made) => made.Kind is CorrectionKind.Changed or CorrectionKind.Replaced or CorrectionKind.Reinstated;

    private static bool Same<T>(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other)
        where T : IEquatable<T> =>
        one.Count == other.Count && one.All(row => other.TryGetValue(row.Key, out var value) && value.Equals(row.Value));
}
