using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Subjects;

namespace CreditHub.Units;

/// <summary>What lets a person or system in. The key itself is shown once and kept nowhere.</summary>
/// <param name="Id">SHA-256 of the key, lower-case hex: names the credential, and does not help anyone to its key.</param>
/// <param name="Grant">Whom it lets in, and for what.</param>
/// <param name="IssuedBy">Who issued it.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="RevokedAt">From when it opens nothing any more, UTC; null while it does.</param>
public sealed record Credential(string Id, CredentialGrant Grant, Actor IssuedBy, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt)
{
    /// <summary>A credential; its own partition, so that it is found by its key's hash in one read.</summary>
    public static DocumentKind<Credential> Kind { get; } = new(
        "credential",
        credential => credential.Id,
        credential => credential.Id,
        new DocumentField<Credential>("unit", credential => credential.Grant.Unit.Value));

    /// <summary>The caller that it stands for; null once it is revoked.</summary>
    public Caller? ToCaller() => RevokedAt is null
        ? new Caller(Grant.Unit, Grant.Holder, Grant.IsPerson, Grant.Roles.ToHashSet(), Grant.Subject)
        : null;

    /// <summary>Revokes it; a second time changes nothing.</summary>
    public Credential Revoke(DateTimeOffset at) => RevokedAt is null ? this with { RevokedAt = at } : this;
}

/// <summary>Whom a credential lets in, and for what.</summary>
/// <param name="Unit">The unit; <see cref="SubjectUnit"/> for a credit subject.</param>
/// <param name="Holder">The person's or system's opaque id.</param>
/// <param name="IsPerson">Whether a person answers for it.</param>
/// <param name="Roles">What it may do; at least one role.</param>
/// <param name="Subject">The subject that it speaks for; null for units.</param>
public sealed record CredentialGrant(UnitId Unit, string Holder, bool IsPerson, IReadOnlyList<Role> Roles, SubjectKey? Subject)
{
    /// <summary>The unit of credit subjects' credentials.</summary>
    public static UnitId SubjectUnit { get; } = new("subject");
}
