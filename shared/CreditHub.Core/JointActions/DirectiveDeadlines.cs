using CreditHub.Measures;
using CreditHub.Policy;

namespace CreditHub.JointActions;

/// <summary>
/// By when a unit must act, and when the hub acts if it does not; in working days of the profile. The day of the order decides
/// which values hold, so that a change of policy moves no deadline that a unit was told (G30).
/// </summary>
/// <param name="book">The policy values.</param>
/// <param name="calendar">The working-day calendar.</param>
public sealed class DirectiveDeadlines(PolicyBook book, WorkCalendar calendar)
{
    /// <summary>What the deadlines were counted with, stored with every instruction: policy and calendar version, parted by a slash (G30).</summary>
    public string Version => $"{book.Version}/{calendar.Version}";

    /// <summary>
    /// Whether everybody must confirm within the same short time, whatever the measures' force: what protects the subject
    /// (暂停, 更正, 解除) is never a recommendation (J13, G14).
    /// </summary>
    public static bool BindsAll(InstructionKind kind) => kind is InstructionKind.Suspend or InstructionKind.Correct or InstructionKind.Lift;

    /// <summary>The rungs that an instruction may climb, in order; none for information (G18), one for recommendations (J7).</summary>
    public static IReadOnlyList<EscalationRung> Ladder(MeasureForce force, InstructionKind kind) => force switch
    {
        _ when BindsAll(kind) => [EscalationRung.Remind, EscalationRung.Chase, EscalationRung.ReportToOffice],
        MeasureForce.Mandatory => [EscalationRung.Remind, EscalationRung.Chase, EscalationRung.ReportToOffice],
        MeasureForce.Recommended => [EscalationRung.Remind],
        MeasureForce.Informational => [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The first instant, UTC, at which taking the instruction is late; null for information without a due date.</summary>
    /// <param name="force">The directive's force.</param>
    /// <param name="kind">What the unit is told.</param>
    /// <param name="orderedAt">When, UTC.</param>
    public DateTimeOffset? AcknowledgeBy(MeasureForce force, InstructionKind kind, DateTimeOffset orderedAt)
    {
        var on = WorkCalendar.DateAt(orderedAt);
        return BindsAll(kind)
            ? calendar.Due(on, book.Number(PolicyKeys.LiftWorkingDays, on)).LateAt
            : force == MeasureForce.Informational
                ? null
                : calendar.Due(on, book.Number(PolicyKeys.AcknowledgementWorkingDays, on)).LateAt;
    }

    /// <summary>
    /// The first instant, UTC, at which the answer is late; null for information. What binds all is due from its delivery,
    /// so taking it late gains no time.
    /// </summary>
    /// <param name="force">The directive's force.</param>
    /// <param name="kind">What the unit is told.</param>
    /// <param name="orderedAt">When, UTC.</param>
    /// <param name="acknowledgedAt">When the unit took it, UTC.</param>
    public DateTimeOffset? AnswerBy(MeasureForce force, InstructionKind kind, DateTimeOffset orderedAt, DateTimeOffset acknowledgedAt)
    {
        if (BindsAll(kind) || force == MeasureForce.Informational)
        {
            return AcknowledgeBy(force, kind, orderedAt);
        }

        var key = force == MeasureForce.Mandatory ? PolicyKeys.MandatoryFeedbackWorkingDays : PolicyKeys.RecommendedFeedbackWorkingDays;
        return calendar.Due(WorkCalendar.DateAt(acknowledgedAt), book.Number(key, WorkCalendar.DateAt(orderedAt))).LateAt;
    }

    /// <summary>When a rung falls due.</summary>
    /// <param name="late">The first late instant of the deadline, UTC.</param>
    /// <param name="rung">The rung.</param>
    /// <param name="orderedAt">When the instruction was ordered, UTC.</param>
    public DateTimeOffset RungAt(DateTimeOffset late, EscalationRung rung, DateTimeOffset orderedAt)
    {
        var days = book.Numbers(PolicyKeys.EscalationWorkingDays, WorkCalendar.DateAt(orderedAt))[(int)rung - 1];
        return calendar.Due(LastDayInTime(late), days).LateAt;
    }

    /// <summary>The start, UTC, of the first working day after the day of an instant.</summary>
    public DateTimeOffset NextWorkingDay(DateTimeOffset now) => WorkCalendar.StartOf(calendar.Due(WorkCalendar.DateAt(now), 1).On);

    /// <summary>The last day that is in time, Asia/Shanghai, of a deadline given by its first late instant.</summary>
    public static DateOnly LastDayInTime(DateTimeOffset late) => WorkCalendar.DateAt(late).AddDays(-1);
}
