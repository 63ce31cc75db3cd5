using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Records.Correcting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Records;

internal static class RecordPages
{
    public static void MapRecordPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ConsoleAddress.Corrections, ListAsync).Require(NavigationItem.Corrections.Roles);

    private static async Task<IResult> ListAsync(
        string? month, int? from, ReadCorrected corrected, HubProfile profile, HttpContext context, CancellationToken cancel) =>
        PageResult.Of<CorrectionsPage, CorrectionList>(
            context, new(await corrected.MonthAsync(MonthPages.Asked(month), from ?? 0, context.Caller(), cancel), profile));
}

/// <summary>What the list of corrections shows.</summary>
/// <param name="Page">A month's corrected records.</param>
/// <param name="Profile">Names of units and kinds.</param>
public sealed record CorrectionList(MonthPage<CorrectedRecord> Page, HubProfile Profile);
