using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Checks;
using CreditHub.Demo;
using CreditHub.Publication;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;
using static CreditHub.Readers.ReaderDesk;

namespace CreditHub.Readers;

/// <summary>Organisations outside government over HTTP against the whole hub: what they get, what they do not, and who learns of it.</summary>
public sealed class ReaderRoutesTests(WholeHub hub) : IClassFixture<WholeHub>
{
    // The development credentials' one subject.
    private const string OwnCode = "91000000MA00000157";

    private readonly ReaderDesk desk = new(hub);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Public_record_is_given_masked_with_what_it_rests_on_and_its_subject_sees_who_read_it()
    {
        var row = desk.Penalty(PenaltyRows.Company(7001)).With("CF_XDR_SHXYM", OwnCode).With("CF_SY", "当事人销售食品，致电１３９００００００００");
        var record = Assert.Single(await desk.PublishAsync(row));
        await desk.GrantAsync(Terms("合-7001"));

        var text = (await OkAsync(await desk.AskAsync(Ask(OwnCode, "penalties")))).GetRawText();
        var answer = JsonSerializer.Deserialize<ReaderRecordsResponse>(text, HubJson.Options)!;
        var read = Assert.Single(answer.Records);
        Assert.Equal((record, "published", new DateOnly(2026, 2, 26)), (read.Record, read.Ground, read.DecidedOn));
        Assert.Equal(new DateOnly(2027, 3, 1), answer.AuthorisedUntil);
        Assert.InRange(read.ReceivedAt, TestHub.Morning, answer.At);
        Assert.Contains(read.Fields, field => field.Code == "CF_NR" && field.Value == "罚款人民币2000元");
        foreach (var personal in new[] { "甲某", SyntheticCodes.CitizenId(7001), "１３９０", "13900000000", "CF_FRDB" })
        {
            Assert.DoesNotContain(personal, text, StringComparison.Ordinal);
        }

        var log = await OkAsync(await desk.GetAsync("/v1/me/checks", desk.Office, Role.Subject));
        var own = log.GetProperty("items").Deserialize<List<CheckLogView>>(HubJson.Options)!.Single(one => one.QueryId == answer.QueryId);
        Assert.Equal(("示例银行", "信贷审批", "LOAN-1"), (own.UnitName, own.Purpose, own.CaseId));
        Assert.Equal([record], own.Records!);
        Assert.Null(own.Consent);
    }

    [Fact]
    public async Task Nothing_is_given_that_is_not_published_and_a_reader_is_told_when_what_it_read_is_annulled()
    {
        var code = SyntheticCodes.CreditCode("91", 7002);
        await desk.SendAsync("penalties", desk.Penalty(PenaltyRows.Company(7002)).With("CF_WSH", "榕市监罚〔2026〕7002-1号"));
        await desk.GrantAsync(Terms("合-7002"));
        Assert.Empty((await desk.ReadAsync(Ask(code))).Records);

        var record = Assert.Single(await desk.PublishAsync(desk.Penalty(PenaltyRows.Company(7002))));
        Assert.Equal(record, Assert.Single((await desk.ReadAsync(Ask(code))).Records).Record);

        await OkAsync(await desk.PostAsync($"/v1/records/{record}/annulment", new EndRecordRequest("榕政复〔2026〕2号", "复议撤销", "不予公开"), Market, Role.Determiner));
        Assert.Empty((await desk.ReadAsync(Ask(code))).Records);

        var recall = $"rcl-{record}-2";
        var queue = $"/v1/units/{Bank}/queue";
        var leased = await OkAsync(await desk.PostAsync(queue + "/lease", new LeaseRequest(100), Bank, Role.Reader));
        var message = leased.GetProperty("messages").EnumerateArray().Single(one => one.GetProperty("subject").GetString() == recall);
        Assert.Equal("cn.credithub.record.recalled.v1", message.GetProperty("type").GetString());
        Assert.DoesNotContain("榕政复", message.GetRawText(), StringComparison.Ordinal);
        var taken = new CompleteRequest(message.GetProperty("id").GetString()!, message.GetProperty("leaseToken").GetString()!);
        await desk.PostAsync(queue + "/complete", taken, Bank, Role.Reader);
        var confirmed = await OkAsync(await desk.GetAsync("/v1/recalls/" + recall, Market, Role.Determiner));
        Assert.Equal("榕政复〔2026〕2号", confirmed.GetProperty("document").GetString());
        var recipient = confirmed.GetProperty("recipients").EnumerateArray().Single(one => one.GetProperty("unit").GetString() == Bank.Value);
        Assert.Equal(JsonValueKind.String, recipient.GetProperty("confirmedAt").ValueKind);
    }

