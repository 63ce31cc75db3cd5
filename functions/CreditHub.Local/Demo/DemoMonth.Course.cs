using CreditHub.Audit;
using CreditHub.JointActions;
using CreditHub.Objections;
using CreditHub.Oversight;
using CreditHub.Reports;

namespace CreditHub.Demo;

// What happens to the entries: objections, findings, lifts, reports, and the look back.
internal sealed partial class DemoMonth
{
    internal const string Period = "2026-03";
    private const string LateReporter = "transport";

    private async Task ObjectAsync()
    {
        foreach (var name in (string[])[DemoCast.Wronged, DemoCast.Mistaken, DemoCast.Open])
        {
            var subject = await SubjectAsync(name);
            var objection = await subject.PostAsync<ObjectionView>(
                "/v1/objections", new RaiseObjectionRequest(EntryOf(name), "objection", "处罚决定与事实不符"), "demo-" + name);
            Journal.Remember("objection:" + name, objection.Id);
            var check = await CheckAsync(name);
            Journal.Expect($"{name}: nothing is in force the moment someone objects", check is { Sanctions.Count: 0, Holds.Count: > 0 });
        }

        await stage.SettleAsync();
        var told = (await ActionAsync(DemoCast.Wronged)).Directives.Where(directive => directive.Instructions.Count > 0).ToList();
        Journal.Expect("a hold is told to everyone who was told to impose", told.Count > 0 && told.TrueForAll(directive => directive.Instructions[^1].Instruction == "suspend"));
        Say("checks stopped naming the measures before the objections were answered; suspensions went to every unit");
    }

    private async Task FindAsync()
    {
        await FindAsync(DemoCast.Wronged, new RecordFindingRequest("revoked", "榕核〔2026〕1号", "处罚决定已被撤销"));
        await FindAsync(DemoCast.Mistaken, new RecordFindingRequest("upheld", "榕核〔2026〕2号", "处罚决定合法有效"));
        await stage.SettleAsync();
        await ExpectLiftedAsync(DemoCast.Wronged);
        Journal.Expect("a subject found to be right is free everywhere", (await CheckAsync(DemoCast.Wronged)) is { Sanctions.Count: 0, Holds.Count: 0 });
        Journal.Expect("a measure found to be right resumes", (await CheckAsync(DemoCast.Mistaken)).Sanctions.Count > 0);
        Journal.Expect("an open verification holds", (await CheckAsync(DemoCast.Open)) is { Sanctions.Count: 0, Holds.Count: > 0 });
        Say("one entry revoked and lifted everywhere, one resumed, one still being verified");
    }

    private async Task FindAsync(string name, RecordFindingRequest finding)
    {
        var verifier = await VerifierAsync(Cast(name).Unit);
        await verifier.PostAsync($"/v1/objections/{Journal.Recall("objection:" + name)}/finding", finding);
    }

    private async Task ReportAsync()
    {
        foreach (var unit in stage.Reporters.Where(unit => unit != LateReporter))
        {
            await SubmitAsync(unit);
        }

        Say($"{stage.Reporters.Count - 1} units have reported; {LateReporter} has not");
    }

    private async Task CompileAsync()
    {
        var report = await stage.Office.GetAsync<ReportResponse>($"/v1/reports/{Period}");
        Journal.Expect("the report compiles itself on its day and names who is missing",
            report.Revision == 1 && report.Missing.Count == 1 && report.Missing[0].Unit == LateReporter,
            $"revision {report.Revision}, missing {string.Join(' ', report.Missing.Select(unit => unit.Unit))}");
        Journal.Expect("the report counts the month's rows", report.Total.RowsAccepted > 3_000, $"{report.Total.RowsAccepted}");
        Say($"feedback rate {report.Total.FeedbackRate:P1}, {report.Total.ObjectionsReceived} objections, {report.Missing.Count} unit missing and chased");
    }

