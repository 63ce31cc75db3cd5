namespace CreditHub.Development;

/// <summary>Moves the movable clock: body of <c>POST /v1/development/clock</c>, which exists only where the hub was started with <c>--movable-clock</c>.</summary>
/// <param name="To">The new time; not before the hub's clock, else <c>clock.backward</c>.</param>
public sealed record MoveClockRequest(DateTimeOffset? To = null);
