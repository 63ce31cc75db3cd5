using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Invitations;

internal static class InvitationsRoutes
{
    private const string Registration = "/v1/invitations/voluntary-registration";
    private const int DefaultLimit = 100;

    public static void MapInvitations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Registration, async (HttpContext http, int? limit, string? continuation, ReadInvitations invitations, CancellationToken cancel) =>
                TypedResults.Ok(await invitations.OpenAsync(http.Caller(), limit ?? DefaultLimit, continuation, cancel)))
            .Require(Role.Office)
            .Answers<InvitationsView>("Enterprises that are encouraged to register voluntarily.");

        routes.MapPost(Registration + "/{code}/sent", async (
                HttpContext http, string code, MarkInvitedRequest request, MarkInvited mark, CancellationToken cancel) =>
                (await mark.RunAsync(http.Caller(), code, request, cancel)).ToHttp(sent => TypedResults.Ok(InvitationViews.Of(sent))))
            .Require(Role.Office)
            .Answers<InvitationView>("Says that an enterprise was invited.");
    }
}
