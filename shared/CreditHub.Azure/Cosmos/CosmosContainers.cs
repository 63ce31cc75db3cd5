using Azure.Core;
using Microsoft.Azure.Cosmos;

namespace CreditHub.Cosmos;

/// <summary>The containers that the adapters use, over one client, and one more for what is created in bulk.</summary>
public sealed class CosmosContainers : IDisposable
{
    private readonly CosmosClient client;
    private readonly CosmosClient bulk;

    /// <summary>Opens them; nothing is asked of the service yet.</summary>
    /// <param name="options">Where they are.</param>
    /// <param name="credential">The identity; not used with the emulator's key.</param>
    /// <param name="configure">Sets what is particular to this place, such as a connection mode; null for the SDK's own choice.</param>
    public CosmosContainers(AzureOptions options, TokenCredential credential, Action<CosmosClientOptions>? configure = null)
    {
        client = Open(options, credential, configure, allowBulk: false);
        bulk = options.Bulk ? Open(options, credential, configure, allowBulk: true) : client;
        Documents = client.GetContainer(options.Database, options.DocumentsContainer);
        DocumentsInBulk = bulk.GetContainer(options.Database, options.DocumentsContainer);
        Audit = client.GetContainer(options.Database, options.AuditContainer);
        Messages = client.GetContainer(options.Database, options.MessagesContainer);
        Vault = client.GetContainer(options.Database, options.VaultContainer);
        VaultInBulk = bulk.GetContainer(options.Database, options.VaultContainer);
    }

    internal Container Documents { get; }

    internal Container DocumentsInBulk { get; }

    internal Container Audit { get; }

    internal Container Messages { get; }

    internal Container Vault { get; }

    internal Container VaultInBulk { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        client.Dispose();
        bulk.Dispose();
    }

    // Bulk is a client's property: it holds single requests back for a moment to send them together, which intake wants and a check does not.
    private static CosmosClient Open(
        AzureOptions options, TokenCredential credential, Action<CosmosClientOptions>? configure, bool allowBulk)
    {
        var own = new CosmosClientOptions
        {
            ApplicationName = "CreditHub",
            MaxRetryAttemptsOnRateLimitedRequests = options.ThrottledTries,
            MaxRetryWaitTimeOnRateLimitedRequests = options.ThrottledWait,
            EnableContentResponseOnWrite = false,
            AllowBulkExecution = allowBulk,
        };
        configure?.Invoke(own);
        return options.CosmosEmulatorKey is { } key
            ? new CosmosClient(options.CosmosEndpoint.AbsoluteUri, key, own)
            : new CosmosClient(options.CosmosEndpoint.AbsoluteUri, credential, own);
    }
}
