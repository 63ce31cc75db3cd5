using CreditHub.Cosmos;
using Xunit;

namespace CreditHub.Audit;

/// <summary>The audit contract over Cosmos DB, and what happens after a crash between a mark and its block.</summary>
public sealed class CosmosAuditLogTests : AuditContract, IDisposable
{
    private readonly CosmosRest rest = new();
    private readonly CosmosContainers containers;

    public CosmosAuditLogTests() => containers = CosmosBackEnd.Over(rest);

    public void Dispose()
    {
        containers.Dispose();
        rest.Dispose();
    }

    [Fact]
    public async Task Fact_marked_by_an_instance_that_died_is_appended_by_whoever_notes_it_again()
    {
        var fact = new AuditFact("k", DateTimeOffset.UnixEpoch, "office/p1", "list.decided", "t", string.Empty);
        var mark = AuditMark.For("k", 1);
        await containers.Audit.CreateAsync(mark.Partition, mark, Cancel);
        var log = await OpenAsync();
        await log.AppendAsync([fact with { Key = "other" }], Cancel);
        await log.AppendAsync([fact], Cancel);
        await log.AppendAsync([fact], Cancel);
        Assert.Equal(["other", "k"], (await log.ReadAsync(0, 10, Cancel)).Select(entry => entry.Fact.Key));
    }

    [Fact]
    public async Task Failure_is_told_to_everyone_who_waited_and_noting_again_helps()
    {
        var log = await OpenAsync();
        var fact = new AuditFact("k", DateTimeOffset.UnixEpoch, "office/p1", "list.decided", "t", string.Empty);
        await log.AppendAsync([fact with { Key = "before" }], Cancel);
        rest.Throttle(1000);
        await Assert.ThrowsAsync<BackEndBusyException>(() => log.AppendAsync([fact], Cancel));
        rest.Throttle(0);
        await log.AppendAsync([fact], Cancel);
        Assert.Equal(["before", "k"], (await log.ReadAsync(0, 10, Cancel)).Select(entry => entry.Fact.Key));
    }

    protected override Task<IAuditLog> OpenAsync() => Task.FromResult<IAuditLog>(new CosmosAuditLog(containers));
}
