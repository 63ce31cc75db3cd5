using System.Text.Json.Serialization;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>Everything that one unit was told within one joint action, and how it answered.</summary>
/// <param name="Id">Its name: the joint action's and the unit's.</param>
/// <param name="Action">The joint action.</param>
/// <param name="Entry">The list entry on which it rests.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Colour">Incentive or sanction.</param>
/// <param name="Unit">The implementing unit.</param>
/// <param name="Measures">The measures, at least one.</param>
/// <param name="Instructions">In order; the last is the current one. Empty while nothing was sent.</param>
/// <param name="Version">Grows by one with every change.</param>
public sealed record Directive(
    DirectiveId Id,
    JointActionId Action,
    ListEntryId Entry,
    SubjectKey Subject,
    ListColour Colour,
    UnitId Unit,
    IReadOnlyList<PlannedMeasure> Measures,
    IReadOnlyList<Instruction> Instructions,
    int Version)
{
    /// <summary>The current instruction, or null while nothing was sent.</summary>
    [JsonIgnore]
    public Instruction? Current => Instructions.Count == 0 ? null : Instructions[^1];

    /// <summary>
    /// What the unit must be told next so that it agrees with the entry, or null when it has been told all. A round always
    /// brings units in line with what is true now, not with what was true when the round began (safeguard G8).
    /// </summary>
    /// <param name="effect">The entry's effect now.</param>
    /// <param name="content">The entry's content version now.</param>
    public InstructionKind? Next(EntryEffect effect, int content) => (effect, Current?.Kind) switch
    {
        (EntryEffect.None, _) => null,
        (EntryEffect.InForce, null) => InstructionKind.Impose,
        (EntryEffect.InForce, InstructionKind.Suspend) => InstructionKind.Resume,
        (EntryEffect.InForce, InstructionKind.Lift) => null,
        (EntryEffect.InForce, _) => Current!.Content < content ? InstructionKind.Correct : null,
        (EntryEffect.OnHold, null or InstructionKind.Suspend or InstructionKind.Lift) => null,
        (EntryEffect.OnHold, _) => InstructionKind.Suspend,
        (EntryEffect.Ended, null or InstructionKind.Lift) => null,
        (EntryEffect.Ended, _) => InstructionKind.Lift,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether its unit was told something and has not confirmed that it lifted it (G14).</summary>
    public bool IsStillCarriedOut() => Current switch
    {
        null => false,
        { Kind: InstructionKind.Lift } lift => lift.IsOpen(),
        _ => true,
    };

    /// <summary>How far the directive binds: as far as its most binding measure.</summary>
    [JsonIgnore]
    public MeasureForce Force => Measures.Min(measure => measure.Force);

    /// <summary>Where an instruction stands, for the round that waits for it.</summary>
    /// <param name="sequence">One of its sequences.</param>
    public InstructionProgress Progress(int sequence) => Instructions[sequence - 1] switch
    {
        var instruction => new InstructionProgress(sequence, Version, instruction.Outcome(Force), instruction.WakeAt),
    };

    /// <summary>Tells the unit something new; an earlier instruction that is still open is superseded.</summary>
    /// <param name="kind">What, from <see cref="Next"/>.</param>
    /// <param name="entryVersion">The entry's version now.</param>
    /// <param name="content">The entry's content version now.</param>
    /// <param name="round">The round that orders it.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="deadlines">The deadlines.</param>
    public Directive Order(InstructionKind kind, int entryVersion, int content, int round, DateTimeOffset now, DirectiveDeadlines deadlines)
    {
        var sequence = Instructions.Count + 1;
        var state = new InstructionState.Delivered(deadlines.AcknowledgeBy(Force, kind, now));
        var ordered = new Instruction(sequence, kind, entryVersion, content, now, state, [], [], round, null, deadlines.Version)
            .Wound(now, Force, deadlines);
        return this with
        {
            Instructions = [.. Instructions.Select(earlier => earlier.SupersededBy(sequence, now)), ordered],
            Version = Version + 1,
        };
    }

    /// <summary>The unit took an instruction from its queue.</summary>
    /// <param name="sequence">The instruction; refused with <see cref="JointActionErrors.SequenceUnknown"/> when there is none.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="deadlines">The deadlines.</param>
    /// <returns>Itself where it is a repeat.</returns>
    public Decision<Directive> Acknowledge(int sequence, DateTimeOffset now, DirectiveDeadlines deadlines) =>
        Find(sequence) is { } instruction ? With(instruction.Acknowledge(now, Force, deadlines)) : JointActionErrors.SequenceUnknown;

    /// <summary>The unit answered. A late answer to a superseded instruction is kept there and touches no other.</summary>
    /// <param name="sequence">The instruction; refused with <see cref="JointActionErrors.SequenceUnknown"/> when there is none.</param>
    /// <param name="answers">The answers; refused as <see cref="FeedbackRules.Merge"/> says.</param>
    /// <param name="now">When they came, UTC.</param>
    /// <param name="deadlines">The deadlines.</param>
    /// <returns>Itself where it is a repeat.</returns>
    public Decision<Directive> Receive(int sequence, IReadOnlyList<MeasureFeedback> answers, DateTimeOffset now, DirectiveDeadlines deadlines) =>
        Find(sequence) is not { } instruction
            ? JointActionErrors.SequenceUnknown
            : FeedbackRules.Merge(instruction, Measures, answers).Then<Directive>(merged => merged.SequenceEqual(instruction.Feedback)
                ? this
                : With(instruction.Answer(merged, now, Measures, Force, deadlines)));

    /// <summary>Does what is due by the clock for the current instruction.</summary>
    /// <param name="now">The time, UTC.</param>
    /// <param name="deadlines">The deadlines.</param>
    /// <param name="rung">What is to be told; null for nothing.</param>
    /// <returns>Itself where nothing is due.</returns>
    public Directive Wake(DateTimeOffset now, DirectiveDeadlines deadlines, out EscalationRung? rung)
    {
        rung = null;
        return Current is { } current ? With(current.Wake(now, Force, deadlines, out rung)) : this;
    }

    /// <summary>The instruction of a sequence, or null.</summary>
    /// <param name="sequence">Any number.</param>
    public Instruction? Find(int sequence) => sequence >= 1 && sequence <= Instructions.Count ? Instructions[sequence - 1] : null;

    // Records compare lists by reference, and a transition that changes nothing returns the instruction itself.
    private Directive With(Instruction next) => ReferenceEquals(next, Instructions[next.Sequence - 1])
        ? this
        : this with
        {
            Instructions = [.. Instructions.Select(instruction => instruction.Sequence == next.Sequence ? next : instruction)],
            Version = Version + 1,
        };
}
