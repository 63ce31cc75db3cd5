using CreditHub.Decisions;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;

namespace CreditHub.Records.Formats;

/// <summary>Reads a file row by row, never holding more than a row and a buffer.</summary>
internal abstract class RowReader : IAsyncDisposable
{
    /// <summary>Why the file is refused whole; null while all is well. After it there are no more rows.</summary>
    public (HubError Error, string Detail)? Refusal { get; private set; }

    /// <summary>Which generation of the kind's columns it is; empty before a row was read.</summary>
    public abstract string Form { get; }

    /// <summary>Headings that were ignored so far.</summary>
    public abstract IReadOnlyCollection<string> Ignored { get; }

    /// <summary>Sheets of a workbook that are shown, hold something and are not read; none of another file.</summary>
    public virtual IReadOnlyCollection<string> IgnoredSheets => [];

    /// <summary>Writes the next row into the piece.</summary>
    /// <returns>False at the end or on a refusal; nothing is then written.</returns>
    public abstract ValueTask<bool> NextAsync(PieceWriter piece, CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    /// <summary>The header that was read; null where the file is refused over it.</summary>
    protected RecordHeader? Take(Decision<RecordHeader> read)
    {
        switch (read)
        {
            case Decision<RecordHeader>.Accepted accepted:
                return accepted.Value;
            case Decision<RecordHeader>.Rejected rejected:
                Refuse(rejected.Error, rejected.Detail ?? "");
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    protected void Refuse(HubError error, string detail = "") => Refusal = (error, detail);
}
