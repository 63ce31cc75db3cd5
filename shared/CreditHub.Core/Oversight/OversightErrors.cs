using CreditHub.Decisions;

namespace CreditHub.Oversight;

/// <summary>Refusals of the Oversight capability.</summary>
public static class OversightErrors
{
    /// <summary>The state is none of running, completed and failed.</summary>
    public static HubError StateUnknown { get; } = new(
        "orchestration.state-unknown", 400,
        "状态须为 running、completed 或 failed", "The state must be running, completed or failed");

    /// <summary>There is no orchestration of that id.</summary>
    public static HubError OrchestrationUnknown { get; } = new(
        "orchestration.unknown", 404, "没有该编排实例", "There is no orchestration of that id");
}
