using CreditHub.Http;
using CreditHub.Policy;
using CreditHub.Subjects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Units;

internal static class UnitsRoutes
{
    public static void MapUnits(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/me", Me).Require(Enum.GetValues<Role>())
            .Answers<MeResponse>("Who calls, as the credential says.");
        routes.MapPost("/v1/credentials", IssueAsync).Require(Role.Office)
            .Answers<IssuedCredentialResponse>("Issues a credential; its key is in this answer only.", StatusCodes.Status201Created);
        routes.MapPost("/v1/credentials/{id}/revoke", RevokeAsync).Require(Role.Office)
            .Answers<RevokedCredentialResponse>("Takes a credential's force.");
    }

    private static Ok<MeResponse> Me(HttpContext context, HubProfile profile)
    {
        var caller = context.Caller();
        return TypedResults.Ok(new MeResponse(
            caller.Unit.Value, profile.Units.GetValueOrDefault(caller.Unit)?.Name, caller.Id, caller.IsPerson,
            [.. caller.Roles.Order().Select(HubJson.Word)], caller.Subject?.Value));
    }

    private static async Task<IResult> IssueAsync(
        IssueCredentialRequest request, Credentials credentials, HttpContext context, CancellationToken cancel)
    {
        if (RolesOf(request.Roles) is not { } roles)
        {
            return AccessErrors.RolesInvalid.ToProblem();
        }

        var grant = new CredentialGrant(
            new UnitId(request.Unit), request.Holder, request.IsPerson, roles,
            request.Subject is { } subject ? new SubjectKey(subject) : null);
        var decision = await credentials.IssueAsync(grant, context.Caller().Actor, cancel);
        return decision.ToHttp(issued => TypedResults.Created((string?)null, new IssuedCredentialResponse(
            issued.Credential.Id, issued.Key, request.Unit, request.Holder, [.. roles.Select(HubJson.Word)], issued.Credential.CreatedAt)));
    }

    private static async Task<IResult> RevokeAsync(string id, Credentials credentials, HttpContext context, CancellationToken cancel)
    {
        var decision = await credentials.RevokeAsync(id, context.Caller().Actor, cancel);
        return decision.ToHttp(credential => TypedResults.Ok(new RevokedCredentialResponse(credential.Id, credential.RevokedAt!.Value)));
    }

    private static List<Role>? RolesOf(IReadOnlyList<string> words)
    {
        var all = Enum.GetValues<Role>().ToDictionary(HubJson.Word, StringComparer.Ordinal);
        return words.All(all.ContainsKey) ? [.. words.Distinct().Select(word => all[word])] : null;
    }
}
