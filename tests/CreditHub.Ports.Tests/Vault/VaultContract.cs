using System.Text.RegularExpressions;
using Xunit;

namespace CreditHub.Vault;

/// <summary>What every vault must do.</summary>
public abstract partial class VaultContract
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An empty vault; called twice in one test it gives the same one as after a restart.</summary>
    protected abstract Task<IVault> OpenAsync();

    [Fact]
    public async Task Sealed_values_open_again()
    {
        var vault = await OpenAsync();
        var keys = await vault.SealAsync([new("citizen-id", "000000199001010018"), new("name", "张三"), new("name", "张三")], Cancel);
        Assert.Equal("000000199001010018", await vault.OpenAsync(keys[0], Cancel));
        Assert.Equal("张三", await vault.OpenAsync(keys[1], Cancel));
        Assert.Equal("张三", await vault.OpenAsync(keys[2], Cancel));
        Assert.Equal(keys[1], keys[2]);
        Assert.Equal("张三", await (await OpenAsync()).OpenAsync(keys[1], Cancel));
    }

    [Fact]
    public async Task Same_value_has_the_same_key_and_the_class_is_part_of_it()
    {
        var vault = await OpenAsync();
        var key = vault.KeyOf("citizen-id", "1");
        Assert.Matches(Keys(), key);
        Assert.Equal([key], await vault.SealAsync([new("citizen-id", "1")], Cancel));
        Assert.Equal([key], await vault.SealAsync([new("citizen-id", "1")], Cancel));
        Assert.NotEqual(key, vault.KeyOf("phone", "1"));
        Assert.NotEqual(key, vault.KeyOf("citizen-id", "2"));
        Assert.Equal(key, (await OpenAsync()).KeyOf("citizen-id", "1"));
    }

    [Fact]
    public async Task Class_and_value_do_not_run_into_each_other()
    {
        var vault = await OpenAsync();
        string[] keys = [vault.KeyOf("a", "1"), vault.KeyOf("a", "2"), vault.KeyOf("b", "1"), vault.KeyOf("a1", ""), vault.KeyOf("", "a1")];
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches(Keys(), key));
    }

    [Fact]
    public async Task Unknown_key_opens_nothing()
    {
        var vault = await OpenAsync();
        Assert.Null(await vault.OpenAsync(vault.KeyOf("citizen-id", "never sealed"), Cancel));
    }

    [Fact]
    public async Task Marked_value_is_deleted_and_another_is_not()
    {
        var vault = await OpenAsync();
        var keys = await vault.SealAsync([new("name", "leaves"), new("name", "stays"), new("name", "marked later")], Cancel);
        await vault.LeaveAsync([keys[0], vault.KeyOf("name", "never sealed")], Monday, Cancel);
        await vault.LeaveAsync([keys[2]], Monday, Cancel);
        await vault.LeaveAsync([keys[2]], Monday.AddSeconds(1), Cancel);
        Assert.Equal("leaves", await vault.OpenAsync(keys[0], Cancel));
        Assert.Equal(0, await vault.ForgetAsync(keys, Monday.AddSeconds(-1), Cancel));
        Assert.Equal(1, await vault.ForgetAsync(keys, Monday, Cancel));
        vault = await OpenAsync();
        Assert.Equal([null, "stays", "marked later"], await OpenAllAsync(vault, keys));
        Assert.Equal(0, await vault.ForgetAsync(keys, Monday, Cancel));
        Assert.Equal([keys[0]], await vault.SealAsync([new("name", "leaves")], Cancel));
        Assert.Equal("leaves", await vault.OpenAsync(keys[0], Cancel));
    }

    [Fact]
    public async Task Value_that_is_sealed_again_after_its_mark_stays()
    {
        var vault = await OpenAsync();
        var keys = await vault.SealAsync([new("name", "a"), new("name", "b")], Cancel);
        await vault.LeaveAsync(keys, Monday, Cancel);
        await vault.SealAsync([new("name", "a")], Cancel);
        Assert.Equal(1, await vault.ForgetAsync(keys, Monday.AddDays(9), Cancel));
        Assert.Equal(["a", null], await OpenAllAsync(vault, keys));
    }

    [Fact]
    public async Task Whoever_seals_while_others_mark_and_forget_finds_the_value_there()
    {
        var vault = await OpenAsync();
        for (var round = 0; round < 20; round++)
        {
            var key = (await vault.SealAsync([new("name", "shared")], Cancel))[0];
            await vault.LeaveAsync([key], Monday, Cancel);
            var forget = Task.Run(() => vault.ForgetAsync([key], Monday, Cancel), Cancel);
            var seal = Task.Run(() => vault.SealAsync([new("name", "shared")], Cancel), Cancel);
            await Task.WhenAll(forget, seal);
            Assert.Equal("shared", await vault.OpenAsync(key, Cancel));
        }
    }

    private static DateTimeOffset Monday { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static async Task<IEnumerable<string?>> OpenAllAsync(IVault vault, IEnumerable<string> keys)
    {
        var opened = new List<string?>();
        foreach (var key in keys)
        {
            opened.Add(await vault.OpenAsync(key, Cancel));
        }

        return opened;
    }

    [GeneratedRegex("^[a-z0-9]{26}$")]
    private static partial Regex Keys();
}
