using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Objections;

internal static class ObjectionsRoutes
{
    private const string Objections = "/v1/objections";

    public static void MapObjections(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Objections, async (
                HttpContext http,
                RaiseObjectionRequest request,
                [FromHeader(Name = "Idempotency-Key")] string? key,
                RaiseObjection raise,
                CancellationToken cancel) =>
                (await raise.RunAsync(http.Caller(), request, key, cancel)).ToHttp(objection =>
                    TypedResults.Created($"{Objections}/{objection.Id}", ObjectionViews.Of(objection))))
            .Require(Role.Subject, Role.Implementer, Role.Determiner, Role.Office)
            .Answers<ObjectionView>("Disputes a list entry, which is held at once.", StatusCodes.Status201Created);

        routes.MapGet(Objections + "/{id}", async (HttpContext http, string id, ReadObjections objections, CancellationToken cancel) =>
                (await objections.FindAsync(http.Caller(), new(id), cancel)).ToHttp(objection => TypedResults.Ok(ObjectionViews.Of(objection))))
            .Require(Role.Subject, Role.Implementer, Role.Determiner, Role.Office)
            .Answers<ObjectionView>("One objection.");

        routes.MapPost(Objections + "/{id}/receipt", async (
                HttpContext http, string id, ReceiveVerification receive, CancellationToken cancel) =>
                (await receive.RunAsync(http.Caller().Actor, new(id), cancel)).ToHttp(objection =>
                    TypedResults.Ok(ObjectionViews.Of(objection))))
            .Require(Role.Determiner, Role.Implementer)
            .Answers<ObjectionView>("The provider has the objection and verifies.");

        routes.MapPost(Objections + "/{id}/finding", async (
                HttpContext http, string id, RecordFindingRequest request, RecordFinding find, CancellationToken cancel) =>
                (await find.RunAsync(http.Caller(), new(id), request, cancel)).ToHttp(objection =>
                    TypedResults.Ok(ObjectionViews.Of(objection))))
            .Require(Role.Determiner)
            .Answers<ObjectionView>("Says what the verification found.");
    }
}
