using System.Text.RegularExpressions;
using CreditHub.Vault;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>What every adapter of the vault port must do.</summary>
public abstract partial class VaultContract : IAsyncLifetime
{
    private IVault vault = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => vault = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task Sealed_value_is_opened_by_its_key_only()
    {
        var keys = await vault.SealAsync([new("name", "王小明"), new("citizen-id", "1"), new("name", "王小明")], Cancel);

        var opened = await Task.WhenAll(keys.Select(key => vault.OpenAsync(key, Cancel)));
        Assert.Equal("王小明 1 王小明", string.Join(' ', opened));
        Assert.Equal(keys[0], keys[2]);
        Assert.Null(await vault.OpenAsync(vault.KeyOf("name", "李"), Cancel));
    }

    [Fact]
    public void Key_depends_on_class_and_value_and_tells_neither()
    {
        string[] keys = [vault.KeyOf("a", "1"), vault.KeyOf("a", "2"), vault.KeyOf("b", "1"), vault.KeyOf("a1", ""), vault.KeyOf("", "a1")];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches(KeyShape(), key));
        Assert.Equal(keys[0], vault.KeyOf("a", "1"));
    }

    protected abstract ValueTask<IVault> OpenAsync();

    [GeneratedRegex("^[a-z0-9]{26}$")]
    private static partial Regex KeyShape();
}