    [Fact]
    public async Task Shared_kind_needs_the_subjects_consent_which_stands_for_it_alone_until_it_takes_it_back()
    {
        var code = SyntheticCodes.CreditCode("91", 7003);
        await desk.SendAsync("evaluations", desk.Evaluation(7003), desk.Evaluation(7003).With("PJ_XDR_SHXYM", OwnCode).With("PJ_BH", "2025-own"));
        await desk.GrantAsync(Terms("合-7003"));

        await PipelineTests.AssertProblem(ReaderErrors.ConsentNeeded, await desk.AskAsync(Ask(code, "evaluations")));
        var without = await desk.ReadAsync(Ask(code));
        Assert.Empty(without.Records);
        Assert.Equal(["evaluations"], without.NeedConsent);

        var with = await desk.ReadAsync(Ask(code) with { Consent = Consent("授-7003") });
        var read = Assert.Single(with.Records);
        Assert.Equal(("consent", "evaluations", code), (read.Ground, read.Kind, read.CreditCode));
        Assert.Contains(read.Fields, field => field.Code == "PJ_DJ" && field.Value == "优");
        Assert.Empty(with.NeedConsent);

        await PipelineTests.AssertProblem(ReaderErrors.ConsentContradicts, await desk.AskAsync(Ask(OwnCode) with { Consent = Consent("授-7003") }));
        await PipelineTests.AssertProblem(ReaderErrors.ConsentInvalid, await desk.AskAsync(Ask(code) with { Consent = Consent("授-7003") with { Until = new(2026, 3, 1) } }));

        Assert.Single((await desk.ReadAsync(Ask(OwnCode) with { Consent = Consent("授-own") })).Records, one => one.Kind == "evaluations");
        var consents = await OkAsync(await desk.GetAsync("/v1/me/consents", desk.Office, Role.Subject));
        var own = consents.GetProperty("items").Deserialize<List<ConsentView>>(HubJson.Options)!.Single(one => one.Number == "授-own");
        Assert.Equal(("示例银行", new DateOnly(2026, 12, 31), null), (own.ReaderName, own.Until, own.WithdrawnAt));
        var foreign = ConsentId.Of(Bank, "授-7003");
        await PipelineTests.AssertProblem(
            ReaderErrors.ConsentUnknown, await desk.PostAsync($"/v1/me/consents/{foreign}/withdrawal", new { }, desk.Office, Role.Subject));

        await OkAsync(await desk.PostAsync($"/v1/me/consents/{own.Id}/withdrawal", new { }, desk.Office, Role.Subject));
        await PipelineTests.AssertProblem(ReaderErrors.ConsentWithdrawn, await desk.AskAsync(Ask(OwnCode) with { Consent = Consent("授-own") }));
        Assert.Single((await desk.ReadAsync(Ask(code) with { Consent = Consent("授-7003") })).Records);
    }

