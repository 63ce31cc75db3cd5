using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Lists;

internal static class ListsRoutes
{
    private const string Entries = "/v1/list-entries";

    public static void MapLists(this IEndpointRouteBuilder routes)
    {
        var views = ActivatorUtilities.CreateInstance<ListEntryViews>(routes.ServiceProvider);
        MapSteps(routes, views);

        routes.MapGet(Entries + "/{id}", async (HttpContext http, string id, ReadEntries entries, CancellationToken cancel) =>
                (await entries.FindAsync(http.Caller(), new(id), cancel)).ToHttp(entry => TypedResults.Ok(views.Of(entry))))
            .Require(Role.Determiner, Role.Uploader, Role.Office, Role.Subject);

        routes.MapGet(Entries, async (
                HttpContext http, string? state, string? type, string? continuation, ReadEntries entries, CancellationToken cancel) =>
                (await entries.ListAsync(http.Caller(), state, type, continuation, cancel)).ToHttp(page =>
                    TypedResults.Ok(new ListEntriesResponse([.. page.Items.Select(views.Of)], page.Continuation))))
            .Require(Role.Determiner, Role.Uploader, Role.Office);

        routes.MapGet("/v1/me/standing", async (HttpContext http, ReadEntries entries, CancellationToken cancel) =>
                http.Caller().Subject is { } subject
                    ? TypedResults.Ok(new MyStandingView(subject.Value, [.. (await entries.OwnAsync(subject, cancel)).Select(views.Of)]))
                    : ListErrors.EntryUnknown.ToProblem())
            .Require(Role.Subject);
    }

    private static void MapSteps(IEndpointRouteBuilder routes, ListEntryViews views)
    {
        routes.MapPost(Entries, async (
                HttpContext http,
                ProposeEntryRequest request,
                [FromHeader(Name = "Idempotency-Key")] string? key,
                ProposeEntry propose,
                CancellationToken cancel) =>
                (await propose.RunAsync(http.Caller(), request, key, cancel)).ToHttp(entry =>
                    TypedResults.Created($"{Entries}/{entry.Id}", views.Of(entry))))
            .Require(Role.Determiner, Role.Uploader);

        routes.MapPost(Entries + "/{id}/notice", async (
                HttpContext http, string id, ServeNoticeRequest request, HearEntry hear, CancellationToken cancel) =>
                (await hear.ServeNoticeAsync(http.Caller(), new(id), request, cancel)).ToHttp(entry => TypedResults.Ok(views.Of(entry))))
            .Require(Role.Determiner);

        routes.MapPost(Entries + "/{id}/statement", async (
                HttpContext http, string id, RecordStatementRequest request, HearEntry hear, CancellationToken cancel) =>
                (await hear.RecordStatementAsync(http.Caller(), new(id), request, cancel)).ToHttp(entry => TypedResults.Ok(views.Of(entry))))
            .Require(Role.Determiner);

        routes.MapPost(Entries + "/{id}/decision", async (
                HttpContext http, string id, DecideEntryRequest request, DecideEntry decide, CancellationToken cancel) =>
                (await decide.RunAsync(http.Caller(), new(id), request, cancel)).ToHttp(entry => TypedResults.Ok(views.Of(entry))))
            .Require(Role.Determiner);

        routes.MapPost(Entries + "/{id}/exit", async (
                HttpContext http, string id, ExitEntryRequest request, ExitEntry exit, CancellationToken cancel) =>
                (await exit.RunAsync(http.Caller(), new(id), request, cancel)).ToHttp(entry => TypedResults.Ok(views.Of(entry))))
            .Require(Role.Determiner);

        routes.MapPost(Entries + "/{id}/basis", async (
                HttpContext http, string id, ConfirmBasisRequest request, ConfirmBasis confirm, CancellationToken cancel) =>
                (await confirm.RunAsync(http.Caller(), new(id), request, cancel)).ToHttp(entry => TypedResults.Ok(views.Of(entry))))
            .Require(Role.Determiner);
    }
}
