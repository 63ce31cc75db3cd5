using System.Text;
using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Lists;
using CreditHub.Queues;
using CreditHub.Storage;

namespace CreditHub.Mutants;

/// <summary>A message in flight is handed out whatever became of its entry.</summary>
internal sealed class HoldIsIgnored(IMessageRule inner) : IMessageRule
{
    public string TypePrefix => inner.TypePrefix;

    public Task<bool> StillValidAsync(QueueMessage message, CancellationToken cancel) => Task.FromResult(true);

    public Task ReceivedAsync(QueueMessage message, Actor by, CancellationToken cancel) => inner.ReceivedAsync(message, by, cancel);
}

/// <summary>A told handler that does nothing.</summary>
internal sealed class NobodyListens(ITold inner) : ITold
{
    public string Name => inner.Name;

    public Task HandleAsync(JsonElement payload, CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>The standing is not told of an end that came by time.</summary>
internal sealed class ExpiryIsNotProjected(ITold inner, IDocuments documents) : ITold
{
    public string Name => inner.Name;

    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var id = payload.GetProperty("entry").GetString()!;
        if (await documents.FindAsync(ListDocuments.Entry, id, id, cancel) is not { Value.State: EntryState.Ended { Reason: EndReason.Expired } })
        {
            await inner.HandleAsync(payload, cancel);
        }
    }
}

/// <summary>The log loses an entry now and then.</summary>
internal sealed class ChainHasGaps(IAuditLog inner, Database database) : IAuditLog
{
    private const int Every = 300;
    private int appends;

    public async Task AppendAsync(IReadOnlyList<AuditFact> facts, CancellationToken cancel)
    {
        await inner.AppendAsync(facts, cancel);
        if (++appends % Every == 0)
        {
            await database.WriteAsync(session => session.Execute("DELETE FROM audit WHERE sequence = (SELECT max(sequence) - 1 FROM audit)"), cancel);
        }
    }

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int limit, CancellationToken cancel) => inner.ReadAsync(after, limit, cancel);

    public Task<IReadOnlyList<AuditEntry>> AboutAsync(string target, CancellationToken cancel, long after = 0) => inner.AboutAsync(target, cancel, after);
}

/// <summary>Receipts leave out what was rejected.</summary>
internal sealed class ReceiptLosesRejections(IFiles inner) : IFiles
{
    public async Task<StoredFile> WriteAsync(string name, Stream content, CancellationToken cancel)
    {
        if (!name.Contains("/receipt/", StringComparison.Ordinal))
        {
            return await inner.WriteAsync(name, content, cancel);
        }

        using var reader = new StreamReader(content, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancel);
        var kept = text.Split('\n').Where(line => !line.Contains("\"outcome\":\"rejected\"", StringComparison.Ordinal));
        return await inner.WriteAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', kept))), cancel);
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancel) => inner.OpenAsync(name, cancel);

    public Task DeleteAsync(string name, CancellationToken cancel) => inner.DeleteAsync(name, cancel);
}

/// <summary>A clock that is ahead.</summary>
internal sealed class ClockAhead(TimeProvider inner, TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + by;
}
