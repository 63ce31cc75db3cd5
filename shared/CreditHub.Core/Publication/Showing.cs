using System.Text.Json.Serialization;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>By when a public channel shows an item, since when it does, and who was told that it does not (T1–T3, P1). Lateness is of its receipt.</summary>
/// <param name="Provider">The unit that provided the record, decided the entry or brought the board out; it and the office are told.</param>
/// <param name="DueOn">Last day on which showing it is in time, Asia/Shanghai: that of publishing it.</param>
/// <param name="Schedule">When it is reminded of and escalated by that day.</param>
/// <param name="AskedAt">Since when the channel is asked, UTC.</param>
/// <param name="Rung">How far the reminders have climbed.</param>
public sealed record Showing(UnitId Provider, DateOnly DueOn, PublicationSchedule Schedule, DateTimeOffset AskedAt, PublicationRung Rung)
{
    // What is asked for late is not on its way before the pushes of a day have failed.
    internal static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>When the channel first said that it shows it, UTC; null before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>When the next rung is due as long as it is not shown, UTC; null after the last.</summary>
    [JsonIgnore]
    public DateTimeOffset? WakeAt => Schedule.After(Rung, AskedAt + Patience);

    /// <summary>Whether the channel's first receipt came by <see cref="DueOn"/>; null before it came.</summary>
    [JsonIgnore]
    public bool? IsInTime => ShownAt is { } at ? WorkCalendar.DateAt(at) <= DueOn : null;
}

/// <summary>Where a record stands at a public channel; what the counts are of.</summary>
public enum ShowingState
{
    /// <summary>To be pushed; the channel did not answer yet.</summary>
    Waiting,

    /// <summary>The channel answered that it does not take it.</summary>
    Refused,

    /// <summary>Shown, first by its last day.</summary>
    InTime,

    /// <summary>Shown, first after its last day.</summary>
    Late,
}
