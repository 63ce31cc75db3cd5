using System.Diagnostics;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Files;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>
/// Publishes the records of one piece of an approved upload, and asks each channel that is pushed to show them. Run again, it publishes the
/// same: the day that counts is that of the approval, and what is there is left alone.
/// </summary>
public sealed class PublishPiece(IDocuments documents, IFiles files, PersonValues persons, IChannels channels, HubProfile profile)
    : IActivity<PublishPiece.Input, PublishPiece.Output>
{
    /// <summary>Its name.</summary>
    public static ActivityName<Input, Output> Name { get; } = new("PublishPiece");

    /// <summary>Which upload, and which piece from 1.</summary>
    public sealed record Input(UploadId Upload, int Piece);

    /// <summary>What became of its records.</summary>
    /// <param name="Pieces">How many pieces the upload has.</param>
    /// <param name="Counts">What became of this one's records.</param>
    public sealed record Output(int Pieces, PublicationCounts Counts);

    /// <inheritdoc />
    public async Task<Output> RunAsync(Input input, CancellationToken cancel)
    {
        var id = input.Upload.Value;
        var upload = (await documents.FindAsync(RecordDocuments.Upload, id, id, cancel))!.Value;
        var publication = (await documents.FindAsync(PublicationDocuments.Upload, id, id, cancel))!.Value;
        if (upload.State is not UploadState.Done { Content.Pieces: var pieces } || ApprovalOf(publication) is not { } approval)
        {
            throw new InvalidOperationException($"Upload {id} is not approved.");
        }

        var (published, counts) = await JudgeAsync(input, upload, approval, cancel);
        var (late, exempted) = await StoreAsync(published, approval.At, cancel);
        return new Output(pieces, counts.Plus(new PublicationCounts(published.Count - exempted, late, Kept(Unpublished.Exempted, exempted))));
    }

    private static Approval? ApprovalOf(UploadPublication publication) => publication.State switch
    {
        UploadPublicationState.Publishing publishing => publishing.Approval,
        UploadPublicationState.Published published => published.Approval,
        UploadPublicationState.Unclassified or UploadPublicationState.Classified or UploadPublicationState.Withheld => null,
        _ => throw new UnreachableException(),
    };

    private static Dictionary<Unpublished, int> Kept(Unpublished why, int count) =>
        count == 0 ? [] : new() { [why] = count };

    private async Task<(List<RecordPublication> Published, PublicationCounts Counts)> JudgeAsync(
        Input input, Upload upload, Approval approval, CancellationToken cancel)
    {
        var on = WorkCalendar.DateAt(approval.At);
        var kind = profile.Records[upload.Kind].Kind;
        var policy = PublicationPolicy.On(profile.Book, on);
        var published = new List<RecordPublication>();
        var counts = PublicationCounts.None;
        await foreach (var record in RecordsAsync(input, cancel))
        {
            var bornOn = PublicationRule.WhyNever(record, kind, policy) is null ? await persons.BornOnAsync(record, on, cancel) : null;
            switch (record.Judge(kind, policy, bornOn, on))
            {
                case PublicationVerdict.Publish(var tier, var until):
                    published.Add(RecordPublication.Of(record, kind, tier, new PublicationState.Published(approval.By, on, until), policy.Version));
                    break;
                case PublicationVerdict.Keep(var why):
                    counts = counts.Plus(new PublicationCounts(0, 0, Kept(why, 1)));
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return (published, counts);
    }

    private async IAsyncEnumerable<CreditRecord> RecordsAsync(
        Input input, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in ReceiptRows.ReadAsync(files, input.Upload, input.Piece, cancel))
        {
            // A duplicate is published with the upload that brought it first.
            if (row is { Outcome: "accepted", Record: { } record })
            {
                yield return (await documents.FindAsync(new RecordId(record), cancel))!.Value;
            }
        }
    }

    private async Task<(int Late, int Exempted)> StoreAsync(List<RecordPublication> published, DateTimeOffset at, CancellationToken cancel)
    {
        if (published.Count == 0)
        {
            return (0, 0);
        }

        var created = await documents.CreateManyAsync(
            PublicationDocuments.Publication, [.. published.Select(one => new Document<RecordPublication>(one, []))], cancel);
        var shown = new List<RecordPublication>(published.Count);
        foreach (var (one, isNew) in published.Zip(created))
        {
            // One that is there was created by an earlier run of this piece, or exempted before the upload was approved.
            if (isNew || await documents.FindAsync(PublicationDocuments.Publication, one.Subject.Value, one.Record.Value, cancel)
                is { Value.State: not PublicationState.Refused })
            {
                shown.Add(one);
            }
        }

        var on = WorkCalendar.DateAt(at);
        var deliveries = shown.SelectMany(one => profile.Channels
            .Where(channel => channels.Pushes(channel.Code) && channel.Takes(one.Kind, one.SubjectKind, on))
            .Select(channel => new Document<Delivery>(Delivery.Show(one, channel.Code, at), []))).ToList();
        if (deliveries.Count > 0)
        {
            await documents.CreateManyAsync(PublicationDocuments.Delivery, deliveries, cancel);
        }

        return (shown.Count(one => one.IsLate), published.Count - shown.Count);
    }
}
