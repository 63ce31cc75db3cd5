namespace CreditHub.Units;

/// <summary>Asks for a new credential: body of <c>POST /v1/credentials</c>, the office's alone.</summary>
/// <param name="Unit">The unit's code in the profile; <c>subject</c> for a credit subject.</param>
/// <param name="Holder">Opaque id of the person or system: 1–64 lower-case letters, digits, '.' and '-'; never a citizen or telephone number.</param>
/// <param name="IsPerson">Whether a person answers for it; determiners and the office must be persons.</param>
/// <param name="Roles">
/// At least one of <c>uploader</c>, <c>determiner</c>, <c>implementer</c>, <c>checker</c>, <c>reporter</c>, <c>office</c>, <c>subject</c>,
/// <c>reader</c>; the last is for organisations outside government, which have no other.
/// </param>
/// <param name="Subject">For the role <c>subject</c>: the subject's key, <c>org-…</c> or <c>person-…</c>; null otherwise.</param>
public sealed record IssueCredentialRequest(
    string Unit, string Holder, bool IsPerson, IReadOnlyList<string> Roles, string? Subject = null);
