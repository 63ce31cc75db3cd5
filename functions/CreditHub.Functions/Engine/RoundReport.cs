namespace CreditHub.Engine;

/// <summary>What an instance says of itself as its custom status, for <see cref="DurableEngine"/> to read.</summary>
/// <param name="Status">What its code last said.</param>
/// <param name="Waits">What it waits for.</param>
internal sealed record RoundReport(string Status, IReadOnlyList<RoundWait> Waits);
