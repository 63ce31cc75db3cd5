using System.Net;
using System.Net.Http.Json;
using CreditHub.Checks;
using CreditHub.Demo;
using CreditHub.Engine;
using CreditHub.Http;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Storage;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.FullDisk;

/// <summary>Databases that may not grow: what would write is refused by name, what was begun waits, and goes on once there is room.</summary>
public sealed class PageLimitTests(WholeHub hub) : IClassFixture<WholeHub>
{
    private const long NoLimit = 1_000_000;
    private static readonly UnitId Market = new("market-supervision");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_are_refused_reads_answer_and_what_was_begun_goes_on_with_room()
    {
        using var uploader = hub.Client(Market, Role.Uploader);
        using var office = hub.Client(Market, Role.Office);
        using var checker = hub.Client(new("service-centre"), Role.Checker);
        var first = await TakenAsync(await UploadAsync(uploader, 1));
        await hub.IdleAsync();
        await LimitAsync(1);

        // A few free pages are left; then the databases are full.
        var taken = new List<string> { first };
        var number = 1;
        HttpResponseMessage answer;
        while ((answer = await UploadAsync(uploader, ++number)).IsSuccessStatusCode)
        {
            taken.Add(await TakenAsync(answer));
        }

        await PipelineTests.AssertProblem(HttpErrors.StorageFull, answer);
        var check = new CheckRequest(SyntheticCodes.CreditCode("91", 1), "public-resource-trading", "case-1", "trading");
        await PipelineTests.AssertProblem(HttpErrors.StorageFull, await UntilRefusedAsync(() => checker.PostAsJsonAsync("/v1/checks", check, HubJson.Options, Cancel)));
        Assert.Equal("done", (await uploader.GetFromJsonAsync<UploadView>("/v1/uploads/" + first, HubJson.Options, Cancel))!.State);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/v1/audit/verify", Cancel)).StatusCode);

        await LimitAsync(NoLimit);
        taken.Add(await TakenAsync(await UploadAsync(uploader, number)));
        Assert.Equal(HttpStatusCode.OK, (await checker.PostAsJsonAsync("/v1/checks", check, HubJson.Options, Cancel)).StatusCode);
        await hub.IdleAsync();
        foreach (var id in taken)
        {
            var upload = (await uploader.GetFromJsonAsync<UploadView>("/v1/uploads/" + id, HubJson.Options, Cancel))!;
            Assert.Equal(("done", upload.Rows), (upload.State, upload.Counts!.Accepted));
        }

        Assert.Empty((await hub.Get<IEngine>().ListAsync(RoundState.Failed, null, 10, null, Cancel)).Items);
    }

    private static async Task<HttpResponseMessage> UntilRefusedAsync(Func<Task<HttpResponseMessage>> call)
    {
        HttpResponseMessage answer;
        do
        {
            answer = await call();
        }
        while (answer.IsSuccessStatusCode);
        return answer;
    }

    private static async Task<string> TakenAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<UploadView>(HubJson.Options, Cancel))!.Id;
    }

    // SQLite raises a limit below the present size to it.
    private async Task LimitAsync(long pages)
    {
        var data = hub.Get<DataFolder>();
        foreach (var database in (Database[])[data.Main, data.Usage])
        {
            await database.WriteAsync(session => session.First($"PRAGMA max_page_count={pages}", row => row.GetInt64(0)), Cancel);
        }
    }

    private Task<HttpResponseMessage> UploadAsync(HttpClient uploader, int number)
    {
        var code = hub.Profile.Units[Market].CreditCode;
        var rows = Enumerable.Range(number * 30, 30)
            .Select(index => PenaltyRows.Company(index).With("CF_JDRQ", "2026-02-26").With("CF_CFJGDM", code).With("CF_SJLYDM", code)).ToList();
        return uploader.PostAsync("/v1/uploads?kind=penalties", new StringContent(PenaltyRows.Csv(rows), System.Text.Encoding.UTF8, "text/csv"), Cancel);
    }
}
