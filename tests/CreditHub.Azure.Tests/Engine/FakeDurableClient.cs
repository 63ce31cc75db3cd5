using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CreditHub.Engine;

/// <summary>The client of <see cref="FakeDurable"/>.</summary>
internal sealed class FakeDurableClient(FakeDurable durable) : DurableTaskClient("fake")
{
    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default) =>
        Task.FromResult(durable.Start(orchestratorName.Name, options!.InstanceId!, FakeTaskOrchestrationContext.Durable(input)!.Value).Id);

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        durable.Raise(instanceId, eventName, FakeTaskOrchestrationContext.Durable(eventPayload)!.Value);
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(durable.Find(instanceId) is { } instance ? Describe(instance, getInputsAndOutputs) : null);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => new OnePage(
        [.. durable.Instances.Select(instance => Describe(instance, filter!.FetchInputsAndOutputs))
            .Where(instance => filter!.Statuses?.Contains(instance.RuntimeStatus) ?? true)
            .Where(instance => instance.InstanceId.StartsWith(filter!.InstanceIdPrefix ?? string.Empty, StringComparison.Ordinal))]);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Without inputs and outputs there is no status and no failure either.
    private OrchestrationMetadata Describe(FakeInstance instance, bool whole) => new(instance.Name, instance.Id)
    {
        RuntimeStatus = instance.Failure is not null ? OrchestrationRuntimeStatus.Failed
            : instance.Output is not null ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Running,
        CreatedAt = instance.StartedAt,
        LastUpdatedAt = durable.Now,
        SerializedOutput = !whole ? null : instance.Output?.GetRawText(),
        SerializedCustomStatus = !whole ? null : instance.CustomStatus,
        FailureDetails = whole && instance.Failure is { } failure ? new TaskFailureDetails(failure.GetType().FullName!, failure.Message, null, null, null) : null,
    };

    private sealed class OnePage(IReadOnlyList<OrchestrationMetadata> instances) : AsyncPageable<OrchestrationMetadata>
    {
        public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = default, int? pageSizeHint = default)
        {
            await Task.CompletedTask;
            yield return new Page<OrchestrationMetadata>(instances);
        }
    }
}
