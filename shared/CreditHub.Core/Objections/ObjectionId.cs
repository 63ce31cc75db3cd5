using CreditHub.Identifiers;

namespace CreditHub.Objections;

/// <summary>Names one objection, complaint, doubt or litigation link.</summary>
public readonly record struct ObjectionId(string Value) : IIdentifier<ObjectionId>
{
    /// <inheritdoc />
    public static ObjectionId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
