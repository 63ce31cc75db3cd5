using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Demo;
using CreditHub.Lists;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Subjects;

/// <summary>Shared codes and conversions over HTTP, in the hub as it is started.</summary>
public sealed class CodesRoutesTests : IAsyncLifetime
{
    private readonly WholeHub hub = new();
    private HttpClient office = null!;
    private Unit unit = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Code { get; } = SyntheticCodes.CreditCode("91", 1);

    public async ValueTask InitializeAsync()
    {
        await hub.InitializeAsync();
        office = await hub.PersonAsync(hub.Profile.Office.Id, "p1", "office");
        unit = hub.Profile.Units[new("market-supervision")];
    }

    public async ValueTask DisposeAsync()
    {
        office.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task Deciding_person_is_told_that_the_code_is_shared_until_the_office_has_said_what_that_is()
    {
        await UploadAsync(Row(1), Row(2).With("CF_XDR_SHXYM", Code));
        var shared = Assert.Single((await office.GetFromJsonAsync<SharedCodesView>("/v1/codes/shared", HubJson.Options, Cancel))!.Items);
        Assert.Equal((Code, 2), (shared.Code, shared.Names.Count));
        Assert.Contains(Code, await office.GetStringAsync("/console/collection?month=2026-03", Cancel), StringComparison.Ordinal);

        using var determiner = hub.Client(unit.Id, Role.Determiner);
        var type = hub.Profile.ListTypes.Values.First(type =>
            type.Colour is ListColour.Black && type.DeterminingUnits.Contains(unit.Id) && type.From <= new DateOnly(2026, 3, 2));
        using var proposed = await determiner.PostAsJsonAsync("/v1/list-entries", new ProposeEntryRequest(
            type.Id.Value, new("organisation", Code), new(type.Basis[0].Value, "罚1号", new(2026, 2, 20), unit.Id.Value, Conduct: "示例行为")), Cancel);
        var entry = (await proposed.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<ListEntryView>(HubJson.Options, Cancel))!;
        Assert.True(entry.CodeShared);
        Assert.True(Assert.Single(await ListAsync(determiner), one => one.Id == entry.Id).CodeShared);

        using var refused = await SettleAsync(determiner, shared.Version);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var late = await SettleAsync(office, shared.Version + 1);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        using var settled = await SettleAsync(office, shared.Version);
        Assert.Equal("settled", (await settled.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<SharedCodeView>(HubJson.Options, Cancel))!.State);
        Assert.Empty((await office.GetFromJsonAsync<SharedCodesView>("/v1/codes/shared", HubJson.Options, Cancel))!.Items);
        Assert.False((await determiner.GetFromJsonAsync<ListEntryView>("/v1/list-entries/" + entry.Id, HubJson.Options, Cancel))!.CodeShared);
    }

    [Fact]
    public async Task Conversions_are_asked_for_by_the_old_number()
    {
        using var uploader = hub.Client(unit.Id, Role.Uploader);
        Assert.Empty((await uploader.GetFromJsonAsync<CodeConversionsView>("/v1/codes?old=350100100012345", HubJson.Options, Cancel))!.Items);
        using var missing = await uploader.GetAsync("/v1/codes", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
    }

    private static async Task<IReadOnlyList<ListEntryView>> ListAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<ListEntriesResponse>("/v1/list-entries?state=proposed", HubJson.Options, Cancel))!.Items;

    private static Task<HttpResponseMessage> SettleAsync(HttpClient client, int version) => client.PostAsJsonAsync(
        $"/v1/codes/shared/{Code}/settled", new SettleSharedCodeRequest("renamed", "证1号", "企业更名", version), Cancel);

    private Dictionary<string, string> Row(int number) => PenaltyRows.Company(number).With("CF_JDRQ", "2026-02-25")
        .With("CF_CFJG", unit.Name).With("CF_CFJGDM", unit.CreditCode).With("CF_SJLY", unit.Name).With("CF_SJLYDM", unit.CreditCode);

    private async Task UploadAsync(params Dictionary<string, string>[] rows)
    {
        using var uploader = hub.Client(unit.Id, Role.Uploader);
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(rows)) { Headers = { ContentType = new("application/json") } };
        using var taken = await uploader.PostAsync("/v1/uploads?kind=penalties", body, Cancel);
        taken.EnsureSuccessStatusCode();
        await hub.IdleAsync();
    }
}
