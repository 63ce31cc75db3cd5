namespace CreditHub.JointActions;

/// <summary>Joint actions and directives as contracts show them.</summary>
public sealed class DirectiveViews(DirectiveEffects effects)
{
    /// <summary>The directives of a joint action, with those that are planned and were never sent; ordered by unit.</summary>
    public IReadOnlyList<Directive> WithPlanned(JointActionReads.Found found)
    {
        var sent = found.Directives.ToDictionary(directive => directive.Id);
        return [.. found.Action.Plan.Select(plan => sent.GetValueOrDefault(plan.Directive) ?? new Directive(
            plan.Directive, found.Action.Id, found.Action.Entry, found.Action.Subject, found.Action.Colour, plan.Unit, plan.Measures, [], 0))];
    }

    /// <summary>A joint action.</summary>
    public JointActionView Of(JointAction action, IReadOnlyList<DirectiveView> directives) => new(
        action.Id.Value, action.Entry.Value, action.Subject.Value, DirectiveEffects.Word(action.Colour), action.Initiator.Value,
        action.CatalogueVersion, action.PolicyVersion, action.InitiatedAt,
        [.. action.Rounds.Select(round => new RoundView(round.EntryVersion, round.StartedAt, round.EndedAt, round.Outcomes))],
        directives);

    /// <summary>A directive.</summary>
    public DirectiveView Of(Directive directive) => new(
        directive.Id.Value, directive.Action.Value, directive.Entry.Value, directive.Subject.Value, DirectiveEffects.Word(directive.Colour),
        directive.Unit.Value, JointActionDocuments.StateOf(directive), DirectiveEffects.Word(directive.Force), effects.MeasuresOf(directive),
        [.. directive.Instructions.Select(Of)], directive.Version);

    private static InstructionView Of(Instruction instruction) => new(
        instruction.Sequence, DirectiveEffects.Word(instruction.Kind), instruction.EntryVersion, instruction.OrderedAt, StateOf(instruction.State),
        instruction.Due() is { } due ? DirectiveDeadlines.LastDayInTime(due) : null,
        [.. instruction.Escalations.Select(one => new EscalationView(DirectiveEffects.Word(one.Rung), one.At))],
        [.. instruction.Feedback.Select(Of)]);

    private static MeasureResultItem Of(MeasureFeedback answer) => new(
        answer.Measure.Value, DirectiveEffects.Word(answer.Result), answer.OccurredAt, answer.Reason, answer.From, answer.To, answer.AmountYuan,
        answer.Effect, answer.DocumentNumber, answer.BasisClause, answer.CaseId, answer.Operator, answer.EvidenceHash);

    private static string StateOf(InstructionState state) => state switch
    {
        InstructionState.Delivered => "delivered",
        InstructionState.Acknowledged => "acknowledged",
        InstructionState.Settled => "settled",
        InstructionState.Superseded => "superseded",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
