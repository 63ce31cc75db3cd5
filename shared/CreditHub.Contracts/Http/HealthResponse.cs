namespace CreditHub.Http;

/// <summary>That the hub answers: answer of <c>GET /v1/health</c>, to anyone.</summary>
/// <param name="Status">Always <c>ok</c>.</param>
/// <param name="Version">The hub's version.</param>
/// <param name="Time">The hub's clock, UTC.</param>
public sealed record HealthResponse(string Status, string Version, DateTimeOffset Time);
