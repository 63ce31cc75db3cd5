using System.Globalization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Repairs;

/// <summary>
/// 信用修复 of a record: its publication, sharing and use end, and with them whatever rests on it (requirements 0.3, row 4). Who found it repairs it
/// (谁认定、谁修复). A record that is the very same object means that nothing changed.
/// </summary>
public static class RecordRepair
{
    /// <summary>Repairs a record by a person's order.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="order">The repair decision, with its day; with a court's ruling the term before which nothing is repaired does not count.</param>
    /// <param name="policy">The policy of the day.</param>
    /// <param name="uploadedBy">Who uploaded the record, who does not repair it (G26); null where that is not known.</param>
    /// <param name="former">The vault's key of its content; null where it is to be deleted, and then a tombstone stays.</param>
    /// <returns>
    /// The repaired record. Refused with <c>record.unknown</c> (neither the deciding nor the providing unit),
    /// <c>record.corrector-not-a-person</c>, <c>record.document-missing</c>, <c>record.reason-invalid</c>, <c>record.key-reused</c>,
    /// <c>record.reversed</c>, <c>record.repair-day-invalid</c>, <c>record.repairer-uploaded</c>, <c>record.not-repairable</c>,
    /// <c>record.repair-too-early</c> with the first day. One that a file reported as repaired may be repaired once more by the document.
    /// </returns>
    public static Decision<CreditRecord> Repair(
        this CreditRecord record, RecordKind kind, CorrectionOrder order, RepairPolicy policy, Actor? uploadedBy, string? former) =>
        order.By.Unit != record.Provider && order.By.Unit != record.Organ ? RecordErrors.Unknown
        : order.Refusal() is { } error ? error
        : record.Made(order) is { } made ? made.Kind is CorrectionKind.Repaired && made.Order.Repeats(order) ? record : RecordErrors.KeyReused
        : record.State is RecordState.Repaired && record.Corrections is [.., var last] && last.Order.Repeats(order) ? record
        : record.IsOver && !record.IsReportedRepaired() ? RecordErrors.Reversed
        : order.DocumentOn is not { } on || on > WorkCalendar.DateAt(order.At) || on < record.DecidedOn ? RecordErrors.RepairDayInvalid
        : uploadedBy == order.By ? RecordErrors.RepairerUploaded
        : record.IsOver ? record.Ended(CorrectionKind.Repaired, order, former)
        : policy.EarliestOn(record, kind) is not { } earliest ? RecordErrors.NotRepairable
        : on < earliest && string.IsNullOrWhiteSpace(order.Ruling)
            ? new Decision<CreditRecord>.Rejected(RecordErrors.RepairTooEarly, earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : record.Ended(CorrectionKind.Repaired, order, former);

    /// <summary>Whether a record may be repaired at all, whoever does it and from whichever day on.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="policy">The policy of the day.</param>
    public static bool IsRepairable(this CreditRecord record, RecordKind kind, RepairPolicy policy) =>
        record.IsOver ? record.IsReportedRepaired() : policy.EarliestOn(record, kind) is not null;

    // A file said so; no person has done it by the document.
    private static bool IsReportedRepaired(this CreditRecord record) =>
        record is { State: RecordState.Repaired, Corrections: [.., { Order.By.IsPerson: false }] };
}
