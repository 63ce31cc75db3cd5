namespace CreditHub.Units;

/// <summary>A credential that opens nothing any more: answer of <c>POST /v1/credentials/{id}/revoke</c>, the same however often it is sent.</summary>
/// <param name="Id">The credential.</param>
/// <param name="RevokedAt">When it was first revoked, UTC.</param>
public sealed record RevokedCredentialResponse(string Id, DateTimeOffset RevokedAt);
