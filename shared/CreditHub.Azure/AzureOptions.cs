using System.ComponentModel.DataAnnotations;

namespace CreditHub;

/// <summary>Where the hub's Azure services are. No member is a secret: access is by identity.</summary>
public sealed record AzureOptions : IValidatableObject
{
    /// <summary>The configuration section, in settings <c>Azure__…</c>.</summary>
    public const string Section = "Azure";

    /// <summary>The authority that issues tokens: <c>https://login.microsoftonline.com/</c>, in Azure China <c>https://login.chinacloudapi.cn/</c>.</summary>
    [Required]
    public Uri AuthorityHost { get; init; } = new("https://login.microsoftonline.com/");

    /// <summary>The client id of the app's user-assigned identity; null for whoever is signed in, on a developer's machine.</summary>
    public string? ClientId { get; init; }

    /// <summary>The Cosmos DB account.</summary>
    [Required]
    public Uri CosmosEndpoint { get; init; } = null!;

    /// <summary>The published key of the Cosmos DB emulator; refused with any endpoint but this machine.</summary>
    public string? CosmosEmulatorKey { get; init; }

    /// <summary>The database, which must exist with its containers.</summary>
    [Required]
    public string Database { get; init; } = "credithub";

    /// <summary>The container of documents; partition key <c>/partition</c>, as all of them.</summary>
    [Required]
    public string DocumentsContainer { get; init; } = "documents";

    /// <summary>The container of the audit chain.</summary>
    [Required]
    public string AuditContainer { get; init; } = "audit";

    /// <summary>The container of sealed values.</summary>
    [Required]
    public string VaultContainer { get; init; } = "vault";

    /// <summary>The container of queues.</summary>
    [Required]
    public string MessagesContainer { get; init; } = "messages";

    /// <summary>The Blob Storage account; an address of this machine means Azurite at its usual ports.</summary>
    [Required]
    public Uri BlobEndpoint { get; init; } = null!;

    /// <summary>The blob container of files.</summary>
    [Required]
    public string FilesContainer { get; init; } = "files";

    /// <summary>The Key Vault key that wraps the vault's data key, without version.</summary>
    [Required]
    public Uri VaultKey { get; init; } = null!;

    /// <summary>How often a throttled request (429) is tried again before it counts as failed; 0 to 100, default 30.</summary>
    [Range(0, 100)]
    public int ThrottledTries { get; init; } = 30;

    /// <summary>How long all tries of one throttled request may take together; up to 5 minutes, default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ThrottledWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Sends documents that are created together in bulk; default true. The stand-ins for Cosmos DB do not know bulk.</summary>
    public bool Bulk { get; init; } = true;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CosmosEmulatorKey is not null && !CosmosEndpoint.IsLoopback)
        {
            yield return new("A key is for the emulator on this machine only; everything else is reached by identity.", [nameof(CosmosEmulatorKey)]);
        }

        foreach (var (name, uri) in new[] { (nameof(CosmosEndpoint), CosmosEndpoint), (nameof(BlobEndpoint), BlobEndpoint), (nameof(VaultKey), VaultKey) })
        {
            if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback))
            {
                yield return new($"'{uri}' is no https address.", [name]);
            }
        }
    }
}
