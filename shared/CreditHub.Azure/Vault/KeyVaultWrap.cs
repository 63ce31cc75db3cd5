using System.Buffers.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CreditHub.Vault;

/// <summary>
/// Wraps with an RSA key in Azure Key Vault, by the two calls of its REST interface that this needs (docs/adr/0010).
/// </summary>
public sealed class KeyVaultWrap : IKeyWrap
{
    private const string ApiVersion = "7.4";
    private const string Algorithm = "RSA-OAEP-256";
    private readonly Uri key;
    private readonly HttpPipeline pipeline;

    /// <summary>Uses a key.</summary>
    /// <param name="key">Its address, without version; the newest version wraps.</param>
    /// <param name="credential">An identity that may wrap and unwrap with it.</param>
    /// <param name="options">How requests are sent and tried again; null for the usual.</param>
    public KeyVaultWrap(Uri key, TokenCredential credential, ClientOptions? options = null)
    {
        this.key = key;
        pipeline = HttpPipelineBuilder.Build(options ?? new Options(), new BearerTokenAuthenticationPolicy(credential, ScopeOf(key)));
    }

    /// <inheritdoc />
    public async Task<WrappedKey> WrapAsync(byte[] key, CancellationToken cancel)
    {
        var result = await AskAsync(this.key, "wrapkey", key, cancel);
        return new(new Uri(result.Kid), Base64Url.DecodeFromChars(result.Value));
    }

    /// <inheritdoc />
    public async Task<byte[]> UnwrapAsync(WrappedKey wrapped, CancellationToken cancel)
    {
        // The wrapped key comes from the database: it must not send the credential anywhere but to the vault that is configured.
        if (wrapped.Wrapper.Host != key.Host)
        {
            throw new InvalidOperationException($"The vault's key was wrapped by '{wrapped.Wrapper.Host}', not by '{key.Host}'.");
        }

        return Base64Url.DecodeFromChars((await AskAsync(wrapped.Wrapper, "unwrapkey", wrapped.Content, cancel)).Value);
    }

    private async Task<Result> AskAsync(Uri wrapper, string operation, byte[] content, CancellationToken cancel)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(new Uri($"{wrapper.AbsoluteUri.TrimEnd('/')}/{operation}?api-version={ApiVersion}"));
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(
            JsonSerializer.SerializeToUtf8Bytes(new Operation(Algorithm, Base64Url.EncodeToString(content)), JsonSerializerOptions.Web));
        await pipeline.SendAsync(message, cancel);
        return message.Response.IsError
            ? throw new RequestFailedException(message.Response)
            : message.Response.Content.ToObjectFromJson<Result>(JsonSerializerOptions.Web)!;
    }

    // The vault's own domain is the audience: https://vault.azure.net, in Azure China https://vault.azure.cn.
    private static string ScopeOf(Uri key) => $"https://{key.Host[(key.Host.IndexOf('.', StringComparison.Ordinal) + 1)..]}/.default";

    private sealed record Operation(string Alg, string Value);

    private sealed record Result(string Kid, string Value);

    private sealed class Options : ClientOptions;
}
