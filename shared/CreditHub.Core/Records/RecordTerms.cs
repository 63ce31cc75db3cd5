using CreditHub.Catalogue;
using CreditHub.Declarations;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Rows;

namespace CreditHub.Records;

/// <summary>
/// How long a record may be used, shared and rested on, as the policy stands on one day (G13, A6). With its term publication, sharing and use end
/// alike; non-public kinds have a term, too.
/// </summary>
/// <param name="LongestMonths">Longest term of use in months from the decision.</param>
/// <param name="KindMonths">The same of kinds with a rule of their own.</param>
/// <param name="DeclarationMonths">Months within which a subject confirms what it declared of itself (R19).</param>
/// <param name="GroundMonths">Longest age in months of a ground of a black listing.</param>
/// <param name="Publication">The terms of publication.</param>
public sealed record RecordTerms(int LongestMonths, IReadOnlyDictionary<string, int> KindMonths, int DeclarationMonths, int GroundMonths, PublicationPolicy Publication)
{
    /// <summary>The terms of a day.</summary>
    /// <param name="book">The policy.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <exception cref="KeyNotFoundException">A value is missing: the profile is incomplete.</exception>
    public static RecordTerms On(PolicyBook book, DateOnly on) => new(
        book.Number(PolicyKeys.RecordUseMonths, on),
        book.NumbersByName(PolicyKeys.RecordKindUseMonths, on),
        book.Number(PolicyKeys.DeclarationConfirmMonths, on),
        book.Number(PolicyKeys.GroundMonths, on),
        PublicationPolicy.On(book, on));

    /// <summary>
    /// Last day on which a record may be used, Asia/Shanghai, inclusive. What is held against its subject ends with its publication, where it has a
    /// term of one, and in any case with the longest term; all else may be used while it is valid, 长期 without end; what a
    /// subject declared itself, until it had to be confirmed.
    /// </summary>
    /// <param name="record">The record; not a tombstone, which has no decision.</param>
    /// <param name="kind">Its kind.</param>
    public DateOnly LastOf(CreditRecord record, RecordKind kind)
    {
        if (kind.SourceClass is SourceClass.SelfDeclared)
        {
            return Declaration.LastDay(PromisedOn(record), record.ValidUntil, DeclarationMonths);
        }

        var longest = Term.LastDay(record.DecidedOn, KindMonths.GetValueOrDefault(kind.Code, LongestMonths));
        if (kind.Tone is RecordTone.Negative)
        {
            return PublicUntil(record, kind) is { } last && last < longest ? last : longest;
        }

        return IsEndless(record, kind) ? DateOnly.MaxValue : record.ValidUntil is { } valid && valid > longest ? valid : longest;
    }

    /// <summary>Whether a list entry may be proposed or decided on a record: in its term, and for a black one still valid and not too old.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="isBlack">Whether the entry is a black one.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public bool MayGround(CreditRecord record, RecordKind kind, bool isBlack, DateOnly on) =>
        on <= LastOf(record, kind)
        && (!isBlack || (on <= Term.LastDay(record.DecidedOn, GroundMonths) && (record.ValidUntil is not { } valid || on <= valid)));

    private static DateOnly PromisedOn(CreditRecord record) =>
        record.Corrections?.LastOrDefault(made => made.Kind is CorrectionKind.Confirmed) is { } confirmed ? WorkCalendar.DateAt(confirmed.Order.At) : record.DecidedOn;

    private static bool IsEndless(CreditRecord record, RecordKind kind) =>
        kind.Current.Of(FieldRole.ValidUntil) is { } field && record.Text.GetValueOrDefault(field.KeptAs) == DateText.LongTerm;

    // 轻微 has no term of publication, so none that could end.
    private DateOnly? PublicUntil(CreditRecord record, RecordKind kind) => kind.Class is not RecordClass.Public
        ? null
        : PublicationRule.UntilOf(record, Publication.MonthsOf(kind.Code, record.TierOf(kind, Publication)));
}
