using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Files;
using CreditHub.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Embedded;

/// <summary>The suites that the cloud back end passes too, on SQLite and a folder.</summary>
public sealed class SqliteDocumentsContractTests : Documents.DocumentsContract, IAsyncDisposable
{
    private TestHub? hub;

    public ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task<IDocuments> OpenAsync()
    {
        hub = await EmbeddedParts.StartAsync(new DocumentKinds().Add(Sample.Kind).Add(Sample.OtherKind));
        return hub.Get<IDocuments>();
    }
}

/// <summary>The audit suite on SQLite.</summary>
public sealed class SqliteAuditContractTests : AuditContract, IAsyncDisposable
{
    private TestHub? hub;

    public ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task<IAuditLog> OpenAsync()
    {
        hub ??= await EmbeddedParts.StartAsync();
        return hub.Get<IAuditLog>();
    }
}

/// <summary>The vault suite on SQLite.</summary>
public sealed class SqliteVaultContractTests : VaultContract, IAsyncDisposable
{
    private TestHub? hub;

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

/// <summary>The files suite in a folder.</summary>
public sealed class FolderFilesContractTests : FilesContract, IAsyncDisposable
{
    private TestHub? hub;

    public ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task<IFiles> OpenAsync()
    {
        hub = await EmbeddedParts.StartAsync();
        return hub.Get<IFiles>();
    }
}

/// <summary>The engine suite on SQLite.</summary>
public sealed class SqliteEngineContractTests : EngineContract
{
    protected override async Task<EngineUnderTest> OpenAsync(Ledger ledger) =>
        new Sqlite(await EmbeddedParts.StartAsync(rounds: Rounds(), more: services => services.AddSingleton(ledger)));

    private sealed class Sqlite(TestHub hub) : EngineUnderTest
    {
        public override IEngine Engine => hub.Get<IEngine>();

        public override Task IdleAsync() => hub.IdleAsync();

        public override Task AdvanceAsync(TimeSpan by) => hub.AdvanceAsync(by);

        public override ValueTask DisposeAsync() => hub.DisposeAsync();
    }
}
