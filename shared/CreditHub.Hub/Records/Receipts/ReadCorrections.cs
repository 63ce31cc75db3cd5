using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Policy;
using CreditHub.Records.Recalls;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using CreditHub.Vault;

namespace CreditHub.Records.Receipts;

/// <summary>
/// Gives the rejected rows of an upload back to the unit that sent them, and to nobody else: they hold personal values as they came. Every
/// read is logged before it.
/// </summary>
public sealed class ReadCorrections(
    ReadUploads uploads, IFiles files, IVault vault, HubProfile profile, IAuditLog audit, Ids ids, TimeProvider time)
{
    /// <summary>Reads them.</summary>
    /// <returns>
    /// They, or <see cref="UploadErrors.Unknown"/>, <see cref="UploadErrors.ReceiptPending"/> or <see cref="UploadErrors.NothingToCorrect"/>.
    /// </returns>
    public async Task<Decision<Corrections>> RunAsync(UploadId id, Caller caller, CancellationToken cancel)
    {
        switch (await uploads.FindAsync(id, caller, cancel))
        {
            case Decision<Upload>.Rejected { Error: var error }:
                return error;
            case Decision<Upload>.Accepted { Value: var upload } when upload.By.Unit != caller.Unit:
                await audit.AppendAsync(
                    [ReadFacts.Refused(ids.New(), time.GetUtcNow(), caller, "upload.corrections-refused", id.Value)], cancel);
                return UploadErrors.Unknown;
            case Decision<Upload>.Accepted { Value.State: UploadState.Received or UploadState.Reading }:
                return UploadErrors.ReceiptPending;
            case Decision<Upload>.Accepted { Value: { State: UploadState.Done done } upload } when upload.CorrectableUntil > time.GetUtcNow():
                await audit.AppendAsync(
                    [ReadFacts.Read(ids.New(), time.GetUtcNow(), caller, "upload.corrections-read", id.Value, done.Correctable)], cancel);
                return new Corrections(upload, profile.Records[upload.Kind].FormOf(done.Content.Form).Form, files, vault);
            case Decision<Upload>.Accepted:
                return UploadErrors.NothingToCorrect;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
