using CreditHub.Identifiers;

namespace CreditHub.Lists;

/// <summary>Names a type of red or black list, such as <c>black-food-drug</c>; a code of the policy profile.</summary>
public readonly record struct ListTypeId(string Value) : IIdentifier<ListTypeId>
{
    /// <inheritdoc />
    public static ListTypeId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
