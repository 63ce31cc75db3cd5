namespace CreditHub.Rehearsals;

/// <summary>A clock that only moves when told.</summary>
internal sealed class RehearsalClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