    private async Task ReportLateAsync()
    {
        await SubmitAsync(LateReporter);
        await stage.SettleAsync();
        var report = await stage.Office.GetAsync<ReportResponse>($"/v1/reports/{Period}");
        Journal.Expect("a late report makes a second revision", report.Revision == 2 && report.Missing.Count == 0, $"revision {report.Revision}");
        Say($"{LateReporter} reported late: revision {report.Revision}");
    }

    private Task SubmitAsync(string unit) => stage.As("reporter", unit).PostAsync($"/v1/reports/{Period}/submission", new SubmitReportRequest(
        "本月归集信用信息、落实联合奖惩措施，工作进展正常。",
        [
            new TypicalCaseView("trustworthy", "organisation", "示例诚信企业", "连续三年无不良信用记录", "容缺受理", "审批时间缩短", EntryOf("red-integrity-model-1"), null, MayPublish: true),
            new TypicalCaseView("untrustworthy", "organisation", "示例失信企业", "严重违法被列入名单", "限制参与政府采购", "已整改", EntryOf("black-food-drug-3"), null, MayPublish: false),
        ],
        null,
        null));

    private async Task LookBackAsync()
    {
        var audit = await stage.Office.GetAsync<AuditVerificationResponse>("/v1/audit/verify");
        Journal.Expect("the audit chain is unbroken", audit.Intact, $"broken at {audit.FirstBroken}");
        var failed = await stage.Office.GetAsync<OrchestrationsResponse>("/v1/orchestrations?state=failed");
        Journal.Expect("no orchestration failed", failed.Items.Count == 0, string.Join("; ", failed.Items.Select(item => $"{item.Id}: {item.Failure}")));
        var alarms = await stage.Office.GetAsync<AlarmsResponse>("/v1/alarms");
        Journal.Expect("an unconfirmed lift is the office's first alarm", alarms.UnconfirmedLifts > 0 && alarms.Items[0].Alarm == "unconfirmedLift",
            $"{alarms.UnconfirmedLifts} unconfirmed, first is {(alarms.Items.Count == 0 ? "none" : alarms.Items[0].Alarm)}");
        await ExpectLadderAsync();
        Journal.Remember("audit", audit.Entries.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Journal.Remember("alarms", (alarms.UnconfirmedLifts + alarms.Overdue + alarms.Refusals).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Say($"{audit.Entries:N0} audit entries, the chain is unbroken; {alarms.UnconfirmedLifts} lifts unconfirmed, {alarms.Overdue} mandatory directives overdue, {alarms.Refusals} refusals");
    }

    /// <summary>Every deadline of a silent unit was escalated once a rung.</summary>
    private async Task ExpectLadderAsync()
    {
        var rungs = new List<string>();
        foreach (var cast in Listed)
        {
            foreach (var instruction in (await ActionAsync(cast.Name)).Directives.SelectMany(directive => directive.Instructions))
            {
                Journal.Expect("no rung is climbed twice",
                    instruction.Escalations.Select(escalation => escalation.Rung).Distinct().Count() == instruction.Escalations.Count, cast.Name);
                rungs.AddRange(instruction.Escalations.Select(escalation => escalation.Rung));
            }
        }

        Journal.Expect("silence is reminded, chased and reported", rungs.Distinct().Count() == 3, string.Join(' ', rungs.Distinct()));
    }

    private async Task ExpectLiftedAsync(string name)
    {
        var told = (await ActionAsync(name)).Directives.Where(directive => directive.Instructions.Count > 0).ToList();
        var open = told.Where(directive => directive.Instructions[^1] is not { Instruction: "lift", State: "settled" }).Select(directive => directive.Unit).ToList();
        Journal.Expect($"{name}: every unit but the silent one has confirmed the lift",
            told.Count > 0 && open.TrueForAll(unit => DemoCast.TemperOf(unit) == Temper.Silent), string.Join(' ', open));
    }
}
