using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Http;

/// <summary>Who calls a route, and what a route asks of its caller.</summary>
public static class Callers
{
    /// <summary>The caller, as authentication put it there; routes without <see cref="Require{TBuilder}"/> may have none.</summary>
    /// <exception cref="InvalidOperationException">The route did not require a caller.</exception>
    public static Caller Caller(this HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("The route does not require a caller.");

    /// <summary>Lets only callers in that have one of the roles; others get 401 or 403, and the refusal is logged.</summary>
    public static TBuilder Require<TBuilder>(this TBuilder route, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new RequiredRoles(roles)));
        return route;
    }
}

/// <summary>The roles of which a route's caller must have one.</summary>
/// <param name="Roles">At least one.</param>
public sealed record RequiredRoles(IReadOnlyList<Role> Roles);
