using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Units;
using Xunit;
using static CreditHub.Publication.PublicationCity;

namespace CreditHub.Publication.Channels;

/// <summary>Channels that units fill themselves: asked to clear one and to show it again, reminded, and told with the office (G15, P2).</summary>
public sealed class OwnChannelTests
{
    private const string Own = "ownsite";
    private const string Page = "https://site.example/1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unit_is_asked_to_clear_its_own_site_reminded_on_the_last_day_and_told_with_the_office_after_it()
    {
        await using var city = await DisputedAsync();
        Assert.Equal(["own-withdrawal-asked"], await ToldAsync(city, PenaltyRows.Uploader));
        var owed = Assert.Single(await OwedAsync(city));
        Assert.Equal((false, Page), (owed.IsShow, owed.Address));

        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(owed.ConfirmBy!.Value));
        Assert.Equal(["own-withdrawal-reminder"], await ToldAsync(city, PenaltyRows.Uploader));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(owed.ConfirmBy.Value.AddDays(1)));
        Assert.Equal(["own-withdrawal-overdue"], await ToldAsync(city, PenaltyRows.Uploader));
        Assert.Contains("unwithdrawn", await ToldAsync(city, TestProfile.Office));
        await city.Hub.AdvanceAsync(TimeSpan.FromDays(5));
        Assert.Empty(await ToldAsync(city, PenaltyRows.Uploader));
    }

    [Fact]
    public async Task Unit_that_cleared_its_site_is_asked_again_when_the_record_comes_back_and_says_where_it_is()
    {
        await using var city = await DisputedAsync();
        var declare = city.Hub.Get<DeclareShown>();
        var record = (await city.RecordsAsync())[0];
        Assert.Equal(PublicationErrors.NothingToConfirm, RefusalOf(await declare.RunAsync(record.Id, Own, isShown: true, Page, First, Cancel)));
        var cleared = Accepted(await declare.RunAsync(record.Id, Own, isShown: false, null, First, Cancel));
        Assert.Equal(Page, Assert.IsType<DeliveryState.Confirmed>(cleared.State).Receipt);
        await city.ChangeAsync(record, RecordState.InForce.Instance);

        Assert.Contains("own-showing-asked", await ToldAsync(city, PenaltyRows.Uploader));
        Assert.Equal(PublicationErrors.EvidenceInvalid, RefusalOf(await declare.RunAsync(record.Id, Own, isShown: true, null, First, Cancel)));
        Assert.Equal(PublicationErrors.EvidenceInvalid, RefusalOf(await declare.RunAsync(record.Id, Own, isShown: true, "javascript:1", First, Cancel)));
        var shown = Accepted(await declare.RunAsync(record.Id, Own, isShown: true, Page + "2", First, Cancel));
        Assert.Equal((ShowingState.InTime, Page + "2"), (shown.Shows, shown.Address));
        Assert.Empty(await OwedAsync(city));
    }

    [Fact]
    public async Task Nobody_but_a_person_of_the_unit_says_what_its_own_site_shows()
    {
        await using var city = await DisputedAsync();
        var (declare, record) = (city.Hub.Get<DeclareShown>(), (await city.RecordsAsync())[0].Id);
        Assert.Equal(PublicationErrors.PersonRequired, RefusalOf(await declare.RunAsync(record, Own, isShown: false, null, First with { IsPerson = false }, Cancel)));
        Assert.Equal(PublicationErrors.Unknown, RefusalOf(await declare.RunAsync(record, Own, isShown: false, null, First with { Unit = TestProfile.Bank }, Cancel)));
        Assert.Equal(PublicationErrors.Unknown, RefusalOf(await declare.RunAsync(new RecordId("none"), Own, isShown: false, null, First, Cancel)));
    }

    // A record that the unit said its own site shows, and that is disputed since.
    private static async Task<PublicationCity> DisputedAsync()
    {
        var city = await PublicationCity.StartAsync();
        var id = await city.UploadAsync(PenaltyRows.Company(1));
        await city.ApproveAsync(id);
        Accepted(await city.Hub.Get<DecideUpload>().DeclareAsync(id, Own, Page, First, Cancel));
        await city.HourAsync();
        await ToldAsync(city, PenaltyRows.Uploader);
        var record = (await city.RecordsAsync())[0];
        await city.ChangeAsync(record, new RecordState.Disputed(WorkCalendar.DateAt(city.Hub.Clock.GetUtcNow())));
        return city;
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(PublicationCity city, UnitId unit) => 
        [.. (await EntryCity.ToldAsync(city.Hub, unit)).Where(word => word.StartsWith("own-", StringComparison.Ordinal) || word == "unwithdrawn").Distinct()];

    private static async Task<IReadOnlyList<Delivery>> OwedAsync(PublicationCity city) =>
        [.. (await city.Hub.Get<DeclareShown>().OwedAsync(First, 10, null, Cancel)).Items.Select(stored => stored.Value).Where(delivery => delivery.Channel == Own)];

    private static Decisions.HubError RefusalOf<T>(Decisions.Decision<T> decision) => Assert.IsType<Decisions.Decision<T>.Rejected>(decision).Error;
}
