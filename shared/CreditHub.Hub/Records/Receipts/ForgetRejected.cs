using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Oversight;
using CreditHub.Vault;

namespace CreditHub.Records.Receipts;

/// <summary>Due work: deletes rejected rows that were kept for their correction as long as they may be (<see cref="Upload.CorrectableUntil"/>).</summary>
public sealed class ForgetRejected(IDocuments documents, IFiles files, IVault vault, Steps steps) : IDue
{
    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) =>
        documents.MoveDueAsync(RecordDocuments.Upload, "forget", now, upload => ForgetAsync(upload.Value, now, cancel), cancel);

    private async Task ForgetAsync(Upload due, DateTimeOffset now, CancellationToken cancel)
    {
        var pieces = due.State is UploadState.Done done ? done.Content.Pieces : 0;
        var rows = new SealedRows(files, vault);
        for (var piece = 1; piece <= pieces; piece++)
        {
            await rows.ForgetAsync(due.Id, piece, now, cancel);
        }

        await steps.DecideAsync(RecordDocuments.Upload, due.Id.Value, due.Id.Value, upload => Forget(upload!, now).Accept(), cancel);
    }

    private static Step<Upload> Forget(Upload upload, DateTimeOffset now) => upload.CorrectableUntil is null
        ? Step<Upload>.Same(upload)
        : new Step<Upload>(
            upload.Forget(),
            [new OutboxEntry.Note(new AuditFact(
                "upload.forgotten:" + upload.Id, now, "hub/intake", "upload.forgotten", upload.Id.Value, "rejected rows"))]);
}
