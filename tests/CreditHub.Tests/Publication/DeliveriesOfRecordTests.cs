using CreditHub.Documents;
using CreditHub.Records;
using Xunit;

namespace CreditHub.Publication;

public class DeliveriesOfRecordTests
{
    [Fact]
    public async Task Channels_to_which_a_record_went_are_among_its_disclosures()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var hub = await TestHub.StartAsync(TestProfile.Create());
        var record = Samples.Penalty();
        var delivery = Delivery.Show(Samples.Published(record), "creditfuzhou", Samples.Showing, TestHub.Morning);
        await hub.Get<IDocuments>().CreateManyAsync(PublicationDocuments.Delivery, [new Document<Delivery>(delivery, [])], cancel);

        var found = new List<Disclosure>();
        foreach (var disclosures in hub.Get<IEnumerable<IDisclosures>>())
        {
            await foreach (var disclosure in disclosures.OfRecordAsync(record, cancel))
            {
                found.Add(disclosure);
            }
        }

        var channel = Assert.Single(found);
        Assert.Equal((DisclosureWay.Publication, "creditfuzhou"), (channel.Way, channel.Recipient));
    }
}
