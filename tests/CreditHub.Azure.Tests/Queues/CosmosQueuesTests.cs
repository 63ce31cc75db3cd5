using CreditHub.Cosmos;
using CreditHub.Documents;
using Xunit;

namespace CreditHub.Queues;

/// <summary>The queues contract over the real Cosmos SDK and <see cref="CosmosRest"/>, and what is Cosmos DB's own.</summary>
public sealed class CosmosQueuesTests : QueuesContract
{
    private readonly CosmosRest rest = new();
    private readonly MovableClock clock = new();
    private readonly CosmosContainers containers;

    public CosmosQueuesTests() => containers = CosmosBackEnd.Over(rest);

    public override ValueTask DisposeAsync()
    {
        containers.Dispose();
        rest.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Instances_share_queues_and_payloads_are_text()
    {
        var (one, other) = (Instance(), Instance());
        var data = HubJson.From<System.Text.Json.JsonElement>(System.Text.Json.JsonElement.Parse("""{"z": 12345678901234567.25, "a": "文"}"""));
        await one.SendAsync([new("u", "1", "s/1 号", "type", "subject", clock.GetUtcNow(), data)], Cancel);

        var leased = Assert.Single(await other.LeaseAsync("u", 1, TimeSpan.FromMinutes(1), TimeSpan.Zero, Cancel));

        Assert.Equal(data.GetRawText(), leased.Message.Data.GetRawText());
        Assert.Equal("s/1 号", leased.Message.Session);
        Assert.Equal(LeaseOutcome.Done, await one.CompleteAsync("u", "1", leased.LeaseToken, Cancel));
        Assert.DoesNotContain("12345678901234567.25", rest.TextOf("messages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_that_waited_longest_goes_first()
    {
        var queues = Instance();
        foreach (var id in new[] { "3", "1", "2" })
        {
            await queues.SendAsync([new("u", id, id, "type", "subject", clock.GetUtcNow(), HubJson.ToElement(1))], Cancel);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        var leased = await queues.LeaseAsync("u", 2, TimeSpan.FromMinutes(1), TimeSpan.Zero, Cancel);

        Assert.Equal(["3", "1"], leased.Select(one => one.Message.Id));
    }

    protected override ValueTask<IQueues> OpenAsync() => ValueTask.FromResult<IQueues>(Instance());

    protected override void Advance(TimeSpan by) => clock.Advance(by);

    private CosmosQueues Instance() => new(containers, clock, new Ids(clock), () => 5);

    private sealed class MovableClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Advance(TimeSpan by) => now += by;
    }
}
