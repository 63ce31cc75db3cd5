using CreditHub.Engine;
using CreditHub.Http;
using CreditHub.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Oversight;

internal static class OrchestrationPages
{
    private const int PageSize = 100;

    public static void MapOrchestrationPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Orchestrations, ListAsync).Require(NavigationItem.Orchestrations.Roles);
        routes.MapGet(ConsoleAddress.Orchestrations + "/{id}", FindAsync).Require(NavigationItem.Orchestrations.Roles);
    }

    private static async Task<IResult> ListAsync(IEngine engine, HttpContext context, string? state = null, string? continuation = null)
    {
        RoundState? wanted = state switch
        {
            "running" => RoundState.Running,
            "completed" => RoundState.Completed,
            "failed" => RoundState.Failed,
            _ => null,
        };
        var page = await engine.ListAsync(wanted, null, PageSize, continuation, context.RequestAborted);
        return PageResult.Of<OrchestrationsPage, OrchestrationList>(context, new(wanted, page.Items, page.Continuation));
    }

    private static async Task<IResult> FindAsync(string id, IEngine engine, HttpContext context) =>
        await engine.FindAsync(id, context.RequestAborted) is { } status
            ? PageResult.Of<OrchestrationPage, OrchestrationHistory>(
                context, new(status, await engine.HistoryAsync(id, context.RequestAborted)))
            : PageResult.Problem(context, OversightErrors.OrchestrationUnknown);
}

/// <summary>What the list of orchestrations shows.</summary>
/// <param name="State">Only those in this state; null for all.</param>
/// <param name="Items">Them, newest first.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record OrchestrationList(RoundState? State, IReadOnlyList<RoundStatus> Items, string? Continuation);

/// <summary>What the page of one orchestration shows.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Steps">What it did, oldest first.</param>
public sealed record OrchestrationHistory(RoundStatus Status, IReadOnlyList<RoundStep> Steps);
