using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Uploads;

namespace CreditHub.Publication.Authorities;

/// <summary>
/// Asks the authorities above to hold the records of one piece of an upload; with the last piece it notes that the upload was passed on. Run
/// again, it brings in line what is there.
/// </summary>
public sealed class PassPiece(IDocuments documents, Steps steps, AcceptedRecords accepted, PassRecord pass, TimeProvider time)
    : IActivity<PassPiece.Input, PassPiece.Output>
{
    /// <summary>Its name.</summary>
    public static ActivityName<Input, Output> Name { get; } = new("PassPiece");

    /// <summary>Which upload, and which piece from 1.</summary>
    public sealed record Input(UploadId Upload, int Piece);

    /// <summary>What became of its records.</summary>
    /// <param name="Pieces">How many pieces the upload has.</param>
    /// <param name="Records">How many deliveries were made of this one's.</param>
    public sealed record Output(int Pieces, int Records);

    /// <inheritdoc />
    public async Task<Output> RunAsync(Input input, CancellationToken cancel)
    {
        var (_, pieces) = await accepted.UploadAsync(input.Upload, cancel);
        var now = time.GetUtcNow();
        var on = WorkCalendar.DateAt(now);
        var publication = await pass.UploadAsync(input.Upload, cancel);
        var passed = new List<(CreditRecord Record, Delivery Delivery)>();
        await foreach (var record in accepted.OfAsync(input.Upload, input.Piece, cancel))
        {
            if (await pass.WhyNotAsync(record, publication, cancel) is null)
            {
                passed.AddRange(pass.To(record, on).Select(channel => (record, pass.First(record, channel, now))));
            }
            else
            {
                await pass.RunAsync(record, cancel);
            }
        }

        var created = passed.Count == 0
            ? []
            : await documents.CreateManyAsync(PublicationDocuments.Delivery, [.. passed.Select(pair => new Document<Delivery>(pair.Delivery, []))], cancel);
        foreach (var (pair, isNew) in passed.Zip(created))
        {
            if (!isNew)
            {
                await pass.RunAsync(pair.Record, cancel);
            }
        }

        if (input.Piece >= pieces)
        {
            await NoteAsync(input.Upload.Value, cancel);
        }

        return new Output(pieces, created.Count(isNew => isNew));
    }

    private async Task NoteAsync(string id, CancellationToken cancel)
    {
        IReadOnlyList<string> reached = [.. pass.Reached.Select(channel => channel.Code)];
        await steps.DecideAsync(
            PublicationDocuments.PassedUpload, id, id,
            known => (known is not null && reached.All(known.Channels.Contains)
                ? Step<PassedUpload>.Same(known)
                : new Step<PassedUpload>(new PassedUpload(id, [.. reached.Union(known?.Channels ?? [])]), [])).Accept(),
            cancel);
    }
}
