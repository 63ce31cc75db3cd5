using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Declarations;

/// <summary>What subjects declare of themselves.</summary>
internal static class DeclarationsRoutes
{
    private const string Own = "/v1/me/declarations";
    private const int DefaultLimit = 100;

    public static void MapDeclarations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Own, async (HttpContext http, DeclareRequest request, Declare declare, OwnDeclarations own, CancellationToken cancel) =>
                await AnswerAsync(
                    await declare.RunAsync(
                        http.Caller(),
                        new Declared(request.Category ?? "", request.Content ?? "", request.Name ?? "", request.ValidUntil, request.Truthful),
                        cancel),
                    own, view => TypedResults.Created((string?)null, view), cancel))
            .Require(Role.Subject)
            .Answers<DeclarationView>("Declares something of the caller itself, which promises that it is true.", StatusCodes.Status201Created);

        routes.MapGet(Own, async (HttpContext http, int? limit, string? continuation, OwnDeclarations own, CancellationToken cancel) =>
                TypedResults.Ok(await own.ListAsync(http.Caller(), limit ?? DefaultLimit, continuation, cancel)))
            .Require(Role.Subject)
            .Answers<DeclarationsView>("The caller's declarations.");

        routes.MapPost(Own + "/{id}/confirmation", async (
                HttpContext http, string id, ConfirmDeclarationRequest request, OwnDeclarations own, CancellationToken cancel) =>
                await AnswerAsync(await own.ConfirmAsync(http.Caller(), new(id), request.Truthful, cancel), own, TypedResults.Ok, cancel))
            .Require(Role.Subject)
            .Answers<DeclarationView>("Promises anew that a declaration is true; one that is not confirmed every year lapses.");

        routes.MapPost(Own + "/{id}/withdrawal", async (HttpContext http, string id, OwnDeclarations own, CancellationToken cancel) =>
                await AnswerAsync(await own.WithdrawAsync(http.Caller(), new(id), cancel), own, TypedResults.Ok, cancel))
            .Require(Role.Subject)
            .Answers<DeclarationView>("Takes a declaration back.");
    }

    private static async Task<IResult> AnswerAsync(
        Decision<Declaration> decision, OwnDeclarations own, Func<DeclarationView, IResult> answer, CancellationToken cancel) =>
        decision is Decision<Declaration>.Accepted { Value: var made }
            ? answer(await own.ViewAsync(made, cancel))
            : decision.ToHttp(_ => TypedResults.Empty);
}
