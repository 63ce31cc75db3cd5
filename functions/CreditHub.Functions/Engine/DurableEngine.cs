using System.Text.Json;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CreditHub.Engine;

/// <summary>The engine port on Durable Functions.</summary>
public sealed class DurableEngine : IEngine
{
    private DurableTaskClient? bound;

    private DurableTaskClient Client => bound ?? throw new InvalidOperationException("No function has brought the Durable client yet.");

    /// <summary>Takes the client that Durable Functions hands to a function; it is the same for all. Every function that runs hub code calls this first.</summary>
    public void Use(DurableTaskClient client) => bound = client;

    /// <inheritdoc />
    public async Task<bool> StartAsync(string orchestration, string instanceId, JsonElement input, CancellationToken cancel)
    {
        if (await Client.GetInstanceAsync(instanceId, cancel) is not null)
        {
            return false;
        }

        try
        {
            var options = new StartOrchestrationOptions(instanceId).WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);
            await Client.ScheduleNewOrchestrationInstanceAsync(orchestration, input, options, cancel);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    /// <remarks>
    /// What nobody runs for is dropped only because host.json sets <c>throwStatusExceptionsOnRaiseEvent</c> to false; otherwise the extension
    /// throws (Azure/azure-functions-durable-extension, DurableClient.RaiseEventInternalAsync and issue 2862).
    /// </remarks>
    public Task SignalAsync(string instanceId, string name, string key, JsonElement payload, CancellationToken cancel) =>
        Client.RaiseEventAsync(instanceId, name, new SignalEnvelope(key, payload), cancel);

    /// <inheritdoc />
    public async Task<RoundStatus?> FindAsync(string instanceId, CancellationToken cancel) =>
        await Client.GetInstanceAsync(instanceId, getInputsAndOutputs: true, cancel) is { } instance ? StatusOf(instance) : null;

    /// <inheritdoc />
    /// <remarks>Durable Functions tells an app only how an instance stands, not each step; the steps are in its history table and in the traces.</remarks>
    public async Task<IReadOnlyList<RoundStep>> HistoryAsync(string instanceId, CancellationToken cancel)
    {
        if (await FindAsync(instanceId, cancel) is not { } status)
        {
            return [];
        }

        var started = new RoundStep(status.StartedAt, "started", status.Orchestration);
        return status.State switch
        {
            RoundState.Running => [started],
            RoundState.Completed => [started, new(status.UpdatedAt, "completed", status.Orchestration)],
            RoundState.Failed => [started, new(status.UpdatedAt, "failed", status.Orchestration)],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <inheritdoc />
    /// <remarks>In Durable Functions' own order, which is not by age.</remarks>
    public async Task<CreditHub.Documents.Page<RoundStatus>> ListAsync(
        RoundState? state, string? prefix, int limit, string? continuation, CancellationToken cancel)
    {
        var query = new OrchestrationQuery(
            Statuses: state is { } wanted ? RuntimeStates(wanted) : null,
            InstanceIdPrefix: prefix,
            PageSize: limit,
            FetchInputsAndOutputs: true,
            ContinuationToken: continuation);
        await foreach (var page in Client.GetAllInstancesAsync(query).AsPages(continuation, limit).WithCancellation(cancel))
        {
            return new([.. page.Values.Select(StatusOf)], page.ContinuationToken);
        }

        return new([], null);
    }

    /// <summary>Where an instance stands, and what it ended with.</summary>
    internal async Task<AskRound.Output> AnswerOfAsync(string instanceId, CancellationToken cancel) =>
        await Client.GetInstanceAsync(instanceId, getInputsAndOutputs: true, cancel) is { } instance
            ? StateOf(instance.RuntimeStatus) switch
            {
                RoundState.Running => new(RoundState.Running),
                RoundState.Completed => new(RoundState.Completed, JsonElement.Parse(instance.SerializedOutput!)),
                RoundState.Failed => new(RoundState.Failed, Failure: FailureOf(instance)),
                _ => throw new System.Diagnostics.UnreachableException(),
            }
            : new AskRound.Output(null);

    private static RoundStatus StatusOf(OrchestrationMetadata instance)
    {
        var report = instance.SerializedCustomStatus is { } text ? HubJson.From<RoundReport>(JsonElement.Parse(text)) : new RoundReport(string.Empty, []);
        var state = StateOf(instance.RuntimeStatus);
        return new(
            instance.InstanceId, instance.Name, state, instance.CreatedAt, instance.LastUpdatedAt, report.Status,
            state == RoundState.Running ? report.Waits : [], state == RoundState.Failed ? FailureOf(instance) : null);
    }

    // Who was terminated by hand has no failure of its own.
    private static string FailureOf(OrchestrationMetadata instance) => instance.FailureDetails?.ErrorMessage ?? instance.RuntimeStatus.ToString();

    private static RoundState StateOf(OrchestrationRuntimeStatus status) => status switch
    {
        OrchestrationRuntimeStatus.Completed => RoundState.Completed,
        OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated => RoundState.Failed,
        _ => RoundState.Running,
    };

    private static OrchestrationRuntimeStatus[] RuntimeStates(RoundState state) => state switch
    {
        RoundState.Running => [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Suspended],
        RoundState.Completed => [OrchestrationRuntimeStatus.Completed],
        RoundState.Failed => [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
