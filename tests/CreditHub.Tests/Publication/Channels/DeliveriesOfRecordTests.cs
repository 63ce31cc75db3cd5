using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Records.Rows;
using Xunit;

namespace CreditHub.Publication.Channels;

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

        var channel = Assert.Single(await OfAsync(hub, record));
        Assert.Equal((DisclosureWay.Publication, "creditfuzhou"), (channel.Way, channel.Recipient));
    }

    [Fact]
    public async Task Own_site_of_a_unit_and_the_public_site_are_named_with_the_time_from_which_they_showed_it()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var city = await PublicationCity.StartAsync();
        var id = await city.UploadAsync(PenaltyRows.Company(1));
        Assert.Empty(await OfAsync(city.Hub, (await city.RecordsAsync())[0]));
        await city.ApproveAsync(id);
        await city.HourAsync();
        var said = city.Hub.Clock.GetUtcNow();
        PublicationCity.Accepted(await city.Hub.Get<DecideUpload>().DeclareAsync(id, "ownsite", "https://site.example/1", PublicationCity.First, cancel));

        var record = (await city.RecordsAsync())[0];
        var shown = await OfAsync(city.Hub, record);
        Assert.Equal(
            [(PublicationCity.Channel, 0), ("ownsite", 0), (DeliveriesOfRecord.PublicSite, (int)(said - WorkCalendar.StartOf(WorkCalendar.DateAt(said))).TotalHours)],
            shown.Select(one => (one.Recipient, (int)(said - one.At).TotalHours)).Order());

        // Once it is withdrawn, the unit is asked for its own site by name, and the ledger still says since when it was there.
        await city.ChangeAsync(record, new RecordState.Annulled("撤1号", PenaltyRows.Uploader, WorkCalendar.DateAt(said)));
        await city.HourAsync();
        var own = (await city.DeliveriesAsync()).Single(delivery => delivery.Channel == "ownsite");
        Assert.Equal((false, new DeliveryState.Declared(), "https://site.example/1"), (own.IsShow, own.State, own.Address));
        var still = Assert.Single(await OfAsync(city.Hub, record), one => one.Recipient == "ownsite");
        Assert.Equal(shown.Single(one => one.Recipient == "ownsite").At, still.At);
    }

    [Fact]
    public async Task List_entry_that_rests_on_a_record_is_among_the_records_disclosures()
    {
        await using var city = await EntryCity.StartAsync();
        var record = Samples.Penalty();
        await city.DecideAsync("le-1");
        await city.ChangeAsync("le-1", entry => entry with { Grounds = entry.Grounds with { Record = record.Id } });
        Assert.DoesNotContain(await OfAsync(city.Hub, record), one => one.Way is DisclosureWay.Publication);
        await city.ClearAsync("le-1");
        await city.HourAsync();
        Assert.Equal(
            [EntryCity.City, EntryCity.Enterprise, EntryCity.Own, DeliveriesOfRecord.PublicSite],
            (await OfAsync(city.Hub, record)).Where(one => one.Way is DisclosureWay.Publication).Select(one => one.Recipient).Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<Disclosure>> OfAsync(TestHub hub, CreditRecord record)
    {
        var found = new List<Disclosure>();
        foreach (var disclosures in hub.Get<IEnumerable<IDisclosures>>())
        {
            await foreach (var disclosure in disclosures.OfRecordAsync(record, TestContext.Current.CancellationToken))
            {
                found.Add(disclosure);
            }
        }

        return found;
    }
}
