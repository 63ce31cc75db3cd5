using System.Security.Cryptography;
using System.Text.Json.Serialization;
using CreditHub.Cosmos;

namespace CreditHub.Vault;

/// <summary>
/// Sensitive values in Cosmos DB, encrypted here before they are sent. The master key lies beside them, wrapped by a key in Key Vault;
/// the first instance ever makes it.
/// </summary>
public sealed class CosmosVault(CosmosContainers containers, IKeyWrap wrap) : IVault
{
    private const string KeyItem = "master-key";
    private const int SealsAtOnce = 100;
    private VaultCipher? opened;

    private VaultCipher Cipher => opened ?? throw new InvalidOperationException("The vault is opened when the host starts, and was not yet.");

    /// <summary>Fetches the master key. Before it has ended nothing else may be asked of the vault.</summary>
    public async Task OpenAsync(CancellationToken cancel)
    {
        if (await FindKeyAsync(cancel) is not { } wrapped)
        {
            var fresh = await wrap.WrapAsync(RandomNumberGenerator.GetBytes(32), cancel);
            await containers.Vault.CreateAsync(KeyItem, new KeptKey(KeyItem, KeyItem, fresh), cancel);

            // Another instance may have been first: what is stored holds.
            wrapped = (await FindKeyAsync(cancel))!;
        }

        opened = new VaultCipher(await wrap.UnwrapAsync(wrapped, cancel));
    }

    /// <inheritdoc />
    public string KeyOf(string valueClass, string value) => Cipher.KeyOf(valueClass, value);

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> SealAsync(IReadOnlyList<SensitiveValue> values, CancellationToken cancel)
    {
        var keys = values.Select(value => KeyOf(value.Class, value.Value)).ToList();
        var distinct = keys.Zip(values).DistinctBy(pair => pair.First).ToList();
        await Parallel.ForEachAsync(
            distinct,
            new ParallelOptions { MaxDegreeOfParallelism = SealsAtOnce, CancellationToken = cancel },
            async (pair, stop) =>
            {
                var (key, value) = pair;
                var item = new SealedValue(key, key, Cipher.Seal(key, value.Value));
                while (await containers.VaultInBulk.CreateAsync(key, item, stop) is null && !await StaysAsync(key, stop))
                {
                    // It was deleted between the two.
                }
            });
        return keys;
    }

    /// <inheritdoc />
    public Task LeaveAsync(IReadOnlyList<string> keys, DateTimeOffset at, CancellationToken cancel) => EachAsync(keys, async (key, stop) =>
    {
        while (await containers.Vault.ReadAsync<SealedValue>(key, key, stop) is var (item, tag) && !(item.LeavingAt >= at)
            && await containers.Vault.ReplaceAsync(key, key, item with { LeavingAt = at }, tag, stop) is null)
        {
            // Somebody else wrote it meanwhile.
        }

        return false;
    }, cancel);

    /// <inheritdoc />
    public Task<int> ForgetAsync(IReadOnlyList<string> keys, DateTimeOffset markedBy, CancellationToken cancel) => EachAsync(
        keys,
        async (key, stop) => await containers.Vault.ReadAsync<SealedValue>(key, key, stop) is var (item, tag) && item.LeavingAt <= markedBy
            && await containers.Vault.DeleteAsync(key, key, tag, stop),
        cancel);

    // Sealed again, it is marked no more.
    private async Task<bool> StaysAsync(string key, CancellationToken cancel)
    {
        while (await containers.Vault.ReadAsync<SealedValue>(key, key, cancel) is var (item, tag))
        {
            if (item.LeavingAt is null || await containers.Vault.ReplaceAsync(key, key, item with { LeavingAt = null }, tag, cancel) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<int> EachAsync(IReadOnlyList<string> keys, Func<string, CancellationToken, Task<bool>> each, CancellationToken cancel)
    {
        var count = 0;
        await Parallel.ForEachAsync(
            keys.Where(key => key != KeyItem).Distinct(),
            new ParallelOptions { MaxDegreeOfParallelism = SealsAtOnce, CancellationToken = cancel },
            async (key, stop) =>
            {
                if (await each(key, stop))
                {
                    Interlocked.Increment(ref count);
                }
            });
        return count;
    }

    /// <inheritdoc />
    public async Task<string?> OpenAsync(string key, CancellationToken cancel) =>
        key != KeyItem && await containers.Vault.ReadAsync<SealedValue>(key, key, cancel) is var (item, _) ? Cipher.Open(key, item.Content) : null;

    private async Task<WrappedKey?> FindKeyAsync(CancellationToken cancel) =>
        (await containers.Vault.ReadAsync<KeptKey>(KeyItem, KeyItem, cancel))?.Item.Key;

    private sealed record SealedValue(
        string Id,
        string Partition,
        byte[] Content,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? LeavingAt = null);

    private sealed record KeptKey(string Id, string Partition, WrappedKey Key);
}
