using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Http;

internal static class InterfaceRoutes
{
    public const string Address = "/openapi/v1.json";

    // What the hub asks of its callers is no secret: who builds a system reads it before there is a credential.
    public static void MapInterface(this IEndpointRouteBuilder routes) => routes.MapGet(Address, async (PublishedInterface published) =>
        TypedResults.Bytes(await published.ReadAsync(), "application/json; charset=utf-8")).AllowAnonymous();
}
