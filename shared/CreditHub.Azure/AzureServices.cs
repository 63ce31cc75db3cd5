using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using CreditHub.Audit;
using CreditHub.Cosmos;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CreditHub;

/// <summary>Registers the cloud back end: documents, queues, audit log and vault on Cosmos DB, files on Blob Storage. The head adds engine and clock.</summary>
public static class AzureServices
{
    /// <summary>Adds it. Wrong or missing options are told when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section <see cref="AzureOptions.Section"/> of the configuration.</param>
    public static IServiceCollection AddAzure(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<AzureOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AzureOptions>>().Value);
        services.AddSingleton(provider => CredentialOf(provider.GetRequiredService<AzureOptions>()));
        services.AddSingleton(provider => new CosmosContainers(
            provider.GetRequiredService<AzureOptions>(), provider.GetRequiredService<TokenCredential>()));
        services.AddSingleton<IDocuments, CosmosDocuments>();
        services.AddSingleton<IAuditLog, CosmosAuditLog>();
        services.AddSingleton<IQueues>(provider =>
        {
            var (time, book) = (provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<PolicyBook>());
            return new CosmosQueues(
                provider.GetRequiredService<CosmosContainers>(),
                time,
                provider.GetRequiredService<Ids>(),
                () => book.Number(PolicyKeys.QueueDeliveries, WorkCalendar.DateAt(time.GetUtcNow())));
        });
        services.AddSingleton<IKeyWrap>(provider => new KeyVaultWrap(
            provider.GetRequiredService<AzureOptions>().VaultKey, provider.GetRequiredService<TokenCredential>()));
        services.AddSingleton<CosmosVault>();
        services.AddSingleton<IVault>(provider => provider.GetRequiredService<CosmosVault>());
        services.AddHostedService<VaultOpening>();
        services.AddSingleton<IFiles>(provider => new BlobFiles(ContainerOf(
            provider.GetRequiredService<AzureOptions>(), provider.GetRequiredService<TokenCredential>())));
        services.AddSingleton<DroppedBlobs>();
        return services;
    }

    private static TokenCredential CredentialOf(AzureOptions options) => options.ClientId is { } client
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
        : new DefaultAzureCredential(new DefaultAzureCredentialOptions { AuthorityHost = options.AuthorityHost });

    private static BlobContainerClient ContainerOf(AzureOptions options, TokenCredential credential) => options.BlobEndpoint.IsLoopback
        ? new BlobContainerClient("UseDevelopmentStorage=true", options.FilesContainer)
        : new BlobServiceClient(options.BlobEndpoint, credential).GetBlobContainerClient(options.FilesContainer);
}
