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
        new("initiated", action => DocumentField.Text(action.InitiatedAt)));

    /// <summary>A directive.</summary>
    public static DocumentKind<Directive> Directive { get; } = new(
        "directive",
        directive => directive.Action.Value,
        directive => directive.Id.Value,
        new("unit", directive => directive.Unit.Value),
        new("state", StateOf),
        new("due", directive => DueOf(directive) is { } due ? DocumentField.Text(due) : null));

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
    public static DateTimeOffset? DueOf(Directive directive) => directive.Current?.State switch
    {
        InstructionState.Delivered delivered => delivered.Due,
        InstructionState.Acknowledged acknowledged => acknowledged.Due,
        _ => null,
    };
}
