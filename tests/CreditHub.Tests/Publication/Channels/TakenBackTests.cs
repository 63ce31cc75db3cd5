using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Rows;
using Xunit;

namespace CreditHub.Publication.Channels;

/// <summary>What channels are told to do with what they showed, and by when they confirm it.</summary>
public sealed class TakenBackTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("annulled", "delete")]
    [InlineData("withdrawn", "delete")]
    [InlineData("disputed", "archive")]
    [InlineData("secret", "delete")]
    [InlineData("privacy", "delete")]
    public async Task Channel_is_told_to_archive_or_to_delete_by_the_reason(string how, string after)
    {
        await using var city = await PublicationCity.StartAsync((PolicyKeys.AnnulledRecords, "delete"));
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1)));
        await city.HourAsync();
        var record = Assert.Single(await city.RecordsAsync());
        await (how switch
        {
            "annulled" => city.ChangeAsync(record, new RecordState.Annulled("榕〔2026〕2号", PenaltyRows.Uploader, new DateOnly(2026, 3, 10))),
            "withdrawn" => city.ChangeAsync(record, new RecordState.Withdrawn("误报", PenaltyRows.Uploader, new DateOnly(2026, 3, 10))),
            "disputed" => city.ChangeAsync(record, new RecordState.Disputed(new DateOnly(2026, 3, 10))),
            _ => ExemptAsync(city, record.Id, how == "secret" ? SecrecyReason.StateSecret : SecrecyReason.Privacy),
        });
        await city.HourAsync();
        Assert.Equal(after, Assert.Single(city.Site.Tombstones).After);
    }

    [Fact]
    public async Task What_was_archived_is_deleted_after_all_once_it_is_called_secret()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1)));
        await city.HourAsync();
        var record = Assert.Single(await city.RecordsAsync());
        await city.ChangeAsync(record, new RecordState.Disputed(new DateOnly(2026, 3, 10)));
        await city.HourAsync();
        Assert.Equal(("archive", 2), Assert.Single(city.Site.Tombstones) is var archived ? (archived.After, archived.Version) : default);
        await ExemptAsync(city, record.Id, SecrecyReason.StateSecret);
        await city.HourAsync();
        await city.HourAsync();
        Assert.Equal(("delete", 3), Assert.Single(city.Site.Tombstones) is var deleted ? (deleted.After, deleted.Version) : default);
        Assert.Equal(3, city.Site.Pushes);
    }

    [Fact]
    public async Task Channel_that_takes_no_such_records_any_more_withdraws_what_it_has_of_them_and_gets_nothing_new()
    {
        var profile = PublicationCity.Profile();
        var last = new DateOnly(2026, 3, 10);
        await using var city = await PublicationCity.StartAsync(profile with
        {
            Channels = [.. profile.Channels.Select(channel => channel.Code == PublicationCity.Channel ? channel with { To = last } : channel)],
        });
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1)));
        await city.HourAsync();
        Assert.Single(city.Site.Shown);

        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(last.AddDays(1)));
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(2)));
        await city.HourAsync();
        var record = (await city.RecordsAsync()).MinBy(one => one.Origin.ReceivedAt)!;
        Assert.Equal([record.Id.Value], city.Site.Shown.Keys);
        await city.ChangeAsync(record, new RecordState.Annulled("榕〔2026〕2号", PenaltyRows.Uploader, last.AddDays(1)));
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        Assert.Single(city.Site.Tombstones);
    }

    [Theory]
    [InlineData(1, "2026-03-11")]
    [InlineData(3, "2026-03-13")]
    public async Task Office_is_told_when_the_regions_clock_of_working_days_is_over(int days, string last)
    {
        await using var city = await PublicationCity.StartAsync((PolicyKeys.WithdrawalWorkingDays, days));
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1)));
        await city.HourAsync();
        await city.ChangeAsync(
            Assert.Single(await city.RecordsAsync()), new RecordState.Annulled("榕〔2026〕2号", PenaltyRows.Uploader, new DateOnly(2026, 3, 10)));
        city.Site.IsDown = true;
        var over = WorkCalendar.StartOf(DateOnly.Parse(last, null).AddDays(1));
        await city.Hub.AdvanceToAsync(over.AddMinutes(-1));
        Assert.Equal(0, (await city.Hub.Get<ReadPublicationAlarms>().RunAsync(10, Cancel)).Count);
        await city.Hub.AdvanceToAsync(over);
        Assert.Contains((await city.Hub.Get<ReadPublicationAlarms>().RunAsync(10, Cancel)).Items, item => item.Channel == PublicationCity.Channel);
    }

    private static async Task ExemptAsync(PublicationCity city, RecordId record, SecrecyReason reason) =>
        PublicationCity.Accepted(await city.Hub.Get<DecideRecord>().ExemptAsync(record, reason, "政府信息公开条例 14", PublicationCity.First, Cancel));
}
