using System.Diagnostics;
using CreditHub.Measures;

namespace CreditHub.JointActions;

/// <summary>One thing that a unit was told, and how it answered.</summary>
/// <param name="Sequence">1, 2, 3 … within the directive.</param>
/// <param name="Kind">What.</param>
/// <param name="EntryVersion">The entry's version that it follows; a receiver rejects an older one than it knows (G8).</param>
/// <param name="Content">The entry's content version that the unit was told.</param>
/// <param name="OrderedAt">When, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Escalations">Rungs climbed for the current deadline, oldest first; recommendations keep theirs over both deadlines.</param>
/// <param name="Feedback">Answers, at most one a measure.</param>
/// <param name="Round">The round, by its entry version, that ordered it and waits for it.</param>
/// <param name="WakeAt">When the hub next acts by itself, UTC; null when it does not.</param>
/// <param name="PolicyVersion">What its deadlines are counted with (<see cref="DirectiveDeadlines.Version"/>).</param>
public sealed record Instruction(
    int Sequence,
    InstructionKind Kind,
    int EntryVersion,
    int Content,
    DateTimeOffset OrderedAt,
    InstructionState State,
    IReadOnlyList<Escalation> Escalations,
    IReadOnlyList<MeasureFeedback> Feedback,
    int Round,
    DateTimeOffset? WakeAt,
    string PolicyVersion)
{
    /// <summary>By when the unit must act next, as the first late instant, UTC; null when nothing is awaited of it or it was only informed.</summary>
    public DateTimeOffset? Due() => State switch
    {
        InstructionState.Delivered delivered => delivered.Due,
        InstructionState.Acknowledged acknowledged => acknowledged.Due,
        InstructionState.Settled or InstructionState.Superseded => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether the unit has still to act.</summary>
    public bool IsOpen() => State is InstructionState.Delivered or InstructionState.Acknowledged;

    /// <summary>How the unit's part of the round ended; null while it goes on.</summary>
    /// <param name="force">The directive's force.</param>
    public UnitOutcome? Outcome(MeasureForce force) => State switch
    {
        InstructionState.Settled => UnitOutcome.Settled,
        InstructionState.Superseded => UnitOutcome.Superseded,
        _ when Due() is null => UnitOutcome.Informed,
        _ when Ladder(force).Count > Escalations.Count => null,
        _ when Ladder(force).Count > 1 => UnitOutcome.Overdue,
        _ => WakeAt is null ? UnitOutcome.Unanswered : null,
    };

    /// <summary>The unit took it from its queue. Taking it twice, or after it was answered or superseded, changes nothing.</summary>
    internal Instruction Acknowledge(DateTimeOffset now, MeasureForce force, DirectiveDeadlines deadlines)
    {
        switch (State)
        {
            case InstructionState.Delivered when force == MeasureForce.Informational:
                return Settle(now);
            case InstructionState.Delivered delivered:
                var due = deadlines.AnswerBy(force, Kind, OrderedAt, now);
                // A new deadline has a ladder of its own; a recommendation is reminded once in all.
                var keeps = due == delivered.Due || Ladder(force).Count == 1;
                return (this with { State = new InstructionState.Acknowledged(now, due), Escalations = keeps ? Escalations : [] })
                    .Wound(now, force, deadlines);
            case InstructionState.Acknowledged or InstructionState.Settled or InstructionState.Superseded:
                return this;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Takes answers that <see cref="FeedbackRules"/> has let through; an answer before the acknowledgement is one too.</summary>
    internal Instruction Answer(
        IReadOnlyList<MeasureFeedback> answers, DateTimeOffset now, IReadOnlyList<PlannedMeasure> measures, MeasureForce force, DirectiveDeadlines deadlines)
    {
        var answered = (this with { Feedback = answers }).Acknowledge(now, force, deadlines);
        return answered.State is InstructionState.Acknowledged && FeedbackRules.Settles(Kind, measures, answers) ? answered.Settle(now) : answered;
    }

    /// <summary>A later instruction takes its place; one that is settled stays settled.</summary>
    internal Instruction SupersededBy(int sequence, DateTimeOffset now) =>
        IsOpen() ? this with { State = new InstructionState.Superseded(sequence, now), WakeAt = null } : this;

    /// <summary>
    /// Does what is due by the clock: climbs one rung, reminds of an unconfirmed lift again, or closes an unanswered recommendation.
    /// Nothing when its time has not come, so that two that ask at the same time do it once.
    /// </summary>
    /// <param name="now">The time, UTC.</param>
    /// <param name="force">The directive's force.</param>
    /// <param name="deadlines">The deadlines.</param>
    /// <param name="rung">What the unit or the office is to be told; null for nothing.</param>
    internal Instruction Wake(DateTimeOffset now, MeasureForce force, DirectiveDeadlines deadlines, out EscalationRung? rung)
    {
        rung = null;
        if (WakeAt is not { } at || at > now || Due() is not { } due)
        {
            return this;
        }

        var ladder = Ladder(force);
        if (Escalations.Count < ladder.Count && deadlines.RungAt(due, ladder[Escalations.Count], OrderedAt) <= now)
        {
            rung = ladder[Escalations.Count];
            return (this with { Escalations = [.. Escalations, new Escalation(rung.Value, now)] }).Wound(now, force, deadlines);
        }

        if (Kind == InstructionKind.Lift)
        {
            rung = EscalationRung.Remind;
            return Wound(now, force, deadlines);
        }

        return this with { WakeAt = null };
    }

    /// <summary>Sets <see cref="WakeAt"/> from the state.</summary>
    internal Instruction Wound(DateTimeOffset now, MeasureForce force, DirectiveDeadlines deadlines)
    {
        if (Due() is not { } due)
        {
            return this with { WakeAt = null };
        }

        var ladder = Ladder(force);
        DateTimeOffset? rungAt = Escalations.Count < ladder.Count
            ? deadlines.RungAt(due, ladder[Escalations.Count], OrderedAt)
            : ladder.Count == 1 ? deadlines.RungAt(due, EscalationRung.Chase, OrderedAt) : null;
        // An unconfirmed lift is driven again on every working day from its deadline on, without an end (G14).
        DateTimeOffset? again = Kind != InstructionKind.Lift ? null : now < due ? due : deadlines.NextWorkingDay(now);
        return this with { WakeAt = again is { } day && (rungAt is null || day < rungAt) ? day : rungAt };
    }

    private IReadOnlyList<EscalationRung> Ladder(MeasureForce force) => DirectiveDeadlines.Ladder(force, Kind);

    private Instruction Settle(DateTimeOffset now) => this with { State = new InstructionState.Settled(now), WakeAt = null };
}
