using Azure.Core;
using Microsoft.Azure.Cosmos;

namespace CreditHub.Cosmos;

/// <summary>Containers over <see cref="CosmosRest"/>.</summary>
internal static class CosmosBackEnd
{
    // Any base64 text: the stand-in checks no signature.
    public static string Key { get; } = Convert.ToBase64String(new byte[64]);

    public static AzureOptions Options { get; } = new()
    {
        CosmosEndpoint = new Uri("https://localhost:8081/"),
        CosmosEmulatorKey = Key,
        BlobEndpoint = new Uri("http://127.0.0.1:10000/devstoreaccount1"),
        VaultKey = new Uri("https://kv.vault.azure.cn/keys/vault"),
        ThrottledTries = 3,
        Bulk = false,
    };

    public static CosmosContainers Over(CosmosRest rest) => new(Options, new NoCredential(), client =>
    {
        client.ConnectionMode = ConnectionMode.Gateway;
        client.LimitToEndpoint = true;
        client.HttpClientFactory = () => new HttpClient(rest, disposeHandler: false);
    });

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
