using CreditHub.Decisions;

namespace CreditHub.Records.Receipts;

/// <summary>What an accepted row brought. A publication is owed of what stands alone (T1–T3).</summary>
internal enum RowNews
{
    /// <summary>A record that stands.</summary>
    Standing,

    /// <summary>A record that is over, as the row itself says.</summary>
    Ended,

    /// <summary>No record: something of a known one.</summary>
    Told,
}

/// <summary>What became of a row.</summary>
internal abstract record RowOutcome
{
    private RowOutcome()
    {
    }

    /// <summary>Stored because of this row; late where it was received after <paramref name="PublishBy"/>, the last day for publishing it.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="IsLate">Whether it was late.</param>
    /// <param name="PublishBy">That day; null where it is not published.</param>
    /// <param name="News">What the row brought.</param>
    public sealed record Accepted(RecordId Record, bool IsLate, DateOnly? PublishBy, RowNews News) : RowOutcome;

    /// <summary>Stored before, because of another row.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Hint">What its sender must know, as that the stored record says something else; null for nothing.</param>
    public sealed record Duplicate(RecordId Record, HubError? Hint) : RowOutcome;

    /// <summary>Against the rules.</summary>
    /// <param name="Quarantine">Where it waits for its right code; null where it does not.</param>
    public sealed record Rejected(QuarantineId? Quarantine) : RowOutcome;
}
