using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Files;

namespace CreditHub.Records.Uploads;

/// <summary>Deletes the file and its pieces once every row is stored or in the receipt: they hold personal values in the open.</summary>
public sealed class ClearUpload(IDocuments documents, IFiles files) : IActivity<IntakeInput, ClearUpload.Output>
{
    /// <summary>Its name.</summary>
    public static ActivityName<IntakeInput, Output> Name { get; } = new("ClearUpload");

    /// <summary>How many pieces it had.</summary>
    public sealed record Output(int Pieces);

    /// <inheritdoc />
    public async Task<Output> RunAsync(IntakeInput input, CancellationToken cancel)
    {
        var upload = (await documents.FindAsync(RecordDocuments.Upload, input.Upload.Value, input.Upload.Value, cancel))!.Value;
        var pieces = upload.State is UploadState.Done done ? done.Content.Pieces : 0;
        for (var piece = 1; piece <= pieces; piece++)
        {
            await files.DeleteAsync(UploadFiles.Piece(upload.Id, piece), cancel);
        }

        await files.DeleteAsync(upload.File.Name, cancel);
        return new Output(pieces);
    }
}
