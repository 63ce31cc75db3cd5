using CreditHub.Audit;

namespace CreditHub.Embedded;

/// <summary>The audit log port on SQLite.</summary>
public sealed class SqliteAuditTests : AuditContract, IAsyncDisposable
{
    private TestHub? hub;

    public ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task<IAuditLog> OpenAsync()
    {
        hub ??= await EmbeddedParts.StartAsync();
        return hub.Get<IAuditLog>();
    }
}
