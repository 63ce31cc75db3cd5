using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Audit;

internal static class AuditRoutes
{
    private const int MostItems = 1000;

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/audit", ReadAsync).Require(Role.Office)
            .Answers<AuditResponse>("The audit log from a sequence number on, oldest first.");
        routes.MapGet("/v1/audit/verify", VerifyAsync).Require(Role.Office)
            .Answers<AuditVerificationResponse>("Checks the chain of the audit log from its first entry to its last.");
    }

    private static async Task<Ok<AuditResponse>> ReadAsync(IAuditLog log, HttpContext context, long after = 0, int limit = 100)
    {
        var most = Math.Clamp(limit, 1, MostItems);
        var entries = await log.ReadAsync(Math.Max(after, 0), most, context.RequestAborted);
        return TypedResults.Ok(new AuditResponse(
            [.. entries.Select(View)],
            entries.Count < most ? null : entries[^1].Sequence));
    }

    private static async Task<Ok<AuditVerificationResponse>> VerifyAsync(VerifyAudit verify, HttpContext context)
    {
        var found = await verify.RunAsync(context.RequestAborted);
        return TypedResults.Ok(
            new AuditVerificationResponse(found.Entries, found.FirstBroken is null, found.FirstBroken, found.HeadHash));
    }

    private static AuditEntryView View(AuditEntry entry) => new(
        entry.Sequence, entry.Fact.At, entry.Fact.Actor, entry.Fact.Action, entry.Fact.Target, entry.Fact.Detail, entry.Hash);
}
