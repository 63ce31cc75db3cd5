namespace CreditHub.Units;

/// <summary>A credential as issued. The key is in this answer only; the hub keeps its hash.</summary>
/// <param name="Id">The credential's id, by which it is revoked.</param>
/// <param name="Key">The key, sent as <c>Authorization: Bearer</c>: <c>ch_</c>, the unit, <c>_</c>, 43 characters.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Holder">The person's or system's opaque id.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="CreatedAt">When it was issued, UTC.</param>
public sealed record IssuedCredentialResponse(
    string Id, string Key, string Unit, string Holder, IReadOnlyList<string> Roles, DateTimeOffset CreatedAt);
