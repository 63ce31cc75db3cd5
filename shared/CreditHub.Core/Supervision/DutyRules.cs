using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Supervision;

/// <summary>What becomes of a duty. Repeats change nothing; a machine reminds, and never finds (G3).</summary>
public static class DutyRules
{
    private const int LongestText = 500;

    /// <summary>Climbs one rung where one is due.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="now">The time, UTC.</param>
    public static Duty Climb(this Duty duty, DateTimeOffset now) =>
        duty.WakeAt is { } wake && wake <= now ? duty with { Rung = duty.Rung + 1 } : duty;

    /// <summary>Follows the record that set it: another day begins its reminders anew, and with the record it is over. What was found stays.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="next">The duty as the record sets it now; null where it sets none.</param>
    /// <param name="now">The time, UTC.</param>
    public static Duty Follow(this Duty duty, Duty? next, DateTimeOffset now) =>
        duty.State is not DutyState.Open ? duty
        : next is null ? duty.Drop(now)
        : next.DueOn == duty.DueOn && next.Unit == duty.Unit ? duty
        : next;

    /// <summary>What it rests on is gone, so nothing is to be found. What was found stays.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="now">The time, UTC.</param>
    public static Duty Drop(this Duty duty, DateTimeOffset now) =>
        duty.State is DutyState.Open ? duty with { State = new DutyState.Dropped(now) } : duty;

    /// <summary>A person of its unit finds what became of it.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="finding">The finding.</param>
    /// <returns>
    /// The duty, found. Refused with <c>duty.unknown</c> (another unit's), <c>duty.finder-not-a-person</c>, <c>duty.document-missing</c>,
    /// <c>duty.text-invalid</c>, <c>duty.day-invalid</c>, <c>duty.already-found</c>, <c>duty.dropped</c>, <c>duty.not-due</c> where it is
    /// said not to be fulfilled before its day is over.
    /// </returns>
    public static Decision<Duty> Find(this Duty duty, DutyFinding finding)
    {
        var today = WorkCalendar.DateAt(finding.At);
        return finding.By.Unit != duty.Unit ? DutyErrors.Unknown
            : !finding.By.IsPerson ? DutyErrors.FinderNotAPerson
            : string.IsNullOrWhiteSpace(finding.Document) ? DutyErrors.DocumentMissing
            : !IsText(finding.Note, isRequired: finding.Result is not DutyResult.Fulfilled) ? DutyErrors.TextInvalid
            : finding.On < duty.On || finding.On > today ? DutyErrors.DayInvalid
            : duty.State switch
            {
                DutyState.Found { Finding: var known } => known.Repeats(finding) ? duty : DutyErrors.AlreadyFound,
                DutyState.Dropped => DutyErrors.Dropped,
                DutyState.Open when finding.Result is not DutyResult.Fulfilled && today <= duty.DueOn => DutyErrors.NotDue,
                DutyState.Open => duty with { State = new DutyState.Found(finding) },
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }

    /// <summary>A later row of a unit's own file reports what was found there; what a person found here stays.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="finding">What the row reports.</param>
    public static Duty Report(this Duty duty, DutyFinding finding) =>
        duty.State is DutyState.Open ? duty with { State = new DutyState.Found(finding) } : duty;

    /// <summary>Whether a text may stand in a duty: at most 500 characters, no personal values.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isRequired">Whether it may not be empty.</param>
    public static bool IsText(string text, bool isRequired) =>
        text.Length <= LongestText && !PersonalValues.In(text) && (!isRequired || !string.IsNullOrWhiteSpace(text));
}
