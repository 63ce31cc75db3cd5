using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>Something that happened to an instance. Its code sees events one at a time, in order, so a replay sees what the first run saw.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">One of <see cref="EventKind"/>.</param>
/// <param name="Step">The step that it answers; 0 for those that answer none.</param>
/// <param name="Name">Of the activity, child, signal or orchestration.</param>
/// <param name="Key">Of a signal; one of the same key counts once.</param>
/// <param name="Payload">Input, result, signal's payload, or a failure's reason.</param>
internal sealed record RoundEvent(DateTimeOffset At, string Kind, int Step, string Name, string? Key, JsonElement? Payload)
{
    /// <summary>The task that it answers; null where it answers none.</summary>
    public RecordedTask? Answered => Step == 0 ? null : new RecordedTask(
        Kind switch
        {
            EventKind.Activity or EventKind.ActivityFailed => StepKind.Activity,
            EventKind.Child or EventKind.ChildFailed => StepKind.Child,
            // A wait for a signal that ended by its time keeps the signal's name.
            EventKind.Time when Name.Length == 0 => StepKind.Time,
            _ => StepKind.Signal,
        },
        Name);
}

/// <summary>The kinds of event, stored, so never changed. Start and end stand in the instance itself.</summary>
internal static class EventKind
{
    public const string Started = "started";
    public const string Activity = "activity";
    public const string ActivityFailed = "activity-failed";
    public const string Child = "child";
    public const string ChildFailed = "child-failed";
    public const string Signal = "signal";
    public const string Time = "time";
    public const string Completed = "completed";
    public const string Failed = "failed";
}
