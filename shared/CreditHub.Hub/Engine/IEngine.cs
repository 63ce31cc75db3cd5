using System.Text.Json;
using CreditHub.Documents;

namespace CreditHub.Engine;

/// <summary>The engine port: durable orchestrations. Adapters: replay from SQLite (Embedded), Durable Functions (Azure).</summary>
public interface IEngine
{
    /// <summary>Starts an orchestration; one of that instance id, running or ended, is left alone. Durable when the task ends.</summary>
    /// <returns>Whether it was started now.</returns>
    Task<bool> StartAsync(string orchestration, string instanceId, JsonElement input, CancellationToken cancel);

    /// <summary>Raises a signal, kept until the orchestration waits for it; dropped when the instance is unknown, ended, or has seen the key.</summary>
    Task SignalAsync(string instanceId, string name, string key, JsonElement payload, CancellationToken cancel);

    /// <summary>Where one instance stands, or null.</summary>
    Task<RoundStatus?> FindAsync(string instanceId, CancellationToken cancel);

    /// <summary>What one instance has done so far, oldest first; empty when unknown.</summary>
    Task<IReadOnlyList<RoundStep>> HistoryAsync(string instanceId, CancellationToken cancel);

    /// <summary>Instances, newest first, a page at a time.</summary>
    /// <param name="state">Only those in this state; null for all.</param>
    /// <param name="prefix">Only those whose id starts so; null for all.</param>
    /// <param name="limit">1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before; null for the first.</param>
    /// <param name="cancel">Stops the wait.</param>
    Task<Page<RoundStatus>> ListAsync(RoundState? state, string? prefix, int limit, string? continuation, CancellationToken cancel);
}

/// <summary>Where an instance stands.</summary>
public enum RoundState
{
    /// <summary>It works or waits.</summary>
    Running,

    /// <summary>It ended.</summary>
    Completed,

    /// <summary>A defect ended it; the sweep and the console show it.</summary>
    Failed,
}

/// <summary>One instance.</summary>
/// <param name="InstanceId">Its id, made of business keys.</param>
/// <param name="Orchestration">The orchestration's name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StartedAt">When it started, UTC.</param>
/// <param name="UpdatedAt">When it last did something, UTC.</param>
/// <param name="Status">What it last said of itself; empty before it does.</param>
/// <param name="Waits">What it waits for; empty when ended.</param>
/// <param name="Failure">Why it failed; null otherwise.</param>
public sealed record RoundStatus(
    string InstanceId,
    string Orchestration,
    RoundState State,
    DateTimeOffset StartedAt,
    DateTimeOffset UpdatedAt,
    string Status,
    IReadOnlyList<RoundWait> Waits,
    string? Failure);

/// <summary>One thing that an instance waits for.</summary>
/// <param name="Kind"><c>activity</c>, <c>child</c>, <c>signal</c> or <c>time</c>.</param>
/// <param name="Name">The activity's or signal's name or the child's instance id; empty for a time.</param>
/// <param name="Until">Until when, UTC; null without an end.</param>
public sealed record RoundWait(string Kind, string Name, DateTimeOffset? Until);

/// <summary>One thing that an instance did or that happened to it.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">As in <c>activity</c>, <c>activity-failed</c>, <c>child</c>, <c>signal</c>, <c>time</c>, <c>started</c>, <c>completed</c>, <c>failed</c>.</param>
/// <param name="Name">Of the activity, child, signal or orchestration.</param>
public sealed record RoundStep(DateTimeOffset At, string Kind, string Name);
