using CreditHub.Identifiers;

namespace CreditHub.Measures;

/// <summary>Names a legal basis in the policy profile: one article of one instrument (safeguard G1).</summary>
public readonly record struct LegalBasisId(string Value) : IIdentifier<LegalBasisId>
{
    /// <inheritdoc />
    public static LegalBasisId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
