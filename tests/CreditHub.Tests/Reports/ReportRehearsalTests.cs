using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Rehearsals;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Reports;

public class ReportRehearsalTests
{
    private static readonly HubProfile Profile = Profiles.Load("fuzhou");
    private static readonly DateTimeOffset FirstOfMarch = new(2026, 3, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly UnitId[] Reporting = [.. Profile.Units.Values.Where(unit => unit.Reports).Select(unit => unit.Id)];
    private static readonly UnitId Finance = new("finance");
    private static readonly ReportPeriod March = new("2026-03");
    private static readonly ReportSubmission WithoutCases = new("本月无新增。", [], "无诚信典型", "无失信典型");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Duties_are_opened_once_and_each_unit_is_told_once()
    {
        var hub = new Rehearsal(Profile, FirstOfMarch);

        await hub.Get<Sweep>().RunAsync(Cancel);
        await hub.Get<Sweep>().RunAsync(Cancel);

        var duties = await hub.Get<ReadObligations>().AllAsync(March, Cancel);
        Assert.Equal(Reporting.Order(ByValue), duties.Select(duty => duty.Unit));
        Assert.Equal(Reporting.Order(ByValue), Told(hub, "due").Order(ByValue));
    }

    [Fact]
    public async Task Silent_units_are_reminded_then_chased_and_those_that_handed_in_are_left_alone()
    {
        var hub = new Rehearsal(Profile, FirstOfMarch);
        await hub.Get<Sweep>().RunAsync(Cancel);
        await SubmitAsync(hub, Finance);

        await hub.PassAsync(TimeSpan.FromDays(20), Cancel);

        var silent = Reporting.Where(unit => unit != Finance).Order(ByValue).ToList();
        Assert.Equal(silent, Told(hub, "reminder").Order(ByValue));
        Assert.Equal(silent, Told(hub, "chase").Order(ByValue));
        var report = await ReportAsync(hub);
        Assert.Equal(silent, report.MissingIn(1));
        Assert.Equal(Finance, Assert.Single(report.Valid()).Unit);
        Assert.Equal(["OpenObligations", "03-19", "RemindUnits", "03-21", "CompileReport"], hub.Engine.Steps("report-2026-03"));
        Assert.Equal(Profile.Office.Id.Value, hub.Queues.Sent.Single(message => message.Type.EndsWith("compiled.v1", StringComparison.Ordinal)).Queue);
        Assert.Equal(1, (await FileAsync(hub)).Revision);
    }

    [Fact]
    public async Task Late_submission_is_taken_into_a_second_revision()
    {
        var hub = new Rehearsal(Profile, FirstOfMarch);
        await hub.Get<Sweep>().RunAsync(Cancel);
        await hub.PassAsync(TimeSpan.FromDays(21), Cancel);

        var late = await SubmitAsync(hub, Finance);
        await SubmitAsync(hub, Finance);

        Assert.True(late.Standing!.Late);
        var report = await ReportAsync(hub);
        Assert.Equal(2, report.Revision);
        Assert.DoesNotContain(Finance, report.MissingIn(2));
        Assert.Contains(Finance, report.MissingIn(1));
        Assert.Equal(2, (await FileAsync(hub)).Revision);
        Assert.Single(hub.Queues.Sent, message => message.Type.EndsWith("revised.v1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cycle_that_is_restarted_at_every_stage_does_everything_once()
    {
        var (calm, shaken) = (new Rehearsal(Profile, FirstOfMarch), new Rehearsal(Profile, FirstOfMarch));
        await calm.PassAsync(TimeSpan.FromDays(35), Cancel);
        for (var day = 0; day < 35; day++)
        {
            await shaken.PassAsync(TimeSpan.FromDays(1), Cancel);
            shaken.Engine.Restart();
        }

        Assert.Equal(Sent(calm), Sent(shaken));
        Assert.Equal(calm.Engine.Steps("report-2026-03"), shaken.Engine.Steps("report-2026-03"));

        static IEnumerable<string> Sent(Rehearsal hub) => hub.Queues.Sent.Select(message => $"{message.Queue} {message.Id}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Hub_that_slept_over_two_months_catches_up_on_both()
    {
        var hub = new Rehearsal(Profile, FirstOfMarch);
        await hub.Get<Sweep>().RunAsync(Cancel);
        await hub.PassAsync(TimeSpan.FromDays(25), Cancel);

        hub.Clock.Now = new DateTimeOffset(2026, 5, 10, 0, 0, 0, TimeSpan.Zero);
        await hub.Get<Sweep>().RunAsync(Cancel);

        Assert.True(hub.Engine.HasEnded("report-2026-04"));
        Assert.False(hub.Engine.HasEnded("report-2026-05"));
        Assert.NotEmpty(await hub.Get<ReadObligations>().AllAsync(new("2026-05"), Cancel));
    }

    [Fact]
    public async Task Returned_report_is_owed_again_and_its_messages_are_handed_out_again()
    {
        var hub = new Rehearsal(Profile, FirstOfMarch);
        await hub.Get<Sweep>().RunAsync(Cancel);
        var due = hub.Queues.Sent.Single(message => message.Queue == Finance.Value);
        var rule = hub.Get<IEnumerable<IMessageRule>>().Single(rule => rule.TypePrefix == ReportMessages.Prefix);
        Assert.True(await rule.StillValidAsync(due, Cancel));
        await SubmitAsync(hub, Finance);
        Assert.False(await rule.StillValidAsync(due, Cancel));

        await hub.Get<ReviewReport>().ReturnAsync("2026-03", Finance, "请补充", Caller(Profile.Office.Id, Role.Office), Cancel);

        Assert.True(await rule.StillValidAsync(due, Cancel));
        Assert.Single(hub.Queues.Sent, message => message.Queue == Finance.Value && message.Type.EndsWith("returned.v1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Case_must_rest_on_an_entry_that_fits_it()
    {
        var hub = new Rehearsal(Profile, FirstOfMarch);
        await hub.Get<Sweep>().RunAsync(Cancel);
        var entry = ReportEntries.Black("b1", Finance, FirstOfMarch);
        await hub.Documents.WriteAsync(ListDocuments.Entry, new Document<ListEntry>(entry, []), null, Cancel);
        var item = ReportSamples.BadCase with { SubjectKind = SubjectKind.Organisation, SubjectLabel = "某公司", Entry = entry.Id };

        Assert.Equal(ReportErrors.CaseSourceUnknown, await RefusalAsync(hub, item with { Entry = new("b9") }));
        Assert.Equal(ReportErrors.CaseSourceUnknown, await RefusalAsync(hub, item with { Kind = CaseKind.Trustworthy }));
        Assert.Equal(ReportErrors.CaseSourceUnknown, await RefusalAsync(hub, item with { SubjectKind = SubjectKind.SelfEmployed }));
        var figures = (await SubmitAsync(hub, Finance, WithoutCases with { Cases = [item], NoUntrustworthyCase = null })).Standing!.Figures;
        Assert.Equal([KeyValuePair.Create("proposed", 1)], figures.Entries!);
    }

    [Fact]
    public async Task Unit_without_a_duty_and_period_that_is_none_are_refused()
    {
        var hub = new Rehearsal(Profile, FirstOfMarch);
        var submit = hub.Get<SubmitReport>();
        var caller = Caller(Finance, Role.Reporter);

        Assert.Equal(ReportErrors.PeriodUnknown, Refusal(await submit.RunAsync("2026-3", WithoutCases, caller, Cancel)));
        Assert.Equal(ReportErrors.NotOwed, Refusal(await submit.RunAsync("2026-03", WithoutCases, caller, Cancel)));
        Assert.Equal(ReportErrors.PeriodUnknown, Refusal(await hub.Get<ReadReports>().FindAsync("2026-03", Cancel)));
    }

    private static Comparer<UnitId> ByValue => Comparer<UnitId>.Create((left, right) => string.CompareOrdinal(left.Value, right.Value));

    private static Caller Caller(UnitId unit, Role role) => new(unit, "p-1", IsPerson: true, new HashSet<Role> { role }, null);

    private static IEnumerable<UnitId> Told(Rehearsal hub, string what) => hub.Queues.Sent
        .Where(message => message.Type == $"cn.credithub.report.{what}.v1")
        .Select(message => new UnitId(message.Queue));

    private static async Task<Obligation> SubmitAsync(Rehearsal hub, UnitId unit, ReportSubmission? submission = null) =>
        Assert.IsType<Decision<Obligation>.Accepted>(
            await hub.Get<SubmitReport>().RunAsync("2026-03", submission ?? WithoutCases, Caller(unit, Role.Reporter), Cancel)).Value;

    private static async Task<HubError> RefusalAsync(Rehearsal hub, TypicalCase item) => Refusal(
        await hub.Get<SubmitReport>().RunAsync("2026-03", WithoutCases with { Cases = [item] }, Caller(Finance, Role.Reporter), Cancel));

    private static HubError Refusal<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;

    private static async Task<Report> ReportAsync(Rehearsal hub) => Assert.IsType<Decision<Report>.Accepted>(
        await hub.Get<ReadReports>().FindAsync("2026-03", Cancel)).Value;

    private static async Task<ReportResponse> FileAsync(Rehearsal hub)
    {
        await using var file = await hub.Get<RehearsalFiles>().OpenAsync("reports/2026-03.json", Cancel);
        return (await JsonSerializer.DeserializeAsync<ReportResponse>(file!, HubJson.Options, Cancel))!;
    }
}
