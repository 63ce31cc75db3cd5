using CreditHub.Decisions;

namespace CreditHub.Records;

/// <summary>Reads a file row by row, never holding more than a row and a buffer.</summary>
internal abstract class RowReader : IAsyncDisposable
{
    /// <summary>Why the file is refused whole; null while all is well. After it there are no more rows.</summary>
    public (HubError Error, string Detail)? Refusal { get; private set; }

    /// <summary>Headings that were ignored so far.</summary>
    public abstract IReadOnlyCollection<string> Ignored { get; }

    /// <summary>The next row, or null at the end or on a refusal.</summary>
    public abstract ValueTask<PenaltyRow?> NextAsync(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    protected void Refuse(HubError error, string detail = "") => Refusal = (error, detail);

    protected static string[] EmptyCells()
    {
        var cells = new string[PenaltyColumns.All.Count];
        Array.Fill(cells, "");
        return cells;
    }
}
