using CreditHub.Catalogue;
using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Publication.Authorities;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Gathering;

/// <summary>A court's list that comes again and again (P6), on the embedded back end.</summary>
public sealed class FreshnessTests
{
    private const string Kind = "judgment-defaulters";
    private static readonly UnitId CourtId = new("court");
    private static readonly Caller Court = IntakeBench.Caller(CourtId, Role.Uploader);
    private static readonly Caller Finance = IntakeBench.Caller(new UnitId("finance"), Role.Checker);
    private static readonly CheckReason Reason = new("government-procurement", "CASE-1", "供应商资格审查");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_that_does_not_come_again_in_its_cycle_is_told_to_the_office_once_and_every_answer_says_how_old_it_is()
    {
        await using var city = await StartAsync();
        await city.UploadAsync(Kind, Csv(Row()), Court);
        var sent = city.Hub.Clock.GetUtcNow();

        // Sent on Tuesday the 10th, due on Wednesday the 11th, late from Thursday on.
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 3, 12)).AddMinutes(-2));
        Assert.Empty(await LateAsync(city));
        Assert.Empty(await city.MessagesAsync(TestProfile.Office));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 3, 12)));
        await city.HourAsync();
        await city.HourAsync();
        Assert.Equal(["cn.credithub.record.list-late.v1"], await LateMessagesAsync(city));
        var late = Assert.Single(await LateAsync(city));
        Assert.Equal((CourtId, Kind, new DateOnly(2026, 3, 11)), (late.Unit, late.Kind, late.DueOn));
        Assert.InRange(late.At, sent.AddMinutes(-1), sent);

        // The very same file again: every row is known, and that is news enough.
        await city.UploadAsync(Kind, Csv(Row()), Court);
        await city.Hub.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Empty(await LateAsync(city));
        Assert.False(Assert.Single((await city.Hub.Get<ReadFreshness>().RunAsync(Court, Cancel)).Items).IsLate);
        Assert.Empty((await city.Hub.Get<ReadFreshness>().RunAsync(Finance, Cancel)).Items);
    }

    [Fact]
    public async Task Unit_declares_that_its_list_is_unchanged_and_no_other_unit_does()
    {
        await using var city = await StartAsync();
        await city.UploadAsync(Kind, Csv(Row()), Court);
        var lists = city.Hub.Get<RenewList>();
        Assert.Equal(RecordErrors.ListNotWatched, Assert.IsType<Decision<Freshness>.Rejected>(await lists.DeclareAsync(Kind, Finance, Cancel)).Error);
        await city.Hub.AdvanceAsync(TimeSpan.FromDays(1));
        var declared = PublicationCity.Accepted(await lists.DeclareAsync(Kind, Court, Cancel));
        Assert.Equal((null, new DateOnly(2026, 3, 12), false), (declared.Upload, declared.DueOn, declared.IsLate));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 3, 12)));
        Assert.Empty(await LateAsync(city));
    }

    [Fact]
    public async Task File_without_a_sound_row_refreshes_nothing()
    {
        await using var city = await StartAsync();
        await city.UploadAsync(Kind, Csv(Row().With("SX_SHXYM", "91350211M000100Y43")), Court);
        Assert.Empty((await city.Hub.Get<ReadFreshness>().RunAsync(Court, Cancel)).Items);
    }

    [Fact]
    public async Task Name_that_the_court_takes_off_its_list_is_hidden_at_once_and_recalled_above_within_the_hour()
    {
        await using var city = await StartAsync();
        var upload = await city.UploadAsync(Kind, Csv(Row()), Court);
        var (first, second) = (Court with { Id = "judge-1", IsPerson = true }, Court with { Id = "judge-2", IsPerson = true });
        var decide = city.Hub.Get<DecideUpload>();
        PublicationCity.Accepted(await decide.ClassifyAsync(upload, DocumentClass.Public, [], first, Cancel));
        PublicationCity.Accepted(await decide.ApproveAsync(upload, second, Cancel));
        await city.Hub.IdleAsync();
        await city.HourAsync();
        var record = Assert.Single(await city.RecordsAsync()).Id;
        Assert.Single(city.Platform.Shown);
        Assert.True(PublicationCity.Accepted(await city.Hub.Get<DecideRecord>().FindAsync(record, first, Cancel)).IsShown);

        var why = KindRows.Rules(Kind).Form.Fields.Single(field => field.Code == "SX_YCYY").Codes!.Items[0].Name;
        await city.UploadAsync(Kind, Csv(Row().With("SX_ZT", "删除").With("SX_YCYY", why)), Court);
        Assert.False(PublicationCity.Accepted(await city.Hub.Get<DecideRecord>().FindAsync(record, first, Cancel)).IsShown);
        await city.HourAsync();
        Assert.Equal((record.Value, "removed"), (Assert.Single(city.Platform.Tombstones).Record, Assert.Single(city.Platform.Tombstones).Why));
    }

    private static Task<ProvinceCity> StartAsync()
    {
        var fuzhou = Profiles.Load("fuzhou").Units;
        return ProvinceCity.StartAsync(adapt: profile => profile with
        {
            Units = profile.Units.Values.Append(fuzhou[CourtId]).Append(fuzhou[new UnitId("finance")]).ToDictionary(unit => unit.Id),
        });
    }

    private static async Task<IReadOnlyList<Freshness>> LateAsync(ProvinceCity city) =>
        PublicationCity.Accepted(await city.Hub.Get<AskCheck>().RunAsync(PenaltyRows.UploaderCode, Reason, Finance, Cancel)).Late;

    private static async Task<IEnumerable<string>> LateMessagesAsync(ProvinceCity city) =>
        (await city.MessagesAsync(TestProfile.Office)).Where(type => type.StartsWith("cn.credithub.record", StringComparison.Ordinal));

    private static Dictionary<string, string> Row() => KindRows.Of(KindRows.Rules(Kind), SubjectKind.Organisation);

    private static string Csv(Dictionary<string, string> row) =>
        string.Join(',', row.Keys) + "\r\n" + string.Join(',', row.Values.Select(PenaltyRows.Quote)) + "\r\n";
}
