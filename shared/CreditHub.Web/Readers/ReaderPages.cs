using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Readers;

internal static class ReaderPages
{
    private const int PageSize = 50;

    public static void MapReaderPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ConsoleAddress.Readers, ListAsync).Require(NavigationItem.Readers.Roles);

    private static async Task<IResult> ListAsync(
        string? continuation, ReadAuthorisations read, HubProfile profile, HttpContext context, CancellationToken cancel) =>
        (await read.RunAsync(reader: null, context.Caller(), PageSize, continuation, cancel))
            .Then<AuthorisationList>(page => new AuthorisationList(page, profile, read.Today))
            .ToPage<AuthorisationsPage, AuthorisationList>(context);
}

/// <summary>What the list of authorisations shows.</summary>
/// <param name="Page">A page of them.</param>
/// <param name="Profile">Names of units and kinds.</param>
/// <param name="Today">The day, Asia/Shanghai.</param>
public sealed record AuthorisationList(Documents.Page<ReadingAuthorisation> Page, HubProfile Profile, DateOnly Today);
