using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Subjects;
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

        routes.MapGet(Entries + "/{id}", async (HttpContext http, string id, ReadEntries entries, ReadSharedCodes codes, CancellationToken cancel) =>
                await views.AnswerAsync(await entries.FindAsync(http.Caller(), new(id), cancel), codes, cancel))
            .Require(Role.Determiner, Role.Uploader, Role.Office, Role.Subject)
            .Answers<ListEntryView>("One list entry.");

        routes.MapGet(Entries, async (
                HttpContext http, string? state, string? type, string? continuation, ReadEntries entries, ReadSharedCodes codes, CancellationToken cancel) =>
            {
                var found = await entries.ListAsync(http.Caller(), state, type, continuation, cancel);
                var shown = found is Decision<Page<ListEntry>>.Accepted { Value.Items: var items } ? await views.OfAsync(items, codes, cancel) : [];
                return found.ToHttp(page => TypedResults.Ok(new ListEntriesResponse(shown, page.Continuation)));
            })
            .Require(Role.Determiner, Role.Uploader, Role.Office)
            .Answers<ListEntriesResponse>("The list entries that the caller may see.");

        routes.MapGet("/v1/me/standing", async (HttpContext http, ReadEntries entries, ReadSharedCodes codes, CancellationToken cancel) =>
                http.Caller().Subject is { } subject
                    ? TypedResults.Ok(new MyStandingView(
                        subject.Value, await views.OfAsync(await entries.OwnAsync(subject, cancel), codes, cancel),
                        views.MeasuresOf(await entries.StandingAsync(subject, cancel))))
                    : ListErrors.EntryUnknown.ToProblem())
            .Require(Role.Subject)
            .Answers<MyStandingView>("The caller's own list entries, and the measures upon them.");
    }

    private static void MapSteps(IEndpointRouteBuilder routes, ListEntryViews views)
    {
        routes.MapPost(Entries, async (
                HttpContext http,
                ProposeEntryRequest request,
                [FromHeader(Name = "Idempotency-Key")] string? key,
                ProposeEntry propose,
                ReadSharedCodes codes,
                CancellationToken cancel) =>
                await ListEntryViews.AnswerAsync(
                    await propose.RunAsync(http.Caller(), request, key, cancel), codes,
                    (entry, isShared) => TypedResults.Created($"{Entries}/{entry.Id}", views.Of(entry, isShared)), cancel))
            .Require(Role.Determiner, Role.Uploader)
            .Answers<ListEntryView>("Proposes a list entry; nothing follows from it before a person decides.", StatusCodes.Status201Created);

        routes.MapPost(Entries + "/{id}/notice", async (
                HttpContext http, string id, ServeNoticeRequest request, HearEntry hear, ReadSharedCodes codes, CancellationToken cancel) =>
                await views.AnswerAsync(await hear.ServeNoticeAsync(http.Caller(), new(id), request, cancel), codes, cancel))
            .Require(Role.Determiner)
            .Answers<ListEntryView>("Records the notice before a decision.");

        routes.MapPost(Entries + "/{id}/statement", async (
                HttpContext http, string id, RecordStatementRequest request, HearEntry hear, ReadSharedCodes codes, CancellationToken cancel) =>
                await views.AnswerAsync(await hear.RecordStatementAsync(http.Caller(), new(id), request, cancel), codes, cancel))
            .Require(Role.Determiner)
            .Answers<ListEntryView>("Records the subject's statement, or that none was made in time.");

        routes.MapPost(Entries + "/{id}/decision", async (
                HttpContext http, string id, DecideEntryRequest request, DecideEntry decide, ReadSharedCodes codes, CancellationToken cancel) =>
                await views.AnswerAsync(await decide.RunAsync(http.Caller(), new(id), request, cancel), codes, cancel))
            .Require(Role.Determiner)
            .Answers<ListEntryView>("A person of the determining unit lists the subject or declines to.");

        routes.MapPost(Entries + "/{id}/exit", async (
                HttpContext http, string id, ExitEntryRequest request, ExitEntry exit, ReadSharedCodes codes, CancellationToken cancel) =>
                await views.AnswerAsync(await exit.RunAsync(http.Caller(), new(id), request, cancel), codes, cancel))
            .Require(Role.Determiner)
            .Answers<ListEntryView>("Takes a subject off the list.");

        routes.MapPost(Entries + "/{id}/basis", async (
                HttpContext http, string id, ConfirmBasisRequest request, ConfirmBasis confirm, ReadSharedCodes codes, CancellationToken cancel) =>
                await views.AnswerAsync(await confirm.RunAsync(http.Caller(), new(id), request, cancel), codes, cancel))
            .Require(Role.Determiner)
            .Answers<ListEntryView>("Says that an entry stands on the records that are left.");
    }
}
