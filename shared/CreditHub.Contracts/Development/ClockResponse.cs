namespace CreditHub.Development;

/// <summary>What moving the clock brought about; sent once everything that fell due has been done.</summary>
/// <param name="Now">The hub's clock, UTC.</param>
/// <param name="Swept">How many documents the sweep moved on.</param>
public sealed record ClockResponse(DateTimeOffset Now, int Swept);
