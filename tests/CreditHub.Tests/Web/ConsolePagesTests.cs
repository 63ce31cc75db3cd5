using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Objections;
using CreditHub.Records;
using CreditHub.Reports;
using CreditHub.Subjects;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CreditHub.Web;

/// <summary>The console's pages over real HTTP and the embedded back end: the right rows, encoded, in both languages, for the right roles.</summary>
public sealed class ConsolePagesTests : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-pages-").FullName;
    private WebApplication app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Actor Person { get; } = new(TestProfile.Market, "person-1", IsPerson: true);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHub(TestProfile.Create());
        builder.Services.AddEmbedded(folder);
        builder.Services.AddHubWeb();
        app = builder.Build();
        HubPipeline.Use(app);
        await app.StartAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Joint_action_shows_its_entry_units_answers_and_an_unconfirmed_lift_first()
    {
        await StoreActionAsync();
        using var office = await ClientAsync(Role.Office, TestProfile.Office);

        var zh = await office.GetStringAsync("/console/joint-actions/ja-e1", Cancel);
        Assert.Contains("尚未确认解除的单位", zh, StringComparison.Ordinal);
        Assert.Contains("食品药品黑名单", zh, StringComparison.Ordinal);
        Assert.Contains("限制取得土地", zh, StringComparison.Ordinal);
        Assert.Contains("1,200.50", zh, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", zh, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", zh, StringComparison.Ordinal);

        var en = await office.GetStringAsync("/console/joint-actions/ja-e1?lang=en", Cancel);
        Assert.Contains("Units that have not confirmed the lift", en, StringComparison.Ordinal);
        Assert.True(
            en.IndexOf("Objection: hold raised", StringComparison.Ordinal) < en.IndexOf("Entry ended:", StringComparison.Ordinal), "The timeline is out of order.");

        var list = await office.GetStringAsync("/console/joint-actions?month=2026-03", Cancel);
        Assert.Contains("/console/joint-actions/ja-e1", list, StringComparison.Ordinal);
        Assert.DoesNotContain("ja-e1", await office.GetStringAsync("/console/joint-actions?month=2026-02", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipt_shows_rejected_rows_first_and_leafs()
    {
        await StoreUploadAsync();
        using var office = await ClientAsync(Role.Office, TestProfile.Office);

        var first = await office.GetStringAsync("/console/uploads/up-1", Cancel);
        Assert.True(first.IndexOf("record.required", StringComparison.Ordinal) is > 0 and var rejected
            && rejected < first.IndexOf("rec-duplicate", StringComparison.Ordinal)
            && first.IndexOf("rec-duplicate", StringComparison.Ordinal) < first.IndexOf("rec-0", StringComparison.Ordinal), "The rows are out of order.");
        Assert.Contains("/v1/uploads/up-1/receipt?format=csv", first, StringComparison.Ordinal);
        Assert.DoesNotContain("rec-148", first, StringComparison.Ordinal);

        var second = await office.GetStringAsync("/console/uploads/up-1?from=100", Cancel);
        Assert.DoesNotContain("record.required", second, StringComparison.Ordinal);
        Assert.Contains("rec-147", second, StringComparison.Ordinal);
        Assert.Contains("up-1", await office.GetStringAsync("/console/uploads?month=2026-03", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_of_a_month_show_who_sent_what_and_who_did_not()
    {
        await StoreUploadAsync();
        using var office = await ClientAsync(Role.Office, TestProfile.Office);
        var page = await office.GetStringAsync("/console/collection?month=2026-03&lang=en", Cancel);
        Assert.Contains("Market supervision", page, StringComparison.Ordinal);
        Assert.Contains("Nothing sent", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was sent or expected", page, StringComparison.Ordinal);

        var json = await office.GetStringAsync("/v1/statistics/records?month=2026-03", Cancel);
        Assert.Contains("\"rows\":150,\"accepted\":148,\"onTime\":148,\"late\":0,\"told\":0,\"duplicate\":1,\"rejected\":1,\"warned\":0,\"noticesMissing\":0,\"wrongCodes\":0,\"sharedCodes\":0", json, StringComparison.Ordinal);
        var csv = await office.GetStringAsync("/v1/statistics/records?month=2026-03&format=csv", Cancel);
        Assert.Contains("market-supervision,penalties,是,,1,0,150,148,148,0,0,1,1,0,0,0,0,1,0,0,0,0,", csv, StringComparison.Ordinal);
        Assert.Contains("land,penalties,是,是,0,", csv, StringComparison.Ordinal);

        var lines = (await office.GetStringAsync("/v1/statistics/records?month=2026-03&format=ndjson", Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["land", "market-supervision"], lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("unit").GetString()));

        using var land = await ClientAsync(Role.Uploader, TestProfile.Land);
        Assert.DoesNotContain("market", await land.GetStringAsync("/v1/statistics/records?month=2026-03", Cancel), StringComparison.Ordinal);
        using var wrong = await land.GetAsync("/v1/statistics/records?month=March", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Report_shows_who_handed_in_and_who_did_not()
    {
        var submission = new Submission(
            new ReportSubmission(Script, [ReportSamples.GoodCase], null, "本月没有"), Figures.None, Person, Noon, Late: false);
        var report = new Report(
            ReportSamples.March, "metrics-1", "test-1", new Figures(RowsAccepted: 1234), [], [TestProfile.Land, TestProfile.Market],
            [new ReportSection(TestProfile.Market, 1, submission)], [new ReportIssue(1, Noon, null)]);
        await WriteAsync(ReportDocuments.Report, report);
        await WriteAsync(ReportDocuments.Obligation, Obligation.For(ReportSamples.March, TestProfile.Land, Noon));
        using var office = await ClientAsync(Role.Office, TestProfile.Office);

        var page = await office.GetStringAsync("/console/reports/2026-03", Cancel);
        Assert.Contains("尚未报送：</b> 国土局", page, StringComparison.Ordinal);
        Assert.Contains("1,234", page, StringComparison.Ordinal);
        Assert.Contains(ReportSamples.GoodCase.SubjectLabel, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("/console/reports/2026-03", await office.GetStringAsync("/console/reports", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/console/joint-actions/ja-none", "joint-action.unknown")]
    [InlineData("/console/uploads/up-none", "upload.unknown")]
    [InlineData("/console/reports/2026-03", "report.period-unknown")]
    [InlineData("/console/orchestrations/none", "orchestration.unknown")]
    public async Task Unknown_id_is_a_page_that_says_so(string address, string code)
    {
        using var office = await ClientAsync(Role.Office, TestProfile.Office);
        var answer = await office.GetAsync(address, Cancel);
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/console/joint-actions", Role.Determiner)]
    [InlineData("/console/uploads", Role.Uploader)]
    [InlineData("/console/reports", Role.Reporter)]
    [InlineData("/console/orchestrations", Role.Office)]
    public async Task Part_is_open_to_its_role_and_offered_to_nobody_else(string address, Role role)
    {
        using var reader = await ClientAsync(role, role == Role.Office ? TestProfile.Office : TestProfile.Market);
        Assert.Contains($"href=\"{address}\"", await reader.GetStringAsync(address, Cancel), StringComparison.Ordinal);
        using var other = await ClientAsync(Role.Implementer, TestProfile.Land);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(address, Cancel)).StatusCode);
        Assert.DoesNotContain($"href=\"{address}\"", await other.GetStringAsync("/console", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_does_not_see_another_units_joint_action()
    {
        await StoreActionAsync();
        using var other = await ClientAsync(Role.Determiner, TestProfile.Land);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/console/joint-actions/ja-e1", Cancel)).StatusCode);
    }

    private async Task StoreActionAsync()
    {
        var (entry, action) = (new ListEntryId("e1"), new JointActionId("ja-e1"));
        var subject = SubjectKey.ForOrganisation("91000000MA00000157");
        var law = new LegalBasisId("law-1");
        var decision = new ListingDecision("决〔2026〕1号", Person, new(2026, 3, 10), new(2029, 3, 9), new(2026, 3, 10), "test-1", "test-1", 1);
        await WriteAsync(ListDocuments.Entry, new ListEntry(
            entry, TestProfile.Black, ListColour.Black, "food-drug", subject, SubjectKind.Organisation,
            new Grounds(law, "罚〔2026〕1号", new(2026, 2, 1), TestProfile.Market, null, Script), null, Person, Noon,
            new EntryState.Ended(decision, EndReason.Exited, "退〔2026〕1号", Noon.AddDays(6)), [], 6, 1));
        await WriteAsync(ObjectionDocuments.Objection, new Objection(
            new ObjectionId("ob-1"), ObjectionKind.Objection, new ObjectionTarget.OfEntry(entry), TestProfile.Market, Person, "", null, Noon.AddDays(1), new ObjectionState.Notified(), 0, null));
        var measure = new PlannedMeasure(new MeasureId("S02"), MeasureForce.Mandatory, law, new(2029, 3, 9));
        var id = DirectiveId.For(action, TestProfile.Land);
        var answer = new MeasureFeedback(
            measure.Measure, FeedbackResult.Implemented, "", null, null, 1200.50m, Script, "", "", "", "operator-1", Noon.AddHours(2), null);
        await WriteAsync(JointActionDocuments.Action, new JointAction(
            action, entry, subject, ListColour.Black, TestProfile.Market, "test-1", "test-1", Noon,
            [new PlannedDirective(id, TestProfile.Land, [measure])],
            [new Round(4, Noon, Noon.AddHours(3), new Dictionary<string, int> { ["settled"] = 1 })]));
        await WriteAsync(JointActionDocuments.Directive, new Directive(
            id, action, entry, subject, ListColour.Black, TestProfile.Land, [measure],
            [
                new Instruction(1, InstructionKind.Impose, 4, 1, Noon, new InstructionState.Settled(Noon.AddHours(2)), [], [answer], 4, null, "test-1"),
                new Instruction(2, InstructionKind.Lift, 6, 1, Noon.AddDays(6), new InstructionState.Delivered(Noon.AddDays(9)), [], [], 6, null, "test-1"),
            ],
            2));
    }

    private async Task StoreUploadAsync()
    {
        var rows = Enumerable.Range(0, 148).Select(number => new ReceiptRowView(number + 2, "accepted", $"rec-{number}", []))
            .Append(new ReceiptRowView(150, "duplicate", "rec-duplicate", []))
            .Append(new ReceiptRowView(151, "rejected", null, [new ReceiptProblemView("CF_WSH", "record.required", "必填", "Required", "")]));
        var lines = string.Concat(rows.Select(row => HubJson.ToElement(row).GetRawText() + "\n"));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        await app.Services.GetRequiredService<Files.IFiles>().WriteAsync("uploads/up-1/receipt/00001", content, Cancel);
        await WriteAsync(RecordDocuments.Upload, new Upload(
            new UploadId("up-1"), "penalties", new Actor(TestProfile.Market, "system-1", IsPerson: false), Noon,
            new UploadFile("uploads/incoming/1", 5, "00", UploadFormat.Csv, null),
            new UploadState.Done(new UploadContent("utf-8", 150, 1, []), new UploadCounts(148, 1, 1), Noon)));
    }

    private Task<string?> WriteAsync<T>(DocumentKind<T> kind, T value) =>
        app.Services.GetRequiredService<IDocuments>().WriteAsync(kind, new Document<T>(value, []), null, Cancel);

    private async Task<HttpClient> ClientAsync(Role role, UnitId unit)
    {
        var issued = await app.Services.GetRequiredService<Credentials>().IssueAsync(
            new CredentialGrant(unit, "holder-1", true, [role], null), new Actor(unit, "set-up", IsPerson: false), Cancel);
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", Assert.IsType<Decision<IssuedCredential>.Accepted>(issued).Value.Key);
        return client;
    }
}
