using CreditHub.Identifiers;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>Names one unit's directive within one joint action: the action's id, a dot, the unit's id.</summary>
public readonly record struct DirectiveId(string Value) : IIdentifier<DirectiveId>
{
    /// <inheritdoc />
    public static DirectiveId From(string value) => new(value);

    /// <summary>The directive of a unit in an action. Neither id may hold a dot.</summary>
    public static DirectiveId For(JointActionId action, UnitId unit) => new($"{action.Value}.{unit.Value}");

    /// <summary>The joint action; the whole text where there is no dot.</summary>
    public JointActionId Action => new(Value.Split('.')[0]);

    /// <summary>The unit; empty where there is no dot.</summary>
    public UnitId Unit => new(Value.Contains('.') ? Value[(Value.IndexOf('.') + 1)..] : "");

    /// <inheritdoc />
    public override string ToString() => Value;
}
