namespace CreditHub.Records;

/// <summary>What became of a row.</summary>
internal abstract record RowOutcome
{
    private RowOutcome()
    {
    }

    /// <summary>Stored because of this row; late where it was received after its publication deadline.</summary>
    public sealed record Accepted(RecordId Record, bool IsLate) : RowOutcome;

    /// <summary>Stored before, because of another row.</summary>
    public sealed record Duplicate(RecordId Record) : RowOutcome;

    /// <summary>Against the rules.</summary>
    public sealed record Rejected : RowOutcome;
}
