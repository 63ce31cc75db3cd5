using CreditHub.Queues;

namespace CreditHub.Embedded;

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
