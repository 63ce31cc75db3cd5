using CreditHub.JointActions;
using CreditHub.Measures;
using Xunit;

namespace CreditHub.Queues;

/// <summary>Taking a message off the queue is the unit's receipt, so only who holds the lease can give it.</summary>
public sealed class LeaseReceiptTests
{
    [Theory]
    [InlineData("invented")]
    [InlineData("")]
    public async Task Invented_lease_acknowledges_nothing(string token)
    {
        var city = new City(("land", MeasureForce.Mandatory));
        await city.ChangeAsync(city.Entry);
        var leased = Assert.Single(await city.LeaseAsync("land"));

        Assert.Equal(QueueErrors.LeaseStale, Lists.Sample.Refused(await city.CompleteAsync("land", leased with { LeaseToken = token })));
        Assert.IsType<InstructionState.Delivered>((await city.DirectiveAsync("land"))!.Current!.State);
    }

    [Fact]
    public async Task Lease_that_ran_out_acknowledges_nothing_and_the_next_one_does_once()
    {
        var city = new City(("land", MeasureForce.Mandatory));
        await city.ChangeAsync(city.Entry);
        var stale = Assert.Single(await city.LeaseAsync("land"));
        await city.PassAsync(1);

        Assert.Equal(QueueErrors.LeaseStale, Lists.Sample.Refused(await city.CompleteAsync("land", stale)));
        Assert.IsType<InstructionState.Delivered>((await city.DirectiveAsync("land"))!.Current!.State);

        var leased = Assert.Single(await city.LeaseAsync("land"));
        Assert.Equal(LeaseOutcome.Done, Lists.Sample.Ok(await city.CompleteAsync("land", leased)));
        Assert.Equal(LeaseOutcome.AlreadyDone, Lists.Sample.Ok(await city.CompleteAsync("land", leased)));
        var taken = await city.DirectiveAsync("land");
        Assert.IsType<InstructionState.Acknowledged>(taken!.Current!.State);
        Assert.Equal(2, taken.Version);
    }
}
