using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Files;
using CreditHub.Queues;
using CreditHub.Vault;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>The documents port on SQLite.</summary>
public sealed class SqliteDocumentsTests : DocumentsContract
{
    private TestHub? hub;

    public override ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async ValueTask<IDocuments> OpenAsync(DocumentKinds kinds)
    {
        hub = await EmbeddedParts.StartAsync(kinds);
        return hub.Get<IDocuments>();
    }
}

/// <summary>The queues port on SQLite.</summary>
public sealed class SqliteQueuesTests : QueuesContract
{
    private TestHub? hub;

    public override ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async ValueTask<IQueues> OpenAsync()
    {
        hub = await EmbeddedParts.StartAsync();
        return hub.Get<IQueues>();
    }

    protected override void Advance(TimeSpan by) => hub!.Clock.Advance(by);
}

/// <summary>The files port on a folder.</summary>
public sealed class FolderFilesTests : FilesContract
{
    private TestHub? hub;

    public override ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async ValueTask<IFiles> OpenAsync()
    {
        hub = await EmbeddedParts.StartAsync();
        return hub.Get<IFiles>();
    }
}

/// <summary>The audit log port on SQLite.</summary>
public sealed class SqliteAuditTests : AuditContract
{
    private TestHub? hub;

    public override ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async ValueTask<IAuditLog> OpenAsync()
    {
        hub = await EmbeddedParts.StartAsync();
        return hub.Get<IAuditLog>();
    }
}

/// <summary>The vault port on SQLite.</summary>
public sealed class SqliteVaultTests : VaultContract
{
    private TestHub? hub;

    [Fact]
    public async Task Values_stay_readable_after_a_restart_and_are_not_in_the_files()
    {
        var key = (await hub!.Get<IVault>().SealAsync([new("citizen-id", "350100190001010011")], Cancel))[0];
        await hub.RestartAsync();

        Assert.Equal("350100190001010011", await hub.Get<IVault>().OpenAsync(key, Cancel));
        foreach (var file in Directory.EnumerateFiles(hub.Folder, "hub.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("350100190001010011", await text.ReadToEndAsync(Cancel));
        }
    }

    [Fact]
    public async Task Lost_key_file_is_refused_not_replaced()
    {
        await hub!.Get<IVault>().SealAsync([new("citizen-id", "1")], Cancel);
        File.Delete(Path.Combine(hub.Folder, "vault.key"));
        await hub.RestartAsync();

        Assert.Throws<InvalidOperationException>(hub.Get<IVault>);
    }

    [Fact]
    public void Key_file_is_for_its_owner_only()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(hub!.Folder, "vault.key")));
        }
    }

    public override ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async ValueTask<IVault> OpenAsync()
    {
        hub = await EmbeddedParts.StartAsync();
        return hub.Get<IVault>();
    }
}

/// <summary>The engine port on SQLite.</summary>
public sealed class SqliteEngineTests : EngineContract
{
    private TestHub? hub;

    public override ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async ValueTask<IEngine> OpenAsync(Rounds rounds, World world)
    {
        hub = await EmbeddedParts.StartAsync(rounds: rounds, more: services => services.AddSingleton(world));
        return hub.Get<IEngine>();
    }

    protected override Task IdleAsync() => hub!.IdleAsync();

    protected override Task AdvanceAsync(TimeSpan by) => hub!.AdvanceAsync(by);
}
