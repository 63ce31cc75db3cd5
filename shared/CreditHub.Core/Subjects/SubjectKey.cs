using CreditHub.Identifiers;

namespace CreditHub.Subjects;

/// <summary>
/// Addresses a credit subject everywhere inside the hub: <c>org-</c> and the 18-character unified social credit code, or
/// <c>person-</c> and an opaque key of the vault. A citizen number is never part of it (safeguards G10, G29).
/// </summary>
public readonly record struct SubjectKey(string Value) : IIdentifier<SubjectKey>
{
    private const string OrganisationPrefix = "org-";
    private const string PersonPrefix = "person-";

    /// <inheritdoc />
    public static SubjectKey From(string value) => new(value);

    /// <summary>The key of an organisation or self-employed household.</summary>
    /// <param name="code">A valid unified social credit code, normalised (GB 32100-2015).</param>
    public static SubjectKey ForOrganisation(string code) => new(OrganisationPrefix + code);

    /// <summary>The key of a natural person.</summary>
    /// <param name="opaque">The vault's key for the citizen number; the same number always has the same key.</param>
    public static SubjectKey ForPerson(string opaque) => new(PersonPrefix + opaque);

    /// <summary>Whether this addresses a natural person, whose identity only the vault knows.</summary>
    public bool IsPerson => Value.StartsWith(PersonPrefix, StringComparison.Ordinal);

    /// <summary>The unified social credit code, or null for a natural person.</summary>
    public string? CreditCode => Value.StartsWith(OrganisationPrefix, StringComparison.Ordinal) ? Value[OrganisationPrefix.Length..] : null;

    /// <summary>The vault's key of a natural person's citizen number, or null for an organisation.</summary>
    public string? VaultKey => IsPerson ? Value[PersonPrefix.Length..] : null;

    /// <inheritdoc />
    public override string ToString() => Value;
}
