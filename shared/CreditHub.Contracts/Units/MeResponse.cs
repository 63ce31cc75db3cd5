namespace CreditHub.Units;

/// <summary>Who calls, as its credential says: answer of <c>GET /v1/me</c>.</summary>
/// <param name="Unit">The unit's code; <c>subject</c> for a credit subject.</param>
/// <param name="UnitName">The unit's Chinese name; null for a credit subject.</param>
/// <param name="Holder">The person's or system's opaque id.</param>
/// <param name="IsPerson">Whether a person answers for it.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="Subject">The subject that it speaks for; null for units.</param>
public sealed record MeResponse(
    string Unit, string? UnitName, string Holder, bool IsPerson, IReadOnlyList<string> Roles, string? Subject);
