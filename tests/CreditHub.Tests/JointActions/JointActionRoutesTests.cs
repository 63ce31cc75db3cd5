using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Measures;
using CreditHub.Queues;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.JointActions;

/// <summary>The routes over real HTTP; the caller comes from a header here. Who may call at all is tested where callers are.</summary>
public sealed class JointActionRoutesTests : IAsyncLifetime
{
    private readonly City city = new(("land", MeasureForce.Mandatory), ("bank", MeasureForce.Informational));
    private readonly HttpClient client = new();
    private WebApplication? app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(city.Hub.Get<UnitQueues>()).AddSingleton(city.Hub.Get<DeadLetters>())
            .AddSingleton(city.Hub.Get<TakeFeedback>()).AddSingleton(city.Hub.Get<DirectiveReads>()).AddSingleton(city.Hub.Get<JointActionReads>())
            .AddSingleton(city.Hub.Get<ReadAlarms>()).AddSingleton(city.Hub.Get<Records.ReadRecordAlarms>()).AddSingleton(city.Hub.Get<Supervision.ReadDuties>()).AddSingleton(city.Hub.Get<DirectiveViews>());
        builder.Services.ConfigureHttpJsonOptions(options => HubJson.Configure(options.SerializerOptions));
        app = builder.Build();
        app.Use((context, next) =>
        {
            var caller = context.Request.Headers["X-Unit"].ToString();
            context.Features.Set(caller == "office"
                ? new Caller(Sample.Office, "person-1", true, new HashSet<Role> { Role.Office }, null)
                : City.Caller(caller));
            return next(context);
        });
        app.MapJointActions();
        await app.StartAsync(Cancel);
        client.BaseAddress = new Uri(app.Urls.Single());
        await city.ChangeAsync(city.Entry);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app!.DisposeAsync();
    }

    [Fact]
    public async Task A_unit_leases_completes_and_answers()
    {
        var (_, leased) = await SendAsync("land", "POST", "/v1/units/land/queue/lease", new { max = 10, leaseSeconds = 60, waitSeconds = 0 });
        var message = Assert.Single(leased.GetProperty("messages").EnumerateArray());
        Assert.Equal("1.0", message.GetProperty("specversion").GetString());
        Assert.Equal("cn.credithub.directive.impose.v1", message.GetProperty("type").GetString());
        Assert.Equal("ja-e1.land:1", message.GetProperty("id").GetString());
        Assert.Equal(
            """
            {"directive":"ja-e1.land","sequence":1,"instruction":"impose","validIfVersion":4,"action":"ja-e1","entry":"e1","subject":"91350100M000100Y43","subjectKey":"org-91350100M000100Y43","colour":"black","measures":[{"id":"S01","name":"措施1","force":"mandatory","basis":"中华人民共和国食品安全法第一百三十五条","until":"2028-03-01"}],"documentNumber":"列入〔2026〕1号","dueOn":"2026-03-04"}
            """,
            message.GetProperty("data").GetRawText());

        var receipt = new { messageId = "ja-e1.land:1", leaseToken = message.GetProperty("leaseToken").GetString() };
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("land", "POST", "/v1/units/land/queue/complete", receipt)).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("land", "POST", "/v1/units/land/queue/complete", receipt)).Status);
        Assert.Equal("acknowledged", (await SendAsync("land", "GET", "/v1/directives/ja-e1.land")).Body.GetProperty("state").GetString());

        object[] results = [new { measure = "S01", result = "implemented", amountYuan = 1200.50m, effect = "暂停供地", occurredAt = Sample.Monday }];
        var (_, answered) = await SendAsync("land", "POST", "/v1/directives/ja-e1.land/feedback", new { sequence = 1, results });
        Assert.Equal("settled", answered.GetProperty("state").GetString());
        Assert.Equal("1200.50", answered.GetProperty("instructions")[0].GetProperty("results")[0].GetProperty("amountYuan").GetRawText());
        var (_, open) = await SendAsync("land", "GET", "/v1/units/land/directives?state=delivered");
        Assert.Empty(open.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_office_sees_a_joint_action_with_its_rounds_directives_and_alarms()
    {
        var (_, list) = await SendAsync("office", "GET", "/v1/joint-actions?limit=10");
        var (_, action) = await SendAsync("office", "GET", "/v1/joint-actions/ja-e1");
        await city.ChangeAsync(Sample.Ended(city.Entry));
        var (_, alarms) = await SendAsync("office", "GET", "/v1/alarms");
        var (_, depth) = await SendAsync("office", "GET", "/v1/units/bank/queue");
        var (_, dead) = await SendAsync("office", "GET", "/v1/dead-letters");

        Assert.Equal("ja-e1", Assert.Single(list.GetProperty("items").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(["bank", "land"], action.GetProperty("directives").EnumerateArray().Select(one => one.GetProperty("unit").GetString()));
        Assert.Equal(4, action.GetProperty("rounds")[0].GetProperty("entryVersion").GetInt32());
        Assert.Equal(2, alarms.GetProperty("unconfirmedLifts").GetInt32());
        Assert.Equal(2, depth.GetProperty("waiting").GetInt32());
        Assert.Empty(dead.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("bank", "POST", "/v1/units/land/queue/lease", "{}", 403, "queue.foreign")]
    [InlineData("land", "POST", "/v1/units/land/queue/lease", """{"max":101}""", 422, "queue.lease-invalid")]
    [InlineData("land", "POST", "/v1/units/land/queue/lease", """{"leaseSeconds":0}""", 422, "queue.lease-invalid")]
    [InlineData("land", "POST", "/v1/units/land/queue/lease", """{"waitSeconds":61}""", 422, "queue.lease-invalid")]
    [InlineData("land", "POST", "/v1/units/land/queue/complete", """{"messageId":"x","leaseToken":"y"}""", 404, "queue.message-unknown")]
    [InlineData("land", "POST", "/v1/units/land/queue/complete", """{"messageId":"ja-e1.land:1","leaseToken":"y"}""", 409, "queue.lease-stale")]
    [InlineData("land", "POST", "/v1/units/land/queue/abandon", """{"messageId":"ja-e1.land:1","leaseToken":"y","reason":""}""", 409, "queue.lease-stale")]
    [InlineData("office", "POST", "/v1/dead-letters/land/x/revive", "{}", 404, "queue.message-unknown")]
    [InlineData("land", "POST", "/v1/directives/ja-e1.land/feedback", """{"sequence":1}""", 422, "directive.feedback-empty")]
    [InlineData("land", "POST", "/v1/directives/ja-e1.land/feedback", """{"sequence":1,"results":[{"measure":"S01","result":"done"}]}""", 422, "directive.result-unknown")]
    [InlineData("land", "POST", "/v1/directives/ja-e1.land/feedback", """{"sequence":1,"results":[{"measure":"S01","result":"implemented"}]}""", 422, "directive.occurred-missing")]
    [InlineData("land", "POST", "/v1/directives/ja-e9.land/feedback", """{"sequence":1,"results":[]}""", 404, "directive.unknown")]
    [InlineData("land", "GET", "/v1/units/land/directives?state=odd", null, 422, "directive.state-unknown")]
    [InlineData("land", "GET", "/v1/units/bank/directives", null, 403, "directive.foreign")]
    [InlineData("land", "GET", "/v1/joint-actions/ja-e1", null, 403, "joint-action.foreign")]
    [InlineData("office", "GET", "/v1/joint-actions/ja-e9", null, 404, "joint-action.unknown")]
    public async Task Refusals_are_problem_documents(string unit, string method, string path, string? body, int status, string code)
    {
        var answer = await SendAsync(unit, method, path, body is null ? null : JsonSerializer.Deserialize<JsonElement>(body));

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(code, answer.Body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Whom_an_organisations_directive_concerns_is_in_its_code()
    {
        var (_, subject) = await SendAsync("land", "GET", "/v1/directives/ja-e1.land/subject");

        Assert.Equal("""{"subjectKey":"org-91350100M000100Y43","creditCode":"91350100M000100Y43","citizenNumber":null}""", subject.GetRawText());
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string unit, string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "X-Unit", unit } } };
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await client.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return (answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }
}
