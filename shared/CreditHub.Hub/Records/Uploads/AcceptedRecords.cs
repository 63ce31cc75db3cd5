using System.Runtime.CompilerServices;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Records.Receipts;

namespace CreditHub.Records.Uploads;

/// <summary>The records that one piece of an upload brought, as they are now; by its receipt. A duplicate belongs to the upload that brought it first.</summary>
public sealed class AcceptedRecords(IDocuments documents, IFiles files)
{
    /// <summary>An upload that is done, and how many pieces it has.</summary>
    /// <exception cref="InvalidOperationException">It is not done.</exception>
    public async Task<(Upload Upload, int Pieces)> UploadAsync(UploadId upload, CancellationToken cancel) =>
        await documents.FindAsync(RecordDocuments.Upload, upload.Value, upload.Value, cancel) is { Value: { State: UploadState.Done { Content.Pieces: var pieces } } found }
            ? (found, pieces)
            : throw new InvalidOperationException($"Upload {upload} is not done.");

    /// <summary>Reads them.</summary>
    /// <param name="upload">The upload, which is done.</param>
    /// <param name="piece">The piece, from 1.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <exception cref="FileNotFoundException">The receipt is gone.</exception>
    public async IAsyncEnumerable<CreditRecord> OfAsync(UploadId upload, int piece, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in ReceiptRows.ReadAsync(files, upload, piece, cancel))
        {
            if (row is { Outcome: "accepted", Record: { } record })
            {
                yield return (await documents.FindAsync(new RecordId(record), cancel))!.Value;
            }
        }
    }
}
