namespace CreditHub.Records.Quarantine;

/// <summary>How rows in quarantine are shown.</summary>
public static class QuarantineViews
{
    /// <summary>A row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cells">What it says, by column; null where that is not shown.</param>
    public static QuarantinedRowView Of(QuarantinedRow row, IReadOnlyDictionary<string, string>? cells) => new(
        row.Id.Value,
        row.Kind,
        row.Unit.Value,
        row.Upload.Value,
        row.Line,
        row.Problem,
        row.At,
        row.State switch
        {
            QuarantineState.Waiting => "waiting",
            QuarantineState.Settled => "settled",
            QuarantineState.Dropped => "dropped",
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        (row.State as QuarantineState.Settled)?.Code,
        (row.State as QuarantineState.Settled)?.Upload?.Value,
        cells);
}
