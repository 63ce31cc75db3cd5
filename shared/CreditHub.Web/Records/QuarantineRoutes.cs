using CreditHub.Http;
using CreditHub.Records.Quarantine;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Records;

/// <summary>Rows of migrations whose credit codes are wrong.</summary>
internal static class QuarantineRoutes
{
    private const string Quarantine = "/v1/quarantine";
    private const int DefaultLimit = 100;

    public static void MapQuarantine(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Quarantine, async (HttpContext http, int? limit, string? continuation, ReadQuarantine read, CancellationToken cancel) =>
                TypedResults.Ok(await read.WaitingAsync(http.Caller(), limit ?? DefaultLimit, continuation, cancel)))
            .Require(Role.Uploader, Role.Office)
            .Answers<QuarantineView>("Rows of migrations that wait for their right credit code; for the office all.");

        routes.MapGet(Quarantine + "/{id}", async (HttpContext http, string id, ReadQuarantine read, CancellationToken cancel) =>
                (await read.FindAsync(new(id), http.Caller(), cancel)).ToHttp(TypedResults.Ok))
            .Require(Role.Uploader, Role.Office)
            .Answers<QuarantinedRowView>("One row in quarantine; for its unit with what it says.");

        routes.MapPost(Quarantine + "/{id}/settled", async (
                HttpContext http, string id, SettleQuarantinedRequest request, SettleQuarantined settle, CancellationToken cancel) =>
                (await settle.RunAsync(http.Caller(), new(id), request, cancel)).ToHttp(row => TypedResults.Ok(QuarantineViews.Of(row, null))))
            .Require(Role.Uploader)
            .Answers<QuarantinedRowView>("Says the right code of a row, which then comes in with it.");

        routes.MapPost(Quarantine + "/{id}/dropped", async (
                HttpContext http, string id, DropQuarantinedRequest request, SettleQuarantined settle, CancellationToken cancel) =>
                (await settle.DropAsync(http.Caller(), new(id), request, cancel)).ToHttp(row => TypedResults.Ok(QuarantineViews.Of(row, null))))
            .Require(Role.Uploader)
            .Answers<QuarantinedRowView>("Gives a row up whose subject cannot be known.");
    }
}
