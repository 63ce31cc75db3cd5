using System.Security.Cryptography;
using System.Text;
using CreditHub.Cosmos;
using Microsoft.Azure.Cosmos;
using Xunit;

namespace CreditHub.Vault;

/// <summary>The vault contract over Cosmos DB, with an RSA key of the test's own in Key Vault's place.</summary>
public sealed class CosmosVaultTests : VaultContract, IDisposable
{
    private readonly CosmosRest rest = new();
    private readonly CosmosContainers containers;
    private readonly LocalWrap wrap = new();

    public CosmosVaultTests() => containers = CosmosBackEnd.Over(rest);

    public void Dispose()
    {
        containers.Dispose();
        rest.Dispose();
        wrap.Dispose();
    }

    [Fact]
    public async Task Nothing_readable_is_stored()
    {
        var vault = await OpenAsync();
        var key = (await vault.SealAsync([new("name", "Zhang San of Fuzhou")], Cancel))[0];
        using var answer = await containers.Vault.ReadItemStreamAsync(key, new PartitionKey(key), cancellationToken: Cancel);
        using var reader = new StreamReader(answer.Content, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(Cancel);
        Assert.DoesNotContain("Zhang", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String("Zhang San"u8), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instances_that_start_together_agree_on_one_master_key()
    {
        var vaults = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OpenAsync()));
        Assert.Single(vaults.Select(vault => vault.KeyOf("citizen-id", "1")).Distinct());
    }

    [Fact]
    public async Task Master_key_itself_cannot_be_opened_as_a_value()
    {
        var vault = await OpenAsync();
        Assert.Null(await vault.OpenAsync("master-key", Cancel));
    }

    protected override async Task<IVault> OpenAsync()
    {
        var vault = new CosmosVault(containers, wrap);
        await vault.OpenAsync(Cancel);
        return vault;
    }

    private sealed class LocalWrap : IKeyWrap, IDisposable
    {
        private static readonly Uri Wrapper = new("https://kv.vault.azure.cn/keys/vault/1");
        private readonly RSA rsa = RSA.Create(2048);

        public Task<WrappedKey> WrapAsync(byte[] key, CancellationToken cancel) =>
            Task.FromResult(new WrappedKey(Wrapper, rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256)));

        public Task<byte[]> UnwrapAsync(WrappedKey wrapped, CancellationToken cancel) =>
            Task.FromResult(rsa.Decrypt(wrapped.Content, RSAEncryptionPadding.OaepSHA256));

        public void Dispose() => rsa.Dispose();
    }
}
