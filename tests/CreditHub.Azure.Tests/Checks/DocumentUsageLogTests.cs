using CreditHub.Cosmos;
using CreditHub.Documents;

namespace CreditHub.Checks;

/// <summary>The usage log contract over documents in Cosmos DB.</summary>
public sealed class DocumentUsageLogTests : UsageLogContract, IDisposable
{
    private readonly CosmosRest rest = new();
    private readonly CosmosContainers containers;

    public DocumentUsageLogTests() => containers = CosmosBackEnd.Over(rest);

    public void Dispose()
    {
        containers.Dispose();
        rest.Dispose();
    }

    protected override Task<IUsageLog> OpenAsync() => Task.FromResult<IUsageLog>(new DocumentUsageLog(new CosmosDocuments(containers)));
}
