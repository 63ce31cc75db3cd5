using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Records.Receipts;
using CreditHub.Records.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Records;

internal static class UploadPages
{
    public static void MapUploadPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Uploads, ListAsync).Require(NavigationItem.Uploads.Roles);
        routes.MapGet(ConsoleAddress.Uploads + "/{id}", FindAsync).Require(NavigationItem.Uploads.Roles);
    }

    private static async Task<IResult> ListAsync(
        string? month, int? from, ReadUploads uploads, HubProfile profile, HttpContext context, CancellationToken cancel)
    {
        var page = await uploads.MonthAsync(MonthPages.Asked(month), from ?? 0, context.Caller(), cancel);
        return PageResult.Of<UploadsPage, UploadList>(context, new(page, profile));
    }

    private static async Task<IResult> FindAsync(string id, int? from, ReadReceiptPage receipts, HttpContext context, CancellationToken cancel) =>
        (await receipts.RunAsync(new UploadId(id), from ?? 0, context.Caller(), cancel)).ToPage<UploadPage, ReceiptPage>(context);
}

/// <summary>What the list of uploads shows.</summary>
/// <param name="Page">A month's uploads.</param>
/// <param name="Profile">Names of units.</param>
public sealed record UploadList(MonthPage<Upload> Page, HubProfile Profile);
