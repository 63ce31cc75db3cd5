using System.Text.Json;
using Microsoft.DurableTask;

namespace CreditHub.Engine;

/// <summary>
/// Children of one instance, each run once however often and by whomever it is called. Durable Functions does not promise that: a
/// sub-orchestration under an id that is taken overwrites what ran or ended there, and leaves a parent that waits for it waiting for ever
/// (Azure/durabletask, OrchestrationSessionManager.DedupeExecutionStartedMessagesAsync: only top-level starts are de-duplicated).
/// So the id is looked up first, and who finds a child that it has not started asks again until it has ended.
/// </summary>
internal sealed class DurableChildren(TaskOrchestrationContext durable)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    // A child that cannot be looked up has not failed. 100 tries, 2 s doubling to 5 min: gives up after 8 h.
    private static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(
        new RetryPolicy(100, TimeSpan.FromSeconds(2), 2, TimeSpan.FromMinutes(5)));

    private readonly Dictionary<string, Task<JsonElement>> called = new(StringComparer.Ordinal);

    /// <summary>Runs a child to its end, or waits for the end of one that runs; one that ended before answers at once.</summary>
    /// <exception cref="TaskFailedException">It failed after it was called.</exception>
    /// <exception cref="StepFailedException">It was found failed.</exception>
    public Task<JsonElement> CallAsync(string orchestration, string instanceId, JsonElement input) =>
        called.TryGetValue(instanceId, out var answer) ? answer : called[instanceId] = RunAsync(orchestration, instanceId, input);

    private async Task<JsonElement> RunAsync(string orchestration, string instanceId, JsonElement input)
    {
        // Nobody else starts a child whose id is made of its parent's, so Durable may, which tells the parent at once when it ends.
        // Any other is started as clients do: of two parents that start it in the same moment only one does.
        var isOwn = instanceId.StartsWith(durable.InstanceId, StringComparison.Ordinal);
        var question = new AskRound.Input(instanceId, isOwn ? null : new(orchestration, input));
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var found = await AskAsync(question);
            switch (found.State)
            {
                case null when isOwn:
                    return await durable.CallSubOrchestratorAsync<JsonElement>(orchestration, input, new SubOrchestrationOptions(instanceId: instanceId));
                case RoundState.Completed:
                    return found.Answer!.Value;
                case RoundState.Failed:
                    throw new StepFailedException(instanceId, found.Failure!);
                default:
                    await durable.CreateTimer(durable.CurrentUtcDateTime + pause, CancellationToken.None);
                    break;
            }
        }
    }

    private async Task<AskRound.Output> AskAsync(AskRound.Input question) => HubJson.From<AskRound.Output>(
        await durable.CallActivityAsync<JsonElement>(AskRound.Name.Name, HubJson.ToElement(question), Patient));
}
