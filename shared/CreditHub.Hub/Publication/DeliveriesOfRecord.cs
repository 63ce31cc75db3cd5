using CreditHub.Documents;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>To which channels a record was delivered, withdrawn since or not (G15). One that is still to be pushed may have gone out without a receipt.</summary>
public sealed class DeliveriesOfRecord(IDocuments documents) : IDisclosures
{
    /// <inheritdoc />
    public IAsyncEnumerable<Disclosure> OfRecordAsync(CreditRecord record, CancellationToken cancel) =>
        documents.AllAsync(PublicationDocuments.Delivery, DocumentQuery.In(record.Id.Value), cancel).Select(stored => stored.Value)
            .Select(delivery => new Disclosure(
                delivery.PassedOn is null ? DisclosureWay.Publication : DisclosureWay.Push, Unit: null, delivery.Channel, PublicationDocuments.Delivery.IdOf(delivery), AtOf(delivery, record)));

    private static DateTimeOffset AtOf(Delivery delivery, CreditRecord record) =>
        delivery.State is DeliveryState.Confirmed { At: var at } ? at : record.Origin.ReceivedAt;
}
