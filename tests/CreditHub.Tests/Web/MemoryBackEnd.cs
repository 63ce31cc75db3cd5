using System.Collections.Concurrent;
using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Queues;
using CreditHub.Vault;

namespace CreditHub.Web;

/// <summary>The ports as far as the HTTP base needs them, in memory: documents and audit are real, queues and rounds are as a test sets them.</summary>
internal sealed class MemoryBackEnd : IDocuments, IAuditLog, IQueues, IEngine, IVault
{
    private readonly ConcurrentDictionary<(string Kind, string Partition, string Id), (object Document, string ETag)> rows = new();
    private readonly ConcurrentDictionary<string, AuditFact> facts = new(StringComparer.Ordinal);

    /// <summary>Set to make every read of documents fail, as a back end that is gone would.</summary>
    public bool IsGone { get; set; }

    public int Reads { get; private set; }

    public List<QueueDepth> Depths { get; } = [];

    public List<RoundStatus> Rounds { get; } = [];

    public IEnumerable<AuditFact> Facts => facts.Values;

    public Task<Stored<T>?> FindAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel)
    {
        Reads++;
        return IsGone ? throw new InvalidOperationException("secret of the back end") : Task.FromResult(
            rows.TryGetValue((kind.Name, partition, id), out var row) ? new Stored<T>((Document<T>)row.Document, row.ETag) : null);
    }

    public Task<string?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel)
    {
        var key = (kind.Name, kind.PartitionOf(document.Value), kind.IdOf(document.Value));
        var next = ((object)document, Guid.NewGuid().ToString());
        var written = rows.TryGetValue(key, out var row)
            ? row.ETag == expected && rows.TryUpdate(key, next, row)
            : expected is null && rows.TryAdd(key, next);
        return Task.FromResult(written ? next.Item2 : null);
    }

    public Task<Page<Stored<T>>> QueryAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel) =>
        Task.FromResult(new Page<Stored<T>>([.. rows
            .Where(row => row.Key.Kind == kind.Name)
            .Select(row => new Stored<T>((Document<T>)row.Value.Document, row.Value.ETag))
            .Where(stored => query.Conditions.All(condition =>
                kind.Fields.Single(field => field.Name == condition.Field).Value(stored.Value) is { } value
                && (condition.Comparison == Comparison.Is ? value == condition.Value : string.CompareOrdinal(value, condition.Value) <= 0)))], null));

    public Task AppendAsync(IReadOnlyList<AuditFact> more, CancellationToken cancel)
    {
        foreach (var fact in more)
        {
            facts.TryAdd(fact.Key, fact);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<QueueDepth>>(Depths);

    public Task<Page<RoundStatus>> ListAsync(RoundState? state, string? prefix, int limit, string? continuation, CancellationToken cancel) =>
        Task.FromResult(new Page<RoundStatus>([.. Rounds.Where(round => round.State == state)], null));

    public async Task<long> CountAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel) => (await QueryAsync(kind, query, cancel)).Items.Count;

    // Nothing that the HTTP base does reaches these.
    public Task<IReadOnlyList<bool>> CreateManyAsync<T>(DocumentKind<T> kind, IReadOnlyList<Document<T>> documents, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<OutboxHolder>> WithOutboxAsync(int limit, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Page<DocumentChange>> ChangesAsync(string? after, int limit, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int limit, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<AuditEntry>> AboutAsync(string target, CancellationToken cancel, long after = 0) => throw new NotSupportedException();

    public Task SendAsync(IReadOnlyList<QueueMessage> messages, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<LeasedMessage>> LeaseAsync(string queue, int max, TimeSpan lease, TimeSpan wait, CancellationToken cancel) => throw new NotSupportedException();

    public Task<QueueMessage?> LeasedAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) => throw new NotSupportedException();

    public Task<LeaseOutcome> CompleteAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) => throw new NotSupportedException();

    public Task<LeaseOutcome> AbandonAsync(string queue, string messageId, string leaseToken, string reason, CancellationToken cancel) => throw new NotSupportedException();

    public Task<bool> ReviveAsync(string queue, string messageId, CancellationToken cancel) => throw new NotSupportedException();

    public Task BuryAsync(QueueMessage message, int revivals, string reason, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(string? queue, CancellationToken cancel) => throw new NotSupportedException();

    public Task<bool> StartAsync(string orchestration, string instanceId, JsonElement input, CancellationToken cancel) => throw new NotSupportedException();

    public Task SignalAsync(string instanceId, string name, string key, JsonElement payload, CancellationToken cancel) => throw new NotSupportedException();

    public Task<RoundStatus?> FindAsync(string instanceId, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<RoundStep>> HistoryAsync(string instanceId, CancellationToken cancel) => throw new NotSupportedException();

    public string KeyOf(string valueClass, string value) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> SealAsync(IReadOnlyList<SensitiveValue> values, CancellationToken cancel) => throw new NotSupportedException();

    public Task<string?> OpenAsync(string key, CancellationToken cancel) => throw new NotSupportedException();

    public Task LeaveAsync(IReadOnlyList<string> keys, DateTimeOffset at, CancellationToken cancel) => throw new NotSupportedException();

    public Task<int> ForgetAsync(IReadOnlyList<string> keys, DateTimeOffset markedBy, CancellationToken cancel) => throw new NotSupportedException();
}
