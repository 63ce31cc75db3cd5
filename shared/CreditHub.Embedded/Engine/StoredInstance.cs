using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>A running instance as it is stored: what its code has seen and what it waits for.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">Its id.</param>
/// <param name="Orchestration">Its orchestration.</param>
/// <param name="StartedAt">When it started, UTC.</param>
/// <param name="Input">With what.</param>
/// <param name="Waits">What its code asked for and has not got yet.</param>
/// <param name="Callers">Who waits for its end.</param>
/// <param name="Seen">What happened since the start.</param>
internal sealed record StoredInstance(
    long Number,
    string Id,
    string Orchestration,
    DateTimeOffset StartedAt,
    JsonElement Input,
    IReadOnlyList<RoundTask> Waits,
    IReadOnlyList<CalledBy> Callers,
    IReadOnlyList<RoundEvent> Seen)
{
    /// <summary>All that its code has asked for, by step: what it waits for, and what was answered.</summary>
    public IReadOnlyDictionary<int, RecordedTask> Recorded()
    {
        var recorded = Waits.ToDictionary(task => task.Number, task => new RecordedTask(task.Kind, task.Name));
        foreach (var happened in Seen)
        {
            if (happened.Answered is { } task)
            {
                recorded[happened.Step] = task;
            }
        }

        return recorded;
    }
}

/// <summary>Who waits for an instance's end.</summary>
/// <param name="Instance">The parent's number.</param>
/// <param name="Step">Its step.</param>
internal sealed record CalledBy(long Instance, int Step);

/// <summary>What an ended instance answers whoever calls it.</summary>
/// <param name="Output">What it ended with.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
internal sealed record Ending(JsonElement? Output, string? Failure);
