using System.Diagnostics;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Publication.Channels;
using CreditHub.Records;
using CreditHub.Records.Uploads;

namespace CreditHub.Publication;

/// <summary>
/// Publishes the records of one piece of an approved upload, and asks each channel that is pushed to show them. Run again, it publishes the
/// same: the day that counts is that of the approval, and what is there is left alone.
/// </summary>
public sealed class PublishPiece(
    IDocuments documents, AcceptedRecords accepted, PersonValues persons, WaitForSecond waits, PublicationClock clock, IChannels channels, HubProfile profile)
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

        var (publications, kept) = await JudgeAsync(input, upload, approval, cancel);
        return new Output(pieces, kept.Plus(await StoreAsync(publications, approval.At, cancel)));
    }

    private static Approval? ApprovalOf(UploadPublication publication) => publication.State switch
    {
        UploadPublicationState.Publishing publishing => publishing.Approval,
        UploadPublicationState.Published published => published.Approval,
        UploadPublicationState.Unclassified or UploadPublicationState.Classified or UploadPublicationState.Withheld => null,
        _ => throw new UnreachableException(),
    };

    private static Dictionary<Unpublished, int> Kept(Unpublished why) => new() { [why] = 1 };

    // Who approves has not looked at what was put right afterwards, and is no second person to what they put right themselves (P8).
    private static bool IsUnseen(CreditRecord record, Approval approval) =>
        record.LastToBeLookedAt()?.Order is { } order && (order.At > approval.At || SecondPerson.IsSame(order.By, approval.By));

    private async Task<(List<RecordPublication> Publications, PublicationCounts Kept)> JudgeAsync(
        Input input, Upload upload, Approval approval, CancellationToken cancel)
    {
        var on = WorkCalendar.DateAt(approval.At);
        var kind = profile.Records[upload.Kind].Kind;
        var policy = PublicationPolicy.On(profile.Book, on);
        var publications = new List<RecordPublication>();
        var counts = PublicationCounts.None;
        await foreach (var record in accepted.OfAsync(input.Upload, input.Piece, cancel))
        {
            if (record.Origin.Upload != input.Upload)
            {
                // The row said only what became of a record of another upload. Whether that is public, two persons decide who look at its own (P8).
                continue;
            }

            switch (await persons.JudgeAsync(record, kind, policy, on, cancel))
            {
                case PublicationVerdict.Publish when IsUnseen(record, approval) && await waits.OfAsync(record, on, cancel) is { } waiting:
                    publications.Add(waiting);
                    break;
                case PublicationVerdict.Publish(var tier, var until):
                    var state = new PublicationState.Published(approval.By, on, until) { RecordVersion = record.Version };
                    publications.Add(RecordPublication.Of(record, kind, tier, state, policy.Version));
                    break;
                case PublicationVerdict.Keep(var why):
                    counts = counts.Plus(new PublicationCounts(0, 0, Kept(why)));
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return (publications, counts);
    }

    private async Task<PublicationCounts> StoreAsync(List<RecordPublication> publications, DateTimeOffset at, CancellationToken cancel)
    {
        if (publications.Count == 0)
        {
            return PublicationCounts.None;
        }

        var created = await documents.CreateManyAsync(
            PublicationDocuments.Publication, [.. publications.Select(one => new Document<RecordPublication>(one, []))], cancel);
        var (shown, counts) = (new List<RecordPublication>(publications.Count), PublicationCounts.None);
        foreach (var (one, isNew) in publications.Zip(created))
        {
            // One that is there was created by an earlier run of this piece, exempted before the upload was approved, or put right meanwhile.
            var state = isNew
                ? one.State
                : (await documents.FindAsync(PublicationDocuments.Publication, one.Subject.Value, one.Record.Value, cancel))!.Value.State;
            switch (state)
            {
                case PublicationState.Refused:
                    counts = counts.Plus(new PublicationCounts(0, 0, Kept(Unpublished.Exempted)));
                    break;
                case PublicationState.Waiting:
                    counts = counts.Plus(new PublicationCounts(0, 0, Kept(Unpublished.Changed)));
                    break;
                case PublicationState.Published or PublicationState.Ended:
                    shown.Add(one);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        var on = WorkCalendar.DateAt(at);
        var deliveries = shown.SelectMany(one => profile.Channels
            .Where(channel => channels.Pushes(channel.Code) && channel.Takes(one.Kind, one.SubjectKind, on, one.Subject))
            .Select(channel => new Document<Delivery>(Delivery.Show(one, channel.Code, clock.Showing(one, at), at), []))).ToList();
        if (deliveries.Count > 0)
        {
            await documents.CreateManyAsync(PublicationDocuments.Delivery, deliveries, cancel);
        }

        return counts.Plus(new PublicationCounts(shown.Count, shown.Count(one => one.IsLate), PublicationCounts.None.Kept));
    }
}
