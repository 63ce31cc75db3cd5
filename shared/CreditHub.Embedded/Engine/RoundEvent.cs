using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>Something that happened to an instance. Its code sees events one at a time, in order, so a replay sees what the first run saw.</summary>
/// <param name="Position">1, 2, 3 … within the instance.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">One of <see cref="EventKind"/>.</param>
/// <param name="Step">The step that it answers; 0 for those that answer none.</param>
/// <param name="Name">Of the activity, child, signal or orchestration.</param>
/// <param name="Payload">Input, result, signal's payload, or a failure's reason.</param>
internal sealed record RoundEvent(int Position, DateTimeOffset At, string Kind, int Step, string Name, JsonElement? Payload);

/// <summary>The kinds of event, stored, so never changed.</summary>
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
