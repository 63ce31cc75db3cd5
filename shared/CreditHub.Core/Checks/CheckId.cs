using CreditHub.Identifiers;

namespace CreditHub.Checks;

/// <summary>Names one query of the usage log; the answer carries it, so that an act can cite what it rested on.</summary>
public readonly record struct CheckId(string Value) : IIdentifier<CheckId>
{
    /// <inheritdoc />
    public static CheckId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
