using System.Text.Json.Serialization;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Supervision;

/// <summary>What a subject is to do by a day.</summary>
public enum DutyKind
{
    /// <summary>容缺: it promised to bring what was missing (T15).</summary>
    Promise,

    /// <summary>限期整改: it was told to put its conduct right (T14, T18).</summary>
    Rectification,
}

/// <summary>What a subject is to do by a day, and what a person found of it. One that is the very same object means that nothing changed.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Unit">The unit whose persons find: that which accepted the commitment, held the talk or ordered the rectification.</param>
/// <param name="Document">The commitment's number, or the document that orders it.</param>
/// <param name="On">Its day, Asia/Shanghai.</param>
/// <param name="DueOn">Last day on which it is fulfilled in time, inclusive, Asia/Shanghai.</param>
/// <param name="Requirement">What is to be done, where it was ordered here; empty where the record says it. No personal values.</param>
/// <param name="Record">The record that set it, or whose conduct is to be put right; null without.</param>
/// <param name="Entry">The list entry whose conduct is to be put right; null without.</param>
/// <param name="OrderedBy">Who ordered it; null where a record set it.</param>
/// <param name="Schedule">When it is reminded of.</param>
/// <param name="Rung">How far the reminders have climbed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="PolicyVersion">The policy by which its days are counted (G30).</param>
public sealed record Duty(
    DutyId Id,
    DutyKind Kind,
    SubjectKey Subject,
    UnitId Unit,
    string Document,
    DateOnly On,
    DateOnly DueOn,
    string Requirement,
    RecordId? Record,
    ListEntryId? Entry,
    Actor? OrderedBy,
    DutySchedule Schedule,
    DutyRung Rung,
    DutyState State,
    string PolicyVersion)
{
    /// <summary>The last day that a duty can have: from 2099-12-31 on a date stands for 长期 (formats.md B.4.2), which is no day to be kept.</summary>
    public static DateOnly LatestDay { get; } = new(2099, 12, 30);

    /// <summary>When the next rung is due, UTC; null where nobody is to be told.</summary>
    [JsonIgnore]
    public DateTimeOffset? WakeAt => State is DutyState.Open ? Schedule.After(Rung) : null;

    /// <summary>Whether nobody found in time.</summary>
    [JsonIgnore]
    public bool IsOverdue => State is DutyState.Open && Rung is DutyRung.Escalated;

    /// <summary>Whether it was found to be fulfilled, wholly and in time.</summary>
    [JsonIgnore]
    public bool IsFulfilledInTime => State is DutyState.Found { Finding: { Result: DutyResult.Fulfilled, On: var on } } && on <= DueOn;
}
