using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Xunit;

namespace CreditHub.Vault;

/// <summary>What is said to Key Vault, over a transport of the test's own.</summary>
public sealed class KeyVaultWrapTests : IDisposable
{
    private static readonly Uri Key = new("https://kv-hub.vault.azure.cn/keys/vault");
    private readonly Conversation conversation = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => conversation.Dispose();

    [Fact]
    public async Task Newest_version_wraps_and_its_address_is_kept()
    {
        conversation.Answers.Enqueue((HttpStatusCode.OK, """{"kid":"https://kv-hub.vault.azure.cn/keys/vault/v7","value":"_-8"}"""));
        var wrapped = await Wrap().WrapAsync([1, 2, 255], Cancel);
        Assert.Equal(new Uri("https://kv-hub.vault.azure.cn/keys/vault/v7"), wrapped.Wrapper);
        Assert.Equal([0xff, 0xef], wrapped.Content);
        var (address, authorization, body) = conversation.Asked.Single();
        Assert.Equal("https://kv-hub.vault.azure.cn/keys/vault/wrapkey?api-version=7.4", address);
        Assert.Equal("Bearer token-for-https://vault.azure.cn/.default", authorization);
        Assert.Equal(("RSA-OAEP-256", "AQL_"), (body["alg"]!.GetValue<string>(), body["value"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Version_that_wrapped_unwraps()
    {
        conversation.Answers.Enqueue((HttpStatusCode.OK, """{"kid":"https://kv-hub.vault.azure.cn/keys/vault/v6","value":"AQL_"}"""));
        Assert.Equal([1, 2, 255], await Wrap().UnwrapAsync(new(new Uri(Key.AbsoluteUri + "/v6"), [9]), Cancel));
        Assert.Equal("https://kv-hub.vault.azure.cn/keys/vault/v6/unwrapkey?api-version=7.4", conversation.Asked.Single().Address);
    }

    [Fact]
    public async Task Other_vault_gets_no_token()
    {
        var foreign = new WrappedKey(new Uri("https://kv-other.vault.azure.cn/keys/vault/v1"), [9]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Wrap().UnwrapAsync(foreign, Cancel));
        Assert.Empty(conversation.Asked);
    }

    [Fact]
    public async Task Refusal_is_an_error_and_not_tried_for_ever()
    {
        conversation.Answers.Enqueue((HttpStatusCode.Forbidden, """{"error":{"code":"Forbidden","message":"no"}}"""));
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Wrap().WrapAsync([1], Cancel));
        Assert.Equal(403, failure.Status);
    }

    private KeyVaultWrap Wrap() => new(Key, new Tokens(), new Options { Transport = new HttpClientTransport(new HttpClient(conversation, disposeHandler: false)) });

    private sealed class Options : ClientOptions;

    private sealed class Tokens : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"token-for-{requestContext.Scopes[0]}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class Conversation : HttpMessageHandler
    {
        public Queue<(HttpStatusCode Status, string Body)> Answers { get; } = new();

        public List<(string Address, string Authorization, JsonNode Body)> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
            Asked.Add((request.RequestUri!.AbsoluteUri, request.Headers.Authorization!.ToString(), body));
            var (status, content) = Answers.Dequeue();
            return new HttpResponseMessage(status) { Content = new StringContent(content, Encoding.UTF8, "application/json") };
        }
    }
}
