namespace CreditHub.Publication;

/// <summary>What is searched for on the public site.</summary>
/// <param name="Query">A unified social credit code, or the beginning of an organisation's name, two characters at least.</param>
/// <param name="Continuation">The continuation of the page before; null for the first.</param>
public sealed record PublicSearchRequest(string Query, string? Continuation = null);
