using System.Globalization;
using CreditHub.Catalogue;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Rows;

namespace CreditHub.Repairs;

/// <summary>Which records may be repaired, and from which day on, as the policy stands on one day (国办发〔2025〕22号, 信用修复管理办法 2025).</summary>
/// <param name="EarliestMonths">Months from the finding before which nothing is repaired, of 轻微, 一般 and 严重; 0: as soon as the duties are done.</param>
/// <param name="ExceptKinds">Codes of the kinds of record that have a way of their own out of it, or none.</param>
/// <param name="NoticeFrom">First day of decisions with which the notice of repair is to be served (两书同达).</param>
/// <param name="Publication">What makes a record 轻微, 一般 or 严重.</param>
public sealed record RepairPolicy(IReadOnlyList<int> EarliestMonths, IReadOnlyList<string> ExceptKinds, DateOnly NoticeFrom, PublicationPolicy Publication)
{
    /// <summary>The policy of a day.</summary>
    /// <param name="book">The policy.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <exception cref="KeyNotFoundException">A value is missing: the profile is incomplete.</exception>
    public static RepairPolicy On(PolicyBook book, DateOnly on) => new(
        book.Numbers(PolicyKeys.RepairEarliestMonths, on),
        book.Texts(PolicyKeys.RepairExceptKinds, on),
        DateOnly.ParseExact(book.Word(PolicyKeys.RepairNoticeFrom, on), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        PublicationPolicy.On(book, on));

    /// <summary>Whether the subject was to be told how to repair, with a decision of a kind on a day.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="decidedOn">The day of the decision, Asia/Shanghai.</param>
    public bool WantsNotice(RecordKind kind, DateOnly decidedOn) =>
        kind.Tone is RecordTone.Negative && decidedOn >= NoticeFrom && !ExceptKinds.Contains(kind.Code);

    /// <summary>First day on which a record may be repaired, Asia/Shanghai; null where it never may: it is not held against anybody, or goes another way.</summary>
    /// <param name="record">The record; not one whose content is gone.</param>
    /// <param name="kind">Its kind.</param>
    public DateOnly? EarliestOn(CreditRecord record, RecordKind kind) => EarliestOn(kind, record.TierOf(kind, Publication), record.DecidedOn);

    /// <summary>The same of a row that is not stored yet.</summary>
    /// <param name="row">The row.</param>
    /// <param name="kind">Its kind.</param>
    public DateOnly? EarliestOn(CheckedRow row, RecordKind kind) => EarliestOn(kind, row.TierOf(kind, Publication), row.DecidedOn);

    private DateOnly? EarliestOn(RecordKind kind, PublicationTier tier, DateOnly decidedOn) =>
        ExceptKinds.Contains(kind.Code) || tier is PublicationTier.None ? null : decidedOn.AddMonths(EarliestMonths[tier switch
        {
            PublicationTier.Minor => 0,
            PublicationTier.General => 1,
            PublicationTier.Serious => 2,
            PublicationTier.None => throw new ArgumentOutOfRangeException(nameof(tier)),
            _ => throw new System.Diagnostics.UnreachableException(),
        }]);
}
