using CreditHub.Engine;
using CreditHub.Scheduling;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>Due times of the engine.</summary>
public sealed class TimerPumpTests
{
    [Fact]
    public void Time_that_the_clock_jumped_over_is_seen_within_minutes()
    {
        var clock = new VirtualClock(TestHub.Morning);
        clock.Begin(new AtOnce());
        var fired = new List<OpenTask>();
        using var timers = new TimerPump(clock, new Idleness(), fired.AddRange);
        timers.Start();
        timers.Add(new OpenTask(1, new RoundTask(1, StepKind.Time, "", Due: TestHub.Morning.AddDays(10))));

        clock.Jump(TimeSpan.FromDays(10));
        Assert.Empty(fired);
        clock.Pass(TimeSpan.FromMinutes(5));

        Assert.Single(fired);
    }

    private sealed class AtOnce : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => d(state);
    }
}
