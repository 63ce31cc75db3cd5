using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.JointActions;

internal static class JointActionPages
{
    public static void MapJointActionPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.JointActions, ListAsync).Require(NavigationItem.JointActions.Roles);
        routes.MapGet(ConsoleAddress.JointActions + "/{id}", FindAsync).Require(NavigationItem.JointActions.Roles);
    }

    private static async Task<IResult> ListAsync(
        string? month, int? from, JointActionReads reads, HubProfile profile, HttpContext context, CancellationToken cancel) =>
        PageResult.Of<JointActionsPage, JointActionList>(
            context, new(await reads.MonthAsync(MonthPages.Asked(month), from ?? 0, context.Caller(), cancel), profile));

    private static async Task<IResult> FindAsync(string id, ReadDossier dossier, HttpContext context, CancellationToken cancel) =>
        (await dossier.RunAsync(JointActionId.From(id), context.Caller(), cancel)).ToPage<JointActionPage, Dossier>(context);
}

/// <summary>What the list of joint actions shows.</summary>
/// <param name="Page">A month's joint actions.</param>
/// <param name="Profile">Names of units.</param>
public sealed record JointActionList(MonthPage<JointAction> Page, HubProfile Profile);
