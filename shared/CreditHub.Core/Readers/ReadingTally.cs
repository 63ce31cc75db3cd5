namespace CreditHub.Readers;

/// <summary>How often an authorisation was used in its latest day and month.</summary>
/// <param name="On">The day of the latest read, Asia/Shanghai; 0001-01-01 before the first.</param>
/// <param name="OnDay">Reads on that day.</param>
/// <param name="InMonth">Reads in that day's month.</param>
public sealed record ReadingTally(DateOnly On, int OnDay, int InMonth)
{
    /// <summary>Before the first read.</summary>
    public static ReadingTally None { get; } = new(default, 0, 0);

    /// <summary>The same as it counts on a day: a new day begins with none, and so does a new month.</summary>
    /// <param name="today">The day, Asia/Shanghai; not before <see cref="On"/>, or what is counted stays.</param>
    public ReadingTally At(DateOnly today) =>
        today <= On ? this
        : (today.Year, today.Month) == (On.Year, On.Month) ? new(today, 0, InMonth)
        : new(today, 0, 0);

    /// <summary>Whether one more read stays within the bounds of a scope.</summary>
    public bool HasRoom(ReadingScope scope, DateOnly today) => At(today) is var now && now.OnDay < scope.PerDay && now.InMonth < scope.PerMonth;

    /// <summary>One read more.</summary>
    public ReadingTally Plus(DateOnly today) => At(today) is var now ? now with { OnDay = now.OnDay + 1, InMonth = now.InMonth + 1 } : this;
}
