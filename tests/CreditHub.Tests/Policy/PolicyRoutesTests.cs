using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Policy;

/// <summary>The routes over real HTTP. Who may call them is tested where callers are.</summary>
public sealed class PolicyRoutesTests : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private WebApplication? app;

    public async ValueTask InitializeAsync()
    {
        var profile = Profiles.Load("fuzhou");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(profile).AddSingleton(profile.Calendar).AddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(options => HubJson.Configure(options.SerializerOptions));
        app = builder.Build();
        app.MapPolicy();
        await app.StartAsync(TestContext.Current.CancellationToken);
        client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app!.DisposeAsync();
    }

    [Fact]
    public async Task Due_date_is_answered_in_full()
    {
        var (status, body) = await Get("/v1/calendar/due?from=2026-03-10&workingDays=7");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"from":"2026-03-10","workingDays":7,"dueOn":"2026-03-19","lateAt":"2026-03-19T16:00:00+00:00","provisional":false,"calendarVersion":"cn-2026.1"}""",
            body.GetRawText());
    }

    [Theory]
    [InlineData("/v1/calendar/due", 400, "calendar.date-invalid")]
    [InlineData("/v1/calendar/due?from=2026-03-10", 400, "calendar.count-out-of-range")]
    [InlineData("/v1/calendar/due?from=2026-03-10&workingDays=1001", 400, "calendar.count-out-of-range")]
    [InlineData("/v1/calendar/due?from=2015-03-10&workingDays=7", 422, "calendar.year-not-covered")]
    [InlineData("/v1/calendar/days?year=2027", 422, "calendar.year-not-covered")]
    public async Task Refusals_are_problem_documents(string path, int expected, string code)
    {
        var (status, body) = await Get(path);

        Assert.Equal(expected, (int)status);
        Assert.Equal(code, body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Year_policy_measures_list_types_and_units_can_be_read()
    {
        var (_, year) = await Get("/v1/calendar/days?year=2026");
        var (_, policy) = await Get("/v1/policy");
        var (_, measures) = await Get("/v1/measures");
        var (_, types) = await Get("/v1/list-types");
        var (_, units) = await Get("/v1/units");

        Assert.Equal(248, year.GetProperty("workingDays").GetInt32());
        Assert.Equal("fuzhou-2026.1", policy.GetProperty("version").GetString());
        Assert.Contains(policy.GetProperty("values").EnumerateArray(), value =>
            value.GetProperty("key").GetString() == PolicyKeys.VerificationWorkingDays
            && value.GetProperty("value").GetInt32() == 20
            && value.GetProperty("mark").GetString() == "verified");
        Assert.All(measures.GetProperty("measures").EnumerateArray(), measure => Assert.NotEqual(0, measure.GetProperty("basis").GetArrayLength()));
        Assert.Contains(types.EnumerateArray(), type => type.GetProperty("id").GetString() == "black-food-drug");
        Assert.Single(units.EnumerateArray(), unit => unit.GetProperty("isOffice").GetBoolean());
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Get(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonDocument.Parse(text).RootElement);
    }
}
