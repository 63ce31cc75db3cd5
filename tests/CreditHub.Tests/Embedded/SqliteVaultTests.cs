using CreditHub.Vault;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>The vault port on SQLite, and its key file.</summary>
public sealed class SqliteVaultTests : VaultContract, IAsyncDisposable
{
    private TestHub? hub;

    [Fact]
    public async Task Values_stay_readable_after_a_restart_and_are_not_in_the_files()
    {
        var key = (await (await OpenAsync()).SealAsync([new("citizen-id", "350100190001010011")], Cancel))[0];
        await hub!.RestartAsync();

        Assert.Equal("350100190001010011", await hub.Get<IVault>().OpenAsync(key, Cancel));
        foreach (var file in Directory.EnumerateFiles(hub.Folder, "*.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("350100190001010011", await text.ReadToEndAsync(Cancel));
        }
    }

    [Fact]
    public async Task Lost_key_file_is_refused_not_replaced()
    {
        await (await OpenAsync()).SealAsync([new("citizen-id", "1")], Cancel);
        File.Delete(Path.Combine(hub!.Folder, "vault.key"));
        await hub.RestartAsync();

        Assert.Throws<FolderDamagedException>(hub.Get<IVault>);
    }

    [Fact]
    public async Task Key_file_is_for_its_owner_only()
    {
        await OpenAsync();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(hub!.Folder, "vault.key")));
        }
    }

    public ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task<IVault> OpenAsync()
    {
        if (hub is null)
        {
            hub = await EmbeddedParts.StartAsync();
        }
        else
        {
            await hub.RestartAsync();
        }

        return hub.Get<IVault>();
    }
}
