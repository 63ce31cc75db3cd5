using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Publication.Authorities;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Gathering;

internal static class CollectionRoutes
{
    private const int SharedCodesShown = 100;

    public static void MapCollection(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/statistics/records", CountAsync).Require(Role.Office, Role.Uploader)
            .Answers<CollectionView>("What units sent in a month, by kind of record.").InForms(UploadFormat.Csv, UploadFormat.Xlsx);

    public static void MapCollectionPage(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ConsoleAddress.Collection, PageAsync).Require(NavigationItem.Collection.Roles);

    private static async Task<IResult> CountAsync(
        HttpContext context, CountCollection count, string? month, string? format, CancellationToken cancel)
    {
        if (month is not null && MonthPages.Asked(month) is null)
        {
            return HttpErrors.Malformed.ToProblem("month");
        }

        var collection = await count.RunAsync(MonthPages.Asked(month), context.Caller(), cancel);
        return OfferedForm.Of(context.Request, format, UploadFormat.Json).ToHttp(form => form is UploadFormat.Json
            ? TypedResults.Ok(CollectionViews.Of(collection))
            : OfferedForm.File(form, "records-" + CollectionViews.Of(collection).Month, target => CollectionViews.WriteAsync(collection, target, form, cancel)));
    }

    private static async Task<IResult> PageAsync(
        HttpContext context, CountCollection count, ReadPassed passed, ReadSharedCodes codes, ReadTaskWork tasks, HubProfile profile, string? month,
        CancellationToken cancel)
    {
        var collection = await count.RunAsync(MonthPages.Asked(month), context.Caller(), cancel);
        var authorities = context.Caller().Is(Role.Office)
            ? await passed.CountAsync(collection.Month, Term.LastDay(collection.Month, 1), cancel)
            : null;
        var shared = await codes.OpenAsync(context.Caller(), SharedCodesShown, continuation: null, cancel);
        return PageResult.Of<CollectionPage, CollectionTable>(context, new(collection, profile, authorities, shared.Items, await tasks.RunAsync(context.Caller(), cancel)));
    }
}

/// <summary>What the page of the statistics shows.</summary>
/// <param name="Collection">The month.</param>
/// <param name="Profile">Names of units and kinds.</param>
/// <param name="Authorities">What the authorities above hold of the month's records, for the office; null for units.</param>
/// <param name="SharedCodes">Codes that are open as shared, of at most 100, whenever they were noticed.</param>
/// <param name="Tasks">The open collection tasks, and what the reader may do with them.</param>
public sealed record CollectionTable(
    Collection Collection, HubProfile Profile, AuthoritiesView? Authorities, IReadOnlyList<SharedCodeView> SharedCodes, CollectionTaskWork Tasks);
