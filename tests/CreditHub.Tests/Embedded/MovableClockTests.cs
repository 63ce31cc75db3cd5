using CreditHub.Clock;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>The clock that tests and the demo move.</summary>
public sealed class MovableClockTests
{
    private readonly MovableClock clock = new(TestHub.Morning);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void It_goes_on_from_where_it_was_set()
    {
        clock.MoveTo(TestHub.Morning.AddDays(10));

        Assert.InRange(clock.GetUtcNow(), TestHub.Morning.AddDays(10), TestHub.Morning.AddDays(10).AddMinutes(1));
    }

    [Fact]
    public void It_never_goes_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.MoveTo(TestHub.Morning.AddSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task Jump_fires_what_it_makes_due_and_nothing_else()
    {
        var day = Task.Delay(TimeSpan.FromDays(1), clock, Cancel);
        var month = Task.Delay(TimeSpan.FromDays(40), clock, Cancel);

        clock.Advance(TimeSpan.FromDays(2));
        await day;

        Assert.False(month.IsCompleted);
        clock.Advance(TimeSpan.FromDays(40));
        await month;
    }

    [Fact]
    public async Task Periodic_timer_ticks_once_a_jump()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            var tick = timer.WaitForNextTickAsync(Cancel).AsTask();
            Assert.False(tick.IsCompleted);
            clock.Advance(TimeSpan.FromHours(5));
            Assert.True(await tick);
        }
    }
}
