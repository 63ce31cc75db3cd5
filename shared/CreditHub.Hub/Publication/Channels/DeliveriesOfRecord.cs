using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Recalls;

namespace CreditHub.Publication.Channels;

/// <summary>
/// Where a record was shown, withdrawn since or not (G15): on channels that are pushed to, on those that units fill themselves, on the public site, and
/// by the list entries that rest on it and the typical cases that tell of it. One that is still to be pushed may have gone out without a receipt.
/// </summary>
public sealed class DeliveriesOfRecord(IDocuments documents) : IDisclosures
{
    /// <summary>The recipient of what the public site showed.</summary>
    public const string PublicSite = "public-site";

    /// <inheritdoc />
    public async IAsyncEnumerable<Disclosure> OfRecordAsync(
        CreditRecord record, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var publication = (await documents.FindAsync(PublicationDocuments.Publication, record.Subject.Value, record.Id.Value, cancel))?.Value;
        var since = publication?.PublicSince is { } day ? WorkCalendar.StartOf(day) : (DateTimeOffset?)null;
        var evidence = since is null ? [] : await EvidenceAsync(record, cancel);
        await foreach (var shown in OfItemAsync(record.Id, since, record.Origin.ReceivedAt, evidence, cancel))
        {
            yield return shown;
        }

        await foreach (var told in CasesOfAsync(record.Id, cancel))
        {
            yield return told;
        }

        await foreach (var stored in documents.AllAsync(ListDocuments.Entry, DocumentQuery.Where("record", record.Id.Value), cancel))
        {
            var entry = stored.Value.Id;
            if (await documents.FindAsync(PublicationDocuments.Clearance, entry.Value, entry.Value, cancel) is { Value.ClearedAt: { } at })
            {
                await foreach (var shown in OfItemAsync(entry, at, at, [], cancel))
                {
                    yield return shown;
                }
            }

            await foreach (var told in CasesOfAsync(entry, cancel))
            {
                yield return told;
            }
        }
    }

    private IAsyncEnumerable<Disclosure> CasesOfAsync(ItemId item, CancellationToken cancel) => documents
        .AllAsync(PublicationDocuments.Case, DocumentQuery.Where("of", item.Value), cancel)
        .Select(stored => new Disclosure(DisclosureWay.Publication, Unit: null, PublicSite, stored.Value.Id.Value, WorkCalendar.StartOf(stored.Value.On)));

    private async Task<IReadOnlyList<ChannelEvidence>> EvidenceAsync(CreditRecord record, CancellationToken cancel)
    {
        var upload = record.Origin.Upload.Value;
        return (await documents.FindAsync(PublicationDocuments.Upload, upload, upload, cancel))?.Value.Evidence ?? [];
    }

    // Of a channel that a unit fills itself the unit's word on the whole upload counts, from the day on at which the record was public.
    private async IAsyncEnumerable<Disclosure> OfItemAsync(
        ItemId item, DateTimeOffset? since, DateTimeOffset earliest, IReadOnlyList<ChannelEvidence> evidence,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (since is { } first)
        {
            yield return new Disclosure(DisclosureWay.Publication, Unit: null, PublicSite, item.Value, first);
        }

        var listed = new HashSet<string>();
        await foreach (var stored in documents.AllAsync(PublicationDocuments.Delivery, DocumentQuery.In(item.Value), cancel))
        {
            var delivery = stored.Value;
            listed.Add(delivery.Channel);
            var said = evidence.FirstOrDefault(one => one.Channel == delivery.Channel);
            yield return new Disclosure(
                delivery.PassedOn is null ? DisclosureWay.Publication : DisclosureWay.Push, Unit: null, delivery.Channel,
                PublicationDocuments.Delivery.IdOf(delivery), AtOf(delivery) ?? Later(said?.At, since) ?? earliest);
        }

        foreach (var said in evidence.Where(said => !listed.Contains(said.Channel)))
        {
            yield return new Disclosure(
                DisclosureWay.Publication, Unit: null, said.Channel, PublicationDocuments.DeliveryId(item, said.Channel), Later(said.At, since)!.Value);
        }
    }

    // When it was shown first; a receipt of a withdrawal says nothing of that.
    private static DateTimeOffset? AtOf(Delivery delivery) => delivery.Showing?.ShownAt
        ?? (delivery is { IsShow: true, State: DeliveryState.Confirmed { At: var at } } ? at : null);

    private static DateTimeOffset? Later(DateTimeOffset? said, DateTimeOffset? since) => said is { } at && since is { } day && at < day ? day : said;
}
