using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Channels;
using CreditHub.Records;

namespace CreditHub.Publication.Authorities;

/// <summary>Brings what authorities are asked to hold in line with a record (R7). Told again, it changes nothing.</summary>
public sealed class PassRecord(IDocuments documents, Steps steps, IChannels channels, AskDelivery ask, HubProfile profile, TimeProvider time)
{
    private readonly IReadOnlyList<Channel> authorities = [.. profile.Channels.Where(channel => channel.Audience is ChannelAudience.Authority)];

    /// <summary>The authorities that the hub reaches.</summary>
    internal IEnumerable<Channel> Reached => authorities.Where(channels.Reaches);

    /// <summary>Those of them that get a record of a kind on a day.</summary>
    internal IEnumerable<Channel> To(CreditRecord record, DateOnly on) =>
        Reached.Where(channel => channel.Passes(profile.Records[record.Kind].Kind, record.SubjectKind, on));

    /// <summary>A first delivery; the clock of the authority's working days starts with it.</summary>
    internal Delivery First(CreditRecord record, Channel channel, DateTimeOffset now) =>
        Delivery.Pass(record, channel.Code, profile.Calendar.Due(WorkCalendar.DateAt(now), channel.WorkingDays).On, now);

    /// <summary>Aligns every authority with one record.</summary>
    public async Task RunAsync(CreditRecord record, CancellationToken cancel)
    {
        if (authorities.Count == 0)
        {
            return;
        }

        var why = await WhyNotAsync(record, cancel);
        var isHeld = why is null;
        var now = time.GetUtcNow();
        var takers = To(record, WorkCalendar.DateAt(now)).ToHashSet();
        foreach (var channel in authorities)
        {
            await steps.DecideAsync(
                PublicationDocuments.Delivery, record.Id.Value, PublicationDocuments.DeliveryId(record.Id, channel.Code),
                known => Decide(known, record, channel, why, isHeld && takers.Contains(channel), now).Accept(), cancel);
        }
    }

    /// <summary>Why no authority should hold a record; null where those that take it should.</summary>
    public async Task<PassingEnd?> WhyNotAsync(CreditRecord record, CancellationToken cancel) =>
        await WhyNotAsync(record, await UploadAsync(record.Origin.Upload, cancel), cancel);

    /// <summary>The same, where the publication of its upload is at hand.</summary>
    internal async Task<PassingEnd?> WhyNotAsync(CreditRecord record, UploadPublication? upload, CancellationToken cancel)
    {
        var publication = await documents.FindAsync(PublicationDocuments.Publication, record.Subject.Value, record.Id.Value, cancel);
        return PassingRule.WhyNot(record, profile.Records[record.Kind].Kind, publication?.Value, upload);
    }

    /// <summary>The publication of an upload; null where its kind is not public.</summary>
    internal async Task<UploadPublication?> UploadAsync(UploadId upload, CancellationToken cancel) =>
        (await documents.FindAsync(PublicationDocuments.Upload, upload.Value, upload.Value, cancel))?.Value;

    private Step<Delivery> Decide(Delivery? known, CreditRecord record, Channel channel, PassingEnd? why, bool isNew, DateTimeOffset now)
    {
        if (known is null)
        {
            return isNew ? new Step<Delivery>(First(record, channel, now), []) : new Step<Delivery>(null!, [], Unchanged: true);
        }

        return ask.StepOf(known, known, why is null, record.Version, isPushed: true, now, why);
    }
}
