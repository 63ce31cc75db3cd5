using CreditHub.Decisions;
using CreditHub.Engine;
using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Oversight;

internal static class OrchestrationRoutes
{
    private const int MostItems = 1000;

    public static void MapOrchestrations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/orchestrations", ListAsync).Require(Role.Office)
            .Answers<OrchestrationsResponse>("Rounds of work, newest first.");
        routes.MapGet("/v1/orchestrations/{id}", FindAsync).Require(Role.Office)
            .Answers<OrchestrationHistoryResponse>("One round of work with what it has done.");
    }

    private static async Task<IResult> ListAsync(
        IEngine engine, HttpContext context, string? state = null, string? prefix = null, int limit = 100, string? continuation = null)
    {
        if (StateOf(state) is not Decision<RoundState?>.Accepted { Value: var wanted })
        {
            return OversightErrors.StateUnknown.ToProblem();
        }

        var page = await engine.ListAsync(wanted, prefix, Math.Clamp(limit, 1, MostItems), continuation, context.RequestAborted);
        return TypedResults.Ok(new OrchestrationsResponse([.. page.Items.Select(View)], page.Continuation));
    }

    private static async Task<IResult> FindAsync(string id, IEngine engine, HttpContext context) =>
        await engine.FindAsync(id, context.RequestAborted) is { } status
            ? TypedResults.Ok(new OrchestrationHistoryResponse(
                View(status),
                [.. (await engine.HistoryAsync(id, context.RequestAborted))
                    .Select(step => new OrchestrationStepView(step.At, step.Kind, step.Name))]))
            : OversightErrors.OrchestrationUnknown.ToProblem();

    private static Decision<RoundState?> StateOf(string? word) => word switch
    {
        null or "" => new Decision<RoundState?>.Accepted(null),
        "running" => new Decision<RoundState?>.Accepted(RoundState.Running),
        "completed" => new Decision<RoundState?>.Accepted(RoundState.Completed),
        "failed" => new Decision<RoundState?>.Accepted(RoundState.Failed),
        _ => OversightErrors.StateUnknown,
    };

    private static OrchestrationView View(RoundStatus status) => new(
        status.InstanceId,
        status.Orchestration,
        HubJson.Word(status.State),
        status.StartedAt,
        status.UpdatedAt,
        status.Status,
        [.. status.Waits.Select(wait => new OrchestrationWaitView(wait.Kind, wait.Name, wait.Until))],
        status.Failure);
}
