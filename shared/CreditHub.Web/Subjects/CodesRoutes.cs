using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Subjects;

internal static class CodesRoutes
{
    private const string Shared = "/v1/codes/shared";
    private const int DefaultLimit = 100;

    public static void MapCodes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/codes", async (HttpContext http, string? old, string? type, FindConversions find, CancellationToken cancel) =>
                (await find.RunAsync(old, type, http.Caller(), cancel)).ToHttp(TypedResults.Ok))
            .Require(Role.Uploader, Role.Determiner, Role.Implementer, Role.Office)
            .Answers<CodeConversionsView>("What codes an old number became.");

        routes.MapGet(Shared, async (HttpContext http, int? limit, string? continuation, ReadSharedCodes codes, CancellationToken cancel) =>
            {
                var page = await codes.OpenAsync(http.Caller(), limit ?? DefaultLimit, continuation, cancel);
                return TypedResults.Ok(new SharedCodesView(page.Items, page.Continuation));
            })
            .Require(Role.Uploader, Role.Determiner, Role.Office)
            .Answers<SharedCodesView>("Codes whose records came under more than one name, and that are open.");

        routes.MapPost(Shared + "/{code}/settled", async (
                HttpContext http, string code, SettleSharedCodeRequest request, SettleSharedCode settle, CancellationToken cancel) =>
                (await settle.RunAsync(http.Caller(), code, request, cancel)).ToHttp(shared => TypedResults.Ok(SharedCodeViews.Of(shared, http.Caller()))))
            .Require(Role.Office)
            .Answers<SharedCodeView>("Says what a shared code is.");
    }
}
