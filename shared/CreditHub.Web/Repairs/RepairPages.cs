using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Repairs;

/// <summary>The form on a record's page by which it is repaired.</summary>
internal static class RepairPages
{
    public static void MapRepairForm(this IEndpointRouteBuilder routes) =>
        routes.MapPost(ConsoleAddress.Records + "/{id}/repaired", RepairAsync).Require(Role.Determiner);

    private static Task<IResult> RepairAsync(string id, RepairRecord repair, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Records + "/" + id, form => repair.RunAsync(
            context.Caller(), new(id),
            new RepairRecordRequest(form["document"].ToString(), form.Day("decidedOn"), form["reason"].ToString(), form.Said("ruling")), key: null, cancel));
}

/// <summary>Repairs in a table.</summary>
public sealed record RepairRows(IReadOnlyList<RepairView> Repairs, HubProfile Profile);

/// <summary>What a repair waits for.</summary>
public sealed record RepairWaitRows(IReadOnlyList<RepairWaitView> Waits, HubProfile Profile);
