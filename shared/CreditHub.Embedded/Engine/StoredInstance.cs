using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>An instance as it is stored: what its code has seen and what it asked for.</summary>
internal sealed record StoredInstance(
    long Number, string Id, string Orchestration, IReadOnlyList<RoundEvent> Seen, IReadOnlyDictionary<int, RecordedTask> Recorded);

/// <summary>What came of one step of an instance; stored whole or not at all.</summary>
/// <param name="Number">The instance's number.</param>
/// <param name="Id">Its id.</param>
/// <param name="Orchestration">Its orchestration.</param>
/// <param name="Processed">The last event that the code has seen.</param>
/// <param name="Status">What it says of itself.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Output">What it ended with.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="Asked">New tasks.</param>
/// <param name="Closed">Waits that a signal answered.</param>
internal sealed record StepResult(
    long Number,
    string Id,
    string Orchestration,
    int Processed,
    string Status,
    RoundState State,
    JsonElement? Output,
    string? Failure,
    IReadOnlyList<RoundTask> Asked,
    IReadOnlyList<int> Closed);
