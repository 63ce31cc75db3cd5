using CreditHub.Documents;

namespace CreditHub.JointActions;

/// <summary>The documents of the JointActions capability; a joint action and its directives share a partition.</summary>
public static class JointActionDocuments
{
    /// <summary>A joint action.</summary>
    public static DocumentKind<JointAction> Action { get; } = new(
        "joint-action",
        action => action.Id.Value,
        action => action.Id.Value,
        new("subject", action => action.Subject.Value),
        new("initiator", action => action.Initiator.Value),
        new("initiated", action => DocumentField.Text(action.InitiatedAt)));

    /// <summary>A directive.</summary>
    public static DocumentKind<Directive> Directive { get; } = new(
        "directive",
        directive => directive.Action.Value,
        directive => directive.Id.Value,
        new("unit", directive => directive.Unit.Value),
        new("ordered", directive => directive.Current is { } current ? DocumentField.Text(current.OrderedAt) : null),
        new("state", StateOf),
        new("due", directive => DueOf(directive) is { } due ? DocumentField.Text(due) : null),
        new("wake", directive => directive.Current?.WakeAt is { } wake ? DocumentField.Text(wake) : null),
        new("alarm", AlarmOf));

    /// <summary>The word for where a directive's current instruction stands.</summary>
    public static string StateOf(Directive directive) => directive.Current?.State switch
    {
        null => "planned",
        InstructionState.Delivered => "delivered",
        InstructionState.Acknowledged => "acknowledged",
        InstructionState.Settled => "settled",
        InstructionState.Superseded => "superseded",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>By when the unit must act next, UTC; null when nothing is awaited of it.</summary>
    public static DateTimeOffset? DueOf(Directive directive) => directive.Current?.Due();

    /// <summary>
    /// Under which of the office's alarms a directive can fall: <c>lift</c> while one is unconfirmed, <c>refused</c>, <c>open</c> while
    /// something binding is awaited; null for everything that the office need not see.
    /// </summary>
    public static string? AlarmOf(Directive directive) => directive.Current switch
    {
        null => null,
        { Kind: InstructionKind.Lift } lift when lift.IsOpen() => "lift",
        var current when Refusals(directive, current).Any() => "refused",
        var current when current.Due() is not null && DirectiveDeadlines.Ladder(directive.Force, current.Kind).Count > 1 => "open",
        _ => null,
    };

    /// <summary>The measures that a unit refused (<see cref="FeedbackRules.IsRefusal"/>).</summary>
    public static IEnumerable<MeasureFeedback> Refusals(Directive directive, Instruction instruction) => instruction.Feedback.Where(answer =>
        FeedbackRules.IsRefusal(instruction.Kind, directive.Measures.First(measure => measure.Measure == answer.Measure).Force, answer.Result));
}
