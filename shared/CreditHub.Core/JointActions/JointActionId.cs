using CreditHub.Identifiers;

namespace CreditHub.JointActions;

/// <summary>Names one joint action: all directives that rest on one list entry.</summary>
public readonly record struct JointActionId(string Value) : IIdentifier<JointActionId>
{
    /// <inheritdoc />
    public static JointActionId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
