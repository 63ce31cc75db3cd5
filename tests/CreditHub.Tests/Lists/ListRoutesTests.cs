using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Lists;

/// <summary>The routes of lists and objections over real HTTP, from proposal to answer. Who may call them is tested where callers are.</summary>
public sealed class ListRoutesTests : IAsyncLifetime
{
    private readonly Registry registry = new();
    private readonly HttpClient client = new();
    private WebApplication? app;
    private Caller caller = Registry.System;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => HubJson.Configure(options.SerializerOptions));
        Share<HubProfile>().Share<TimeProvider>()
            .Share<ProposeEntry>().Share<HearEntry>().Share<DecideEntry>().Share<ExitEntry>().Share<ConfirmBasis>().Share<ReadEntries>().Share<ReadSharedCodes>()
            .Share<RaiseObjection>().Share<ReceiveVerification>().Share<RecordFinding>().Share<ReadObjections>();
        app = builder.Build();
        app.Use((http, next) =>
        {
            http.Features.Set(caller);
            return next(http);
        });
        app.MapLists();
        app.MapObjections();
        await app.StartAsync(TestContext.Current.CancellationToken);
        client.BaseAddress = new Uri(app.Urls.Single());

        Sharing Share<T>()
            where T : class => new Sharing(builder.Services, registry).Share<T>();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app!.DisposeAsync();
    }

    [Fact]
    public async Task One_entry_from_proposal_to_answered_objection()
    {
        var proposed = await PostAsync(Registry.System, "/v1/list-entries", Registry.Request, HttpStatusCode.Created);
        var path = "/v1/list-entries/" + proposed.GetProperty("id").GetString();
        await PostAsync(Registry.Determiner, path + "/notice", new ServeNoticeRequest("告1号", Sample.Today, "receipt"));
        await PostAsync(Registry.Determiner, path + "/statement", new RecordStatementRequest(false, "said", "answered"));
        var listed = await PostAsync(Registry.Determiner, path + "/decision", new DecideEntryRequest(true, "决1号", null, new(2027, 3, 1)));
        Assert.Equal("inForce", listed.GetProperty("effect").GetString());

        var measure = (await GetAsync(Registry.Subject, "/v1/me/standing")).GetProperty("measures")[0];
        Assert.Equal((proposed.GetProperty("id").GetString(), true), (measure.GetProperty("entry").GetString(), measure.GetProperty("applies").GetBoolean()));
        Assert.NotEmpty(measure.GetProperty("basisText").GetString()!.Trim());
        Assert.NotEmpty(measure.GetProperty("units").EnumerateArray());
        Assert.InRange(DateOnly.Parse(measure.GetProperty("until").GetString()!, System.Globalization.CultureInfo.InvariantCulture), Sample.Today, new(2027, 3, 1));

        var raised = await PostAsync(
            Registry.Subject, "/v1/objections", new RaiseObjectionRequest(proposed.GetProperty("id").GetString()!, "objection", "untrue"), HttpStatusCode.Created);
        var own = await GetAsync(Registry.Subject, "/v1/me/standing");
        Assert.Equal("onHold", own.GetProperty("entries")[0].GetProperty("effect").GetString());
        Assert.All(own.GetProperty("measures").EnumerateArray(), held => Assert.False(held.GetProperty("applies").GetBoolean()));

        var objection = "/v1/objections/" + raised.GetProperty("id").GetString();
        await PostAsync(Registry.Finder, objection + "/receipt", new { });
        await PostAsync(Registry.Finder, objection + "/finding", new RecordFindingRequest("upheld", "核1号", "true"));
        Assert.Equal("found", (await GetAsync(Registry.Subject, objection)).GetProperty("state").GetString());

        var page = await GetAsync(Registry.Determiner, "/v1/list-entries?state=listed&type=black-food");
        Assert.Equal(1, page.GetProperty("items").GetArrayLength());
        Assert.Equal("ended", (await PostAsync(Registry.Determiner, path + "/exit", new ExitEntryRequest("退1号"))).GetProperty("state").GetString());
        Assert.Equal("ended", (await GetAsync(Registry.Determiner, path)).GetProperty("effect").GetString());
        Assert.Empty((await GetAsync(Registry.Subject, "/v1/me/standing")).GetProperty("measures").EnumerateArray());
    }

    [Fact]
    public async Task Every_document_of_an_entry_keeps_the_class_that_it_states_and_no_repeat_changes_it()
    {
        var request = Registry.Request with { Grounds = Registry.Request.Grounds! with { DocumentClass = "依申请公开" } };
        var proposed = await PostAsync(Registry.System, "/v1/list-entries", request, HttpStatusCode.Created);
        var path = "/v1/list-entries/" + proposed.GetProperty("id").GetString();
        var notice = new ServeNoticeRequest("告1号", Sample.Today, "receipt", "notPublic");
        await PostAsync(Registry.Determiner, path + "/notice", notice);
        await PostAsync(Registry.Determiner, path + "/notice", notice with { DocumentClass = "public" }, HttpStatusCode.Conflict);
        await PostAsync(Registry.Determiner, path + "/statement", new RecordStatementRequest(false, "said", "answered"));
        var decision = new DecideEntryRequest(true, "决1号", null, new(2027, 3, 1), DocumentClass: "onRequest");
        await PostAsync(Registry.Determiner, path + "/decision", decision with { DocumentClass = "机密" }, HttpStatusCode.UnprocessableEntity);
        var listed = await PostAsync(Registry.Determiner, path + "/decision", decision);
        await PostAsync(Registry.Determiner, path + "/decision", decision with { DocumentClass = null }, HttpStatusCode.Conflict);
        Assert.Equal(
            ["onRequest", "notPublic", "onRequest"],
            ((string[])["grounds", "notice", "decision"]).Select(part => listed.GetProperty(part).GetProperty("documentClass").GetString()));
        var ended = await PostAsync(Registry.Determiner, path + "/exit", new ExitEntryRequest("退1号", "public"));
        Assert.Equal("public", ended.GetProperty("end").GetProperty("documentClass").GetString());
    }

    [Fact]
    public async Task One_record_from_objection_to_answer()
    {
        await registry.StoreRecordAsync("rec-1", SubjectKey.ForOrganisation(Registry.Code));
        var raised = await PostAsync(
            Registry.Subject, "/v1/objections", new RaiseObjectionRequest(Kind: "objection", Reason: "untrue", Record: "rec-1"), HttpStatusCode.Created);
        Assert.Equal(("rec-1", Sample.Provider.Value), (raised.GetProperty("record").GetString(), raised.GetProperty("provider").GetString()));
        var objection = "/v1/objections/" + raised.GetProperty("id").GetString();
        var early = await PostAsync(Registry.Finder, objection + "/finding", new RecordFindingRequest("corrected", "核1号", "true"), HttpStatusCode.Conflict);
        Assert.Equal("objection.record-not-corrected", early.GetProperty("code").GetString());
        await PostAsync(Registry.Finder, objection + "/finding", new RecordFindingRequest("revoked", "核1号", "true"));
        Assert.Equal("found", (await GetAsync(Registry.Subject, objection)).GetProperty("state").GetString());
        var late = await PostAsync(
            Registry.Subject, "/v1/objections", new RaiseObjectionRequest(Kind: "objection", Reason: "untrue", Record: "rec-1"), HttpStatusCode.Conflict);
        Assert.Equal("objection.record-over", late.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Refusals_are_problem_documents()
    {
        var empty = await PostAsync(Registry.System, "/v1/list-entries", new { }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("list.subject-invalid", empty.GetProperty("code").GetString());
        var unknown = await PostAsync(Registry.Determiner, "/v1/list-entries/le-none/decision", new { listed = true }, HttpStatusCode.NotFound);
        Assert.Equal("list.entry-unknown", unknown.GetProperty("code").GetString());
        var none = await PostAsync(Registry.Finder, "/v1/objections/ob-none/finding", new { }, HttpStatusCode.NotFound);
        Assert.Equal("objection.unknown", none.GetProperty("code").GetString());
    }

    private async Task<JsonElement> PostAsync<T>(Caller by, string path, T body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        caller = by;
        return await ReadAsync(await client.PostAsJsonAsync(path, body, HubJson.Options, TestContext.Current.CancellationToken), expected);
    }

    private async Task<JsonElement> GetAsync(Caller by, string path)
    {
        caller = by;
        return await ReadAsync(await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken), HttpStatusCode.OK);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        Assert.Equal(expected, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private sealed record Sharing(IServiceCollection Services, Registry Registry)
    {
        public Sharing Share<T>()
            where T : class
        {
            Services.AddSingleton(Registry.Hub.Get<T>());
            return this;
        }
    }
}
