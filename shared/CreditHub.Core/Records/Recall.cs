using System.Text.Json.Serialization;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>
/// The recall of a record that was corrected: every unit that got something of it is told and confirms (G15, E7). A recall that is the very
/// same object means that nothing changed.
/// </summary>
/// <param name="Id">Its name.</param>
/// <param name="Record">The record.</param>
/// <param name="Subject">The record's subject.</param>
/// <param name="RecordKind">The record's kind.</param>
/// <param name="Provider">The unit that provided it.</param>
/// <param name="Correction">What became of it.</param>
/// <param name="Document">The document; empty where a file said no more than the state.</param>
/// <param name="Version">The record's version that the correction made.</param>
/// <param name="At">When the record was corrected, UTC.</param>
/// <param name="DueOn">Last day on which a confirmation is in time, inclusive, Asia/Shanghai.</param>
/// <param name="Recipients">Who got something of it; at least one.</param>
/// <param name="OverdueAt">When the office was told that someone is late, UTC; null before.</param>
public sealed record Recall(
    RecallId Id,
    RecordId Record,
    SubjectKey Subject,
    string RecordKind,
    UnitId Provider,
    CorrectionKind Correction,
    string Document,
    int Version,
    DateTimeOffset At,
    DateOnly DueOn,
    IReadOnlyList<RecallRecipient> Recipients,
    DateTimeOffset? OverdueAt)
{
    /// <summary>Whether someone has not confirmed.</summary>
    [JsonIgnore]
    public bool IsOpen => Recipients.Any(recipient => recipient.Confirmed is null);

    /// <summary>From when it is late, UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset LateAt => WorkCalendar.StartOf(DueOn.AddDays(1));

    /// <summary>A recipient confirms that it has taken note; a repeat, and a unit that got nothing, change nothing.</summary>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    public Recall Confirm(Actor by, DateTimeOffset at) =>
        Recipients.Any(recipient => recipient.Unit == by.Unit && recipient.Confirmed is null)
            ? this with
            {
                Recipients = [.. Recipients.Select(recipient =>
                    recipient.Unit == by.Unit ? recipient with { Confirmed = new RecallConfirmation(by, at) } : recipient)],
            }
            : this;

    /// <summary>The office is told that someone is late; once, and not before it is so.</summary>
    /// <param name="now">The time, UTC.</param>
    public Recall ReportOverdue(DateTimeOffset now) => IsOpen && OverdueAt is null && now >= LateAt ? this with { OverdueAt = now } : this;
}

/// <summary>A unit that got something of a recalled record.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Ways">How.</param>
/// <param name="Confirmed">Its confirmation; null while it has not.</param>
public sealed record RecallRecipient(UnitId Unit, IReadOnlyList<DisclosureWay> Ways, RecallConfirmation? Confirmed);

/// <summary>A unit's confirmation.</summary>
/// <param name="By">Who took the message off the unit's queue.</param>
/// <param name="At">When, UTC.</param>
public sealed record RecallConfirmation(Actor By, DateTimeOffset At);
