using CreditHub.Identifiers;

namespace CreditHub.Gathering;

/// <summary>Names a collection task.</summary>
public readonly record struct CollectionTaskId(string Value) : IIdentifier<CollectionTaskId>
{
    /// <inheritdoc />
    public static CollectionTaskId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
