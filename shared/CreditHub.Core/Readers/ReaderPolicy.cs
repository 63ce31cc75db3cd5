using CreditHub.Catalogue;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Readers;

/// <summary>The policy values about readers, as they stand on one day.</summary>
/// <param name="Version">The policy's version (G30).</param>
/// <param name="LongestMonths">Longest term of an authorisation in months.</param>
/// <param name="ConsentMonths">Longest term of a subject's consent in months.</param>
/// <param name="SharedKinds">Shared kinds of record that may be read with consent.</param>
/// <param name="Purposes">Texts of the form <c>class=purpose</c>.</param>
/// <param name="MostPerDay">Most reads a day that an authorisation may allow.</param>
public sealed record ReaderPolicy(
    string Version, int LongestMonths, int ConsentMonths, IReadOnlyList<string> SharedKinds, IReadOnlyList<string> Purposes, int MostPerDay)
{
    private const int MostDaysOfMonth = 31;

    /// <summary>The policy of a day.</summary>
    /// <param name="book">The policy.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <exception cref="KeyNotFoundException">A value is missing: the profile is incomplete.</exception>
    public static ReaderPolicy On(PolicyBook book, DateOnly on) => new(
        book.Version,
        book.Number(PolicyKeys.ReaderLongestMonths, on),
        book.Number(PolicyKeys.ReaderConsentMonths, on),
        book.Texts(PolicyKeys.ReaderSharedKinds, on),
        book.Texts(PolicyKeys.ReaderPurposes, on),
        book.Number(PolicyKeys.ReaderMostPerDay, on));

    /// <summary>Whether records of a kind may go to readers at all: public ones, and shared ones that the policy names.</summary>
    public bool MayRead(RecordKind kind) =>
        kind.Class is RecordClass.Public || (kind.Class is RecordClass.Shared && SharedKinds.Contains(kind.Code));

    /// <summary>What of a scope may not be granted to a class of reader; null where all of it may.</summary>
    public string? Problem(ReadingScope scope, UnitClass reader, RecordCatalogue catalogue) =>
        scope.Kinds.Count == 0 ? "kinds"
        : scope.SubjectKinds.Count == 0 ? "subjectKinds"
        : scope.Purposes.Count == 0 ? "purposes"
        : scope.Kinds.FirstOrDefault(kind => catalogue.Find(kind)?.Kind is not { } known || !MayRead(known)) is { } kind ? "kinds: " + kind
        : scope.Purposes.FirstOrDefault(purpose => !Allows(reader, purpose)) is { } purpose ? "purposes: " + purpose
        : scope.PerDay < 1 || scope.PerDay > MostPerDay ? $"perDay: 1–{MostPerDay}"
        : scope.PerMonth < scope.PerDay || scope.PerMonth > scope.PerDay * MostDaysOfMonth ? $"perMonth: {scope.PerDay}–{scope.PerDay * MostDaysOfMonth}"
        : null;

    private bool Allows(UnitClass reader, string purpose) => Purposes.Any(text =>
        text.Split('=', 2) is [var named, var allowed] && allowed == purpose && string.Equals(named, reader.ToString(), StringComparison.OrdinalIgnoreCase));
}
