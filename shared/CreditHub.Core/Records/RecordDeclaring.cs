namespace CreditHub.Records;

/// <summary>What a subject does with the record of what it declared itself (R19). A record that is the very same object means that nothing changed.</summary>
public static class RecordDeclaring
{
    /// <summary>The subject promises anew that it is true.</summary>
    /// <param name="record">The record.</param>
    /// <param name="order">By whom and when.</param>
    public static CreditRecord Confirm(this CreditRecord record, CorrectionOrder order) => record.IsOver || record.Made(order) is not null
        ? record
        : record with { Corrections = record.With(new(CorrectionKind.Confirmed, order, Former: null)) };

    /// <summary>The subject takes it back.</summary>
    /// <param name="record">The record.</param>
    /// <param name="order">By whom, when and why.</param>
    /// <param name="former">The vault's key of its content; null where it is to be deleted, and then a tombstone stays.</param>
    public static CreditRecord TakeBack(this CreditRecord record, CorrectionOrder order, string? former) =>
        record.IsOver ? record : record.Ended(CorrectionKind.Withdrawn, order, former);
}
