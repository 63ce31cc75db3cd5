using CreditHub.Cosmos;
using Xunit;

namespace CreditHub.Documents;

/// <summary>The documents contract over the real Cosmos SDK and <see cref="CosmosRest"/>, and what is Cosmos DB's own.</summary>
public sealed class CosmosDocumentsTests : DocumentsContract, IDisposable
{
    private readonly CosmosRest rest = new();
    private readonly CosmosContainers containers;

    public CosmosDocumentsTests() => containers = CosmosBackEnd.Over(rest);

    public void Dispose()
    {
        containers.Dispose();
        rest.Dispose();
    }

    [Fact]
    public async Task Throttled_requests_are_tried_again()
    {
        var documents = await OpenAsync();
        rest.Throttle(2);
        Assert.NotNull(await documents.WriteAsync(Sample.Kind, Sample.Of("g", "n").Alone(), null, Cancel));
        Assert.Equal(2, rest.Throttled);
        Assert.NotNull(await documents.FindAsync(Sample.Kind, "g", "n", Cancel));
    }

    [Fact]
    public async Task Endless_throttling_is_a_transient_failure_and_writes_nothing()
    {
        var documents = await OpenAsync();
        rest.Throttle(1000);
        await Assert.ThrowsAsync<BackEndBusyException>(() => documents.WriteAsync(Sample.Kind, Sample.Of("g", "n").Alone(), null, Cancel));
        await Assert.ThrowsAsync<BackEndBusyException>(() => documents.FindAsync(Sample.Kind, "g", "n", Cancel));
        await Assert.ThrowsAsync<BackEndBusyException>(() => documents.QueryAsync(Sample.Kind, DocumentQuery.In("g"), Cancel));
        rest.Throttle(0);
        Assert.Null(await documents.FindAsync(Sample.Kind, "g", "n", Cancel));
    }

    protected override Task<IDocuments> OpenAsync() => Task.FromResult<IDocuments>(new CosmosDocuments(containers));
}
