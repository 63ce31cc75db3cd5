using System.Text.Json;
using Microsoft.DurableTask;

namespace CreditHub.Engine;

/// <summary>What an orchestration asked for.</summary>
internal sealed record FakeAction(string Kind, string Name, string? InstanceId, JsonElement? Input, RetryPolicy? Retry, DateTimeOffset? Due)
{
    /// <summary>How it reads; the same on every replay.</summary>
    public string Text => $"{Kind} {Name} {InstanceId} {Input?.GetRawText()} {Retry?.MaxNumberOfAttempts} {Due:O}";
}

/// <summary>What happened to an instance: an answer to an action, or an event.</summary>
internal sealed record HistoryItem(DateTimeOffset At, int Action, string? Event, JsonElement? Payload, Exception? Failure);

/// <summary>One instance with its history.</summary>
internal sealed class FakeInstance(string name, string id, JsonElement input, DateTimeOffset startedAt, (FakeInstance Instance, int Action)? parent)
{
    public string Name { get; } = name;

    public string Id { get; } = id;

    public JsonElement Input { get; } = input;

    public DateTimeOffset StartedAt { get; } = startedAt;

    public (FakeInstance Instance, int Action)? Parent { get; } = parent;

    public List<HistoryItem> History { get; } = [];

    public List<FakeAction> Actions { get; set; } = [];

    public HashSet<int> OpenTimers { get; set; } = [];

    /// <summary>Activities that failed and are due once more.</summary>
    public Dictionary<int, (int Attempt, DateTimeOffset At)> Retries { get; } = [];

    public int Replayed { get; set; } = -1;

    public int Begun { get; set; }

    public JsonElement? Output { get; set; }

    public Exception? Failure { get; set; }

    public string? CustomStatus { get; set; }

    public bool Ended => Output is not null || Failure is not null;
}
