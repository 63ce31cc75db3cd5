using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Checks;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Rehearsals;
using CreditHub.Reports;
using CreditHub.Subjects;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Oversight;

/// <summary>Checks, reports, audit and orchestrations over real HTTP; the caller comes from a header here.</summary>
public sealed class OfficeRoutesTests : IAsyncLifetime
{
    private const string Code = "91000000MA0000007C";

    private readonly Rehearsal hub = new(Profiles.Load("fuzhou"), new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.Zero));
    private readonly HttpClient client = new();
    private WebApplication? app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(hub.Get<HubProfile>())
            .AddSingleton(hub.Get<AskCheck>()).AddSingleton(hub.Get<AskCleanRecord>()).AddSingleton(hub.Get<ReadOwnChecks>())
            .AddSingleton(hub.Get<ReadReports>()).AddSingleton(hub.Get<SubmitReport>()).AddSingleton(hub.Get<ReviewReport>())
            .AddSingleton(hub.Get<VerifyAudit>()).AddSingleton(hub.Get<IAuditLog>()).AddSingleton(hub.Get<IEngine>());
        builder.Services.ConfigureHttpJsonOptions(options => HubJson.Configure(options.SerializerOptions));
        app = builder.Build();
        app.Use((context, next) =>
        {
            context.Features.Set(CallerOf(context.Request.Headers["X-Unit"].ToString()));
            return next(context);
        });
        app.MapAudit();
        app.MapChecks();
        app.MapOrchestrations();
        app.MapReports();
        await app.StartAsync(Cancel);
        client.BaseAddress = new Uri(app.Urls.Single());
        await hub.Get<Sweep>().RunAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app!.DisposeAsync();
    }

    [Fact]
    public async Task Check_is_answered_and_its_subject_can_read_who_asked()
    {
        var (status, answer) = await SendAsync(
            "finance", "POST", "/v1/checks",
            new { subject = Code, matter = "government-procurement", caseId = "CASE-1", purpose = "供应商资格审查" });
        var (_, own) = await SendAsync("subject", "GET", "/v1/me/checks");

        Assert.Equal(200, status);
        Assert.Equal(
            ["queryId", "at", "policyVersion", "greenChannel", "incentives", "sanctions", "holds", "lateLists"],
            answer.EnumerateObject().Select(property => property.Name));
        var row = Assert.Single(own.GetProperty("items").EnumerateArray());
        Assert.Equal(answer.GetProperty("queryId").GetString(), row.GetProperty("queryId").GetString());
        Assert.Equal(("finance", "供应商资格审查"), (row.GetProperty("unit").GetString(), row.GetProperty("purpose").GetString()));
        Assert.False(row.TryGetProperty("actor", out _));
    }

    [Fact]
    public async Task Clean_record_is_told_to_who_has_a_case()
    {
        var asked = new { subject = Code, matter = "government-procurement", caseId = "CASE-1", purpose = "容缺受理资格审查" };
        var (status, answer) = await SendAsync("finance", "POST", "/v1/checks/clean-record", asked);
        Assert.Equal(200, status);
        Assert.True(answer.GetProperty("isClean").GetBoolean());
        Assert.Equal((0, 0), (answer.GetProperty("against").GetArrayLength(), answer.GetProperty("entries").GetArrayLength()));
        var own = (await SendAsync("subject", "GET", "/v1/me/checks")).Body.GetProperty("items");
        Assert.Equal(answer.GetProperty("queryId").GetString(), Assert.Single(own.EnumerateArray()).GetProperty("queryId").GetString());
        Assert.Equal(422, (await SendAsync("finance", "POST", "/v1/checks/clean-record", new { })).Status);
    }

    [Theory]
    [InlineData("{}", 422, "check.reason-missing")]
    [InlineData("""{"subject":"某公司","matter":"government-procurement","caseId":"C","purpose":"P"}""", 422, "check.subject-not-a-code")]
    [InlineData("""{"subject":"91000000MA0000007C","matter":"financing","caseId":"C","purpose":"P"}""", 403, "check.matter-not-yours")]
    [InlineData("""{"subject":"91000000MA0000007C","matter":"financing","caseId":"C","purpose":"致电13800138000"}""", 422, "check.personal-value")]
    public async Task Check_that_may_not_be_answered_is_a_problem_document(string body, int status, string code)
    {
        var problem = await SendAsync("finance", "POST", "/v1/checks", JsonDocument.Parse(body).RootElement);

        Assert.Equal((status, code), (problem.Status, problem.Body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Month_runs_from_duty_to_report()
    {
        var submission = new { progress = "本月无新增。", cases = Array.Empty<object>(), noTrustworthyCase = "无", noUntrustworthyCase = "无" };
        var handedIn = await SendAsync("finance", "POST", "/v1/reports/2026-03/submission", submission);
        var returned = await SendAsync("office", "POST", "/v1/reports/2026-03/obligations/finance/return", new { reason = "请补充" });
        await SendAsync("finance", "POST", "/v1/reports/2026-03/submission", submission);
        var accepted = await SendAsync("office", "POST", "/v1/reports/2026-03/obligations/finance/acceptance");
        var early = await SendAsync("office", "GET", "/v1/reports/2026-03");
        await hub.PassAsync(TimeSpan.FromDays(21), Cancel);
        var report = await SendAsync("office", "GET", "/v1/reports/2026-03");
        var list = await SendAsync("office", "GET", "/v1/reports");

        Assert.Equal(["submitted", "returned", "accepted"], new[] { handedIn, returned, accepted }.Select(answer => answer.Body.GetProperty("state").GetString()));
        Assert.Equal(404, early.Status);
        Assert.Equal("metrics-2", report.Body.GetProperty("definition").GetString());
        Assert.Equal("finance", Assert.Single(report.Body.GetProperty("submissions").EnumerateArray()).GetProperty("unit").GetProperty("unit").GetString());
        Assert.Equal("2026-03", Assert.Single(list.Body.GetProperty("items").EnumerateArray()).GetProperty("period").GetString());
    }

    [Fact]
    public async Task Unit_sees_its_own_duty_and_the_office_all()
    {
        var own = await SendAsync("finance", "GET", "/v1/reports/2026-03/obligations");
        var all = await SendAsync("office", "GET", "/v1/reports/2026-03/obligations");

        Assert.Equal("finance", Assert.Single(own.Body.EnumerateArray()).GetProperty("unit").GetString());
        Assert.True(all.Body.GetArrayLength() > 1);
    }

    [Fact]
    public async Task Audit_can_be_read_in_pages_and_verified()
    {
        var (_, page) = await SendAsync("office", "GET", "/v1/audit?limit=3");
        var (_, next) = await SendAsync("office", "GET", "/v1/audit?after=3&limit=1000");
        var (_, verified) = await SendAsync("office", "GET", "/v1/audit/verify");

        Assert.Equal(3, page.GetProperty("after").GetInt64());
        Assert.Equal(4, next.GetProperty("items")[0].GetProperty("sequence").GetInt64());
        Assert.Equal(JsonValueKind.Null, next.GetProperty("after").ValueKind);
        Assert.True(verified.GetProperty("intact").GetBoolean());
        Assert.Equal(3 + next.GetProperty("items").GetArrayLength(), verified.GetProperty("entries").GetInt32());
    }

    [Fact]
    public async Task Orchestrations_can_be_listed_and_read()
    {
        var (_, list) = await SendAsync("office", "GET", "/v1/orchestrations?state=running&prefix=report-");
        var (_, one) = await SendAsync("office", "GET", "/v1/orchestrations/report-2026-03");
        var unknown = await SendAsync("office", "GET", "/v1/orchestrations/none");
        var wrong = await SendAsync("office", "GET", "/v1/orchestrations?state=asleep");

        Assert.Equal("report-2026-03", Assert.Single(list.GetProperty("items").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("OpenObligations", one.GetProperty("steps")[0].GetProperty("name").GetString());
        Assert.Equal((404, 400), (unknown.Status, wrong.Status));
    }

    private static Caller CallerOf(string who) => who switch
    {
        "office" => new(new("development-reform"), "o-1", IsPerson: true, new HashSet<Role> { Role.Office }, null),
        "subject" => new(new("subject"), "s-1", IsPerson: true, new HashSet<Role> { Role.Subject }, SubjectKey.ForOrganisation(Code)),
        _ => new(new(who), "p-1", IsPerson: true, new HashSet<Role> { Role.Checker, Role.Reporter }, null),
    };

    private async Task<(int Status, JsonElement Body)> SendAsync(string unit, string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Headers.Add("X-Unit", unit);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await client.SendAsync(request, Cancel);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement);
    }
}
