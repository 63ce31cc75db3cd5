using CreditHub.Catalogue;
using CreditHub.Http;
using CreditHub.Publication.Entries;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication;

/// <summary>Who answers for a state-owned enterprise that owes private firms or wages, named to the public by two persons (P7).</summary>
internal static class ResponsibleRoutes
{
    private const string Persons = "/v1/list-entries/{id}/responsible-persons";

    public static void MapResponsiblePersons(this IEndpointRouteBuilder routes)
    {
        Role[] units = [Role.Determiner, Role.Office];
        routes.MapGet(Persons, async (string id, NameResponsible naming, HttpContext context, CancellationToken cancel) =>
                (await naming.ListAsync(new(id), context.Caller(), cancel)).ToHttp(TypedResults.Ok)).Require(units)
            .Answers<IReadOnlyList<ResponsibleView>>("Who is to be named, or is named, beside a list entry.");
        routes.MapPost(Persons + "/{role}", ProposeAsync).Require(Role.Determiner)
            .Answers<ResponsibleView>("The first person says who answers for a state-owned enterprise.");
        routes.MapPost(Persons + "/{role}/decision", DecideAsync).Require(units)
            .Answers<ResponsibleView>("The second person agrees that they are named, or sends it back.");
        routes.MapPost(Persons + "/{role}/withdrawal", WithdrawAsync).Require(Role.Determiner)
            .Answers<ResponsibleView>("Names them no more.");
    }

    private static async Task<IResult> ProposeAsync(
        string id, string role, NameResponsibleRequest request, NameResponsible naming, HttpContext context, CancellationToken cancel) =>
        DocumentMark.RefusalOf(request.DocumentClass) is { } refused ? refused.ToProblem()
        : RoleOf(role) is { } known && PublicationRoutes.WordOf<Arrears>(request.Owes) is { } owes
            ? (await naming.ProposeAsync(
                new(id), known, request.Name ?? "", new NamingGrounds(request.IsStateOwned, owes, request.Document ?? "", request.Basis ?? "")
                {
                    Class = DocumentMark.ClassOf(request.DocumentClass),
                },
                context.Caller(), cancel)).ToHttp(TypedResults.Ok)
            : NamingErrors.WordsInvalid.ToProblem();

    private static async Task<IResult> DecideAsync(
        string id, string role, DecideResponsibleRequest request, NameResponsible naming, HttpContext context, CancellationToken cancel) =>
        RoleOf(role) is not { } known
            ? NamingErrors.WordsInvalid.ToProblem()
            : (request.Approve
                ? await naming.ApproveAsync(new(id), known, request.Version, context.Caller(), cancel)
                : await naming.SendBackAsync(new(id), known, request.Reason ?? "", context.Caller(), cancel)).ToHttp(TypedResults.Ok);

    private static async Task<IResult> WithdrawAsync(
        string id, string role, WithdrawResponsibleRequest request, NameResponsible naming, HttpContext context, CancellationToken cancel) =>
        RoleOf(role) is { } known
            ? (await naming.WithdrawAsync(new(id), known, request.Document ?? "", context.Caller(), cancel)).ToHttp(TypedResults.Ok)
            : NamingErrors.WordsInvalid.ToProblem();

    /// <summary>The role that a word names; null for none.</summary>
    public static ResponsibleRole? RoleOf(string word) => PublicationRoutes.WordOf<ResponsibleRole>(word);
}
