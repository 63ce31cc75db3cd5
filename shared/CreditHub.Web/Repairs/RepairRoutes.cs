using CreditHub.Http;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Repairs;

internal static class RepairRoutes
{
    public static void MapRepairs(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/records/{id}/repaired", RepairAsync).Require(Role.Determiner)
            .Answers<RecordView>("Repairs a record, by a document: nothing shows, shares or uses it any more.");
        routes.MapGet("/v1/records/{id}/repair", FindAsync).Require(Role.Uploader, Role.Determiner, Role.Office, Role.Subject)
            .Answers<RepairView>("How far the repair of a record is, and who has not confirmed it.");
    }

    private static async Task<IResult> RepairAsync(
        HttpContext http,
        string id,
        RepairRecordRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        RepairRecord repair,
        HubProfile profile,
        CancellationToken cancel) =>
        (await repair.RunAsync(http.Caller(), new(id), request, key, cancel)).ToHttp(record => TypedResults.Ok(UploadViews.Of(record, profile.Records)));

    private static async Task<IResult> FindAsync(HttpContext http, string id, ReadRepairs repairs, CancellationToken cancel) =>
        (await repairs.FindAsync(new(id), http.Caller(), cancel)).ToHttp(TypedResults.Ok);
}
