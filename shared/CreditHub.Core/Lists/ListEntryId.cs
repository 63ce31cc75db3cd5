using CreditHub.Identifiers;

namespace CreditHub.Lists;

/// <summary>Names one red or black list entry, from its proposal to its end.</summary>
public readonly record struct ListEntryId(string Value) : IIdentifier<ListEntryId>
{
    /// <inheritdoc />
    public static ListEntryId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
