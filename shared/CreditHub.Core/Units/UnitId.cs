using CreditHub.Identifiers;

namespace CreditHub.Units;

/// <summary>Names a department or system, such as <c>market-supervision</c>; a code of the policy profile.</summary>
public readonly record struct UnitId(string Value) : IIdentifier<UnitId>
{
    /// <inheritdoc />
    public static UnitId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
