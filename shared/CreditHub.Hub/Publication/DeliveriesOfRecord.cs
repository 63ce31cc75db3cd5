using System.Runtime.CompilerServices;
using CreditHub.Documents;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>To which channels a record was delivered, withdrawn since or not (G15). One that is still to be pushed may have gone out without a receipt.</summary>
public sealed class DeliveriesOfRecord(IDocuments documents) : IDisclosures
{
    /// <inheritdoc />
    public async IAsyncEnumerable<Disclosure> OfRecordAsync(CreditRecord record, [EnumeratorCancellation] CancellationToken cancel)
    {
        var query = DocumentQuery.In(record.Id.Value);
        do
        {
            var page = await documents.QueryAsync(PublicationDocuments.Delivery, query, cancel);
            foreach (var delivery in page.Items.Select(item => item.Value))
            {
                yield return new Disclosure(
                    DisclosureWay.Publication, Unit: null, delivery.Channel, PublicationDocuments.Delivery.IdOf(delivery), AtOf(delivery, record));
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    private static DateTimeOffset AtOf(Delivery delivery, CreditRecord record) =>
        delivery.State is DeliveryState.Confirmed { At: var at } ? at : record.Origin.ReceivedAt;
}
