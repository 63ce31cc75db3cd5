using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Policy;
using CreditHub.Records.Uploads;
using CreditHub.Vault;

namespace CreditHub.Records.Quarantine;

/// <summary>
/// Told by a row in quarantine that a person dealt with: sends it in with its right code, as an upload of one row by that person, and deletes the sealed rows of
/// its piece once none of them waits. Told again, it finds the upload that there is.
/// </summary>
public sealed class ReleaseQuarantined(IDocuments documents, Steps steps, ReceiveUpload receive, IFiles files, IVault vault, HubProfile profile, TimeProvider time)
    : ITold
{
    private const string Handler = "records.release-quarantined";

    /// <inheritdoc />
    public string Name => Handler;

    /// <summary>Tells it.</summary>
    internal static OutboxEntry Tell(QuarantineId row) => new OutboxEntry.Tell(Handler, HubJson.ToElement(new Payload(row)));

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var id = HubJson.From<Payload>(payload).Row;
        if (await documents.FindAsync(RecordDocuments.Quarantine, id.Upload.Value, id.Value, cancel) is not { Value: var row })
        {
            return;
        }

        if (row.State is QuarantineState.Settled { Upload: null } settled)
        {
            var upload = await SendAsync(row, settled, cancel);
            await steps.DecideAsync(
                RecordDocuments.Quarantine, id.Upload.Value, id.Value,
                known => Step.To(known, known!.CameIn(upload)).Accept(),
                cancel);
        }

        await ForgetAsync(row, cancel);
    }

    private async Task<UploadId> SendAsync(QuarantinedRow row, QuarantineState.Settled settled, CancellationToken cancel)
    {
        var form = profile.Records[row.Kind].FormOf(row.Form).Form;
        var cells = await new QuarantinedCells(files, vault).ReadAsync(row, form, cancel)
            ?? throw new FileNotFoundException("A row in quarantine is gone.", UploadFiles.Quarantined(row.Upload, row.Piece));
        var corrected = new Dictionary<string, string>(cells, StringComparer.Ordinal) { [form.Of(FieldRole.CreditCode)!.Code] = settled.Code };
        var file = await documents.FindAsync(RecordDocuments.Upload, row.Upload.Value, row.Upload.Value, cancel);
        return await receive.OfRowAsync(row.Kind, corrected, settled.By, "quarantine\n" + row.Id, cancel, file?.Value.Class)
            is Decisions.Decision<Upload>.Accepted { Value.Id: var upload }
            ? upload
            : throw new InvalidOperationException($"Row {row.Id} of the quarantine was refused whole.");
    }

    private async Task ForgetAsync(QuarantinedRow row, CancellationToken cancel)
    {
        var others = documents.AllAsync(RecordDocuments.Quarantine, DocumentQuery.In(row.Upload.Value).And("waiting", "waiting"), cancel);
        if (!await others.AnyAsync(other => other.Value.Piece == row.Piece, cancel))
        {
            await new QuarantinedCells(files, vault).ForgetAsync(row.Upload, row.Piece, time.GetUtcNow(), cancel);
        }
    }

    private sealed record Payload(QuarantineId Row);
}
