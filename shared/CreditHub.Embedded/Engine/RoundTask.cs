using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreditHub.Engine;

/// <summary>What a step asks for; the words are stored.</summary>
internal enum StepKind
{
    Activity = 1,
    Child = 2,
    Signal = 3,
    Time = 4,
}

/// <summary>Something that an instance's code asked for and waits on.</summary>
/// <param name="Number">1, 2, 3 … in the order of asking; the same on replay.</param>
/// <param name="Kind">What.</param>
/// <param name="Name">Of the activity, child instance or signal; empty for a time.</param>
/// <param name="Orchestration">The child's orchestration; null otherwise.</param>
/// <param name="Input">Of the activity or child; that of a child is kept by the child.</param>
/// <param name="Due">When a wait ends; null without an end.</param>
/// <param name="Retry">Of the activity.</param>
/// <param name="Tries">How often an activity was tried.</param>
internal sealed record RoundTask(
    int Number,
    StepKind Kind,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Orchestration = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Input = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? Due = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Retry? Retry = null,
    int Tries = 0)
{
    /// <summary>The word of a wait's kind.</summary>
    public static string Word(StepKind kind) => kind switch
    {
        StepKind.Activity => "activity",
        StepKind.Child => "child",
        StepKind.Signal => "signal",
        StepKind.Time => "time",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>A task of an instance that is to be done or waited for outside its code.</summary>
/// <param name="Instance">The instance's number.</param>
/// <param name="Task">The task.</param>
internal sealed record OpenTask(long Instance, RoundTask Task);