    [Fact]
    public async Task Person_is_read_about_with_consent_only_masked_whole_and_once_two_persons_cleared_the_upload()
    {
        var number = SyntheticCodes.CitizenId(7004);
        await desk.SendAsync("penalties", desk.Penalty(PenaltyRows.Person(7004)).With("CF_WSH", "榕市监罚〔2026〕7004-1号"));
        var record = Assert.Single(await desk.PublishAsync(desk.Penalty(PenaltyRows.Person(7004))));
        await desk.GrantAsync(Terms("合-7004"));
        await PipelineTests.AssertProblem(ReaderErrors.OutsideScope, await desk.AskAsync(Ask(number) with { Consent = Consent("授-7004") }));

        await desk.GrantAsync(Terms("合-7004-2") with { SubjectKinds = ["person"] });
        await PipelineTests.AssertProblem(ReaderErrors.ConsentNeeded, await desk.AskAsync(Ask(number)));
        var text = (await OkAsync(await desk.AskAsync(Ask(number) with { Consent = Consent("授-7004") }))).GetRawText();
        var read = Assert.Single(JsonSerializer.Deserialize<ReaderRecordsResponse>(text, HubJson.Options)!.Records);
        Assert.Equal((record, "consent", "***", null), (read.Record, read.Ground, read.Name, read.CreditCode));
        Assert.DoesNotContain("乙某", text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_outside_the_authorisation_is_refused_and_logged()
    {
        var code = SyntheticCodes.CreditCode("91", 7005);
        await PipelineTests.AssertProblem(ReaderErrors.NotAuthorised, await desk.PostAsync("/v1/readers/records", Ask(code), Agency, Role.Reader));
        await desk.GrantAsync(Terms("合-7005"));
        await PipelineTests.AssertProblem(ReaderErrors.OutsideScope, await desk.AskAsync(Ask(code) with { Purpose = "贷后管理" }));
        await PipelineTests.AssertProblem(ReaderErrors.OutsideScope, await desk.AskAsync(Ask(code, "permits")));
        Assert.Equal(
            [("reader.not-authorised", Agency), ("reader.outside-scope", Bank)],
            (await RefusalsAsync("org-" + code)).Distinct().OrderBy(one => one.Error, StringComparer.Ordinal));

        await PipelineTests.AssertProblem(ReaderErrors.ReasonInvalid, await desk.AskAsync(Ask(code) with { CaseId = "" }));
        await PipelineTests.AssertProblem(CheckErrors.SubjectNotACode, await desk.AskAsync(Ask("演示企业")));
    }

    [Fact]
    public async Task Authorisation_that_is_used_up_or_ended_refuses_at_once()
    {
        var code = SyntheticCodes.CreditCode("91", 7006);
        var request = Terms("合-7006") with { Reader = Agency.Value, Purposes = ["信用报告"], PerDay = 2, PerMonth = 2 };
        var granted = await desk.GrantAsync(request);
        var ask = Ask(code) with { Purpose = "信用报告" };
        for (var reads = 0; reads < 2; reads++)
        {
            await OkAsync(await desk.PostAsync("/v1/readers/records", ask, Agency, Role.Reader));
        }

        await PipelineTests.AssertProblem(ReaderErrors.BoundReached, await desk.PostAsync("/v1/readers/records", ask, Agency, Role.Reader));
        Assert.Equal(granted.Id, (await desk.GrantAsync(request)).Id);
        await PipelineTests.AssertProblem(
            ReaderErrors.DocumentTaken, await desk.PostAsync("/v1/readers/authorisations", request with { PerDay = 3, PerMonth = 3 }, desk.Office, Role.Office));

        var renewed = await desk.GrantAsync(request with { Document = "合-7006-2" });
        await OkAsync(await desk.PostAsync("/v1/readers/records", ask, Agency, Role.Reader));
        Assert.False((await desk.EndAsync(renewed.Id, "终-7006")).InForce);
        Assert.False((await desk.EndAsync(granted.Id, "终-7006")).InForce);
        await PipelineTests.AssertProblem(ReaderErrors.NotAuthorised, await desk.PostAsync("/v1/readers/records", ask, Agency, Role.Reader));
        await PipelineTests.AssertProblem(
            ReaderErrors.AlreadyEnded,
            await desk.PostAsync($"/v1/readers/authorisations/{granted.Id}/end", new EndAuthorisationRequest("另文"), desk.Office, Role.Office));
        await PipelineTests.AssertProblem(
            ReaderErrors.AuthorisationUnknown,
            await desk.PostAsync("/v1/readers/authorisations/auth-none/end", new EndAuthorisationRequest("终"), desk.Office, Role.Office));

        var facts = await hub.Get<IAuditLog>().AboutAsync(granted.Id, Cancel);
        Assert.Equal(["reading-authorisation.granted", "reading-authorisation.ended"], facts.Select(entry => entry.Fact.Action));
    }

    [Fact]
    public async Task Office_alone_authorises_and_a_reader_does_nothing_but_read_and_see_its_own()
    {
        foreach (var (unit, role) in new[] { (Bank, Role.Reader), (Market, Role.Determiner), (desk.Office, Role.Subject) })
        {
            await PipelineTests.AssertProblem(
                AccessErrors.RoleMissing, await desk.PostAsync("/v1/readers/authorisations", Terms("合-x"), unit, role));
            await PipelineTests.AssertProblem(
                AccessErrors.RoleMissing, await desk.PostAsync("/v1/readers/authorisations/auth-x/end", new EndAuthorisationRequest("终"), unit, role));
        }

        foreach (var role in new[] { Role.Checker, Role.Implementer, Role.Uploader, Role.Determiner, Role.Reporter, Role.Office, Role.Subject })
        {
            await PipelineTests.AssertProblem(
                AccessErrors.RoleMissing, await desk.PostAsync("/v1/readers/records", Ask(OwnCode), desk.Office, role));
        }

        foreach (var path in new[] { "/v1/records/rec-x", $"/v1/subjects/{OwnCode}/records", "/v1/uploads", "/v1/me/checks", "/v1/me/consents" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(path, Bank, Role.Reader)).StatusCode);
        }

        await PipelineTests.AssertProblem(
            AccessErrors.RoleMissing, await desk.PostAsync("/v1/checks", new CheckRequest(OwnCode, "credit", "c", "p"), Bank, Role.Reader));
        await PipelineTests.AssertProblem(
            QueueErrors.Foreign, await desk.PostAsync($"/v1/units/{Market}/queue/lease", new LeaseRequest(1), Bank, Role.Reader));

        await desk.GrantAsync(Terms("合-own"));
        var own = await OkAsync(await desk.GetAsync("/v1/readers/authorisations", Bank, Role.Reader));
        Assert.All(own.GetProperty("items").EnumerateArray(), one => Assert.Equal(Bank.Value, one.GetProperty("reader").GetString()));
        await PipelineTests.AssertProblem(
            ReaderErrors.AuthorisationUnknown, await desk.GetAsync($"/v1/readers/authorisations?reader={Agency}", Bank, Role.Reader));
        var all = await OkAsync(await desk.GetAsync($"/v1/readers/authorisations?reader={Bank}", desk.Office, Role.Office));
        Assert.Contains(all.GetProperty("items").EnumerateArray(), one => one.GetProperty("document").GetString() == "合-own");
    }

    [Fact]
    public async Task Credential_of_an_outside_organisation_has_the_readers_role_and_no_other_unit_has_it()
    {
        using var office = hub.Client(desk.Office, Role.Office);
        foreach (var (unit, roles) in new (UnitId, string[])[] { (Bank, ["checker"]), (Bank, ["reader", "uploader"]), (Market, ["reader"]) })
        {
            using var refused = await office.PostAsJsonAsync(
                "/v1/credentials", new IssueCredentialRequest(unit.Value, "x-1", IsPerson: true, roles), HubJson.Options, Cancel);
            await PipelineTests.AssertProblem(AccessErrors.RolesInvalid, refused);
        }

        using var issued = await office.PostAsJsonAsync(
            "/v1/credentials", new IssueCredentialRequest(Bank.Value, "x-1", IsPerson: false, ["reader"]), HubJson.Options, Cancel);
        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
    }

    private async Task<IEnumerable<(string Error, UnitId Unit)>> RefusalsAsync(string subject) =>
        (await hub.Get<IAuditLog>().AboutAsync(subject, Cancel)).Select(entry => entry.Fact)
            .Where(fact => fact.Action == "reader.records-read.refused").Select(fact => (fact.Detail, new UnitId(fact.Actor.Split('/')[0])));
}
