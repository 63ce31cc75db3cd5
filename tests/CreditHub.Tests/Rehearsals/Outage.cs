using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Rehearsals;

/// <summary>
/// Kills the hub at the n-th touch of documents, queues or engine, before or after it took effect. What orchestrations do meanwhile is the
/// engine's to carry on, so it does not count.
/// </summary>
internal sealed class Outage
{
    private int engineDepth;

    /// <summary>How many touches are left before the hub dies; null for none planned.</summary>
    public int? Left { get; set; }

    public bool HasHappened { get; private set; }

    public void Arrange(IServiceCollection services)
    {
        services.AddSingleton<IDocuments>(provider => new DyingDocuments(provider.GetRequiredService<RehearsalDocuments>(), this));
        services.AddSingleton<IEngine>(provider => new DyingEngine(provider.GetRequiredService<RehearsalEngine>(), this));
        services.AddSingleton<IQueues>(provider => new DyingQueues(provider.GetRequiredService<RehearsalQueues>(), this));
    }

    private void Touch()
    {
        if (engineDepth > 0)
        {
            return;
        }

        if (Left is 0)
        {
            HasHappened = true;
            throw new OutageException();
        }

        Left--;
    }

    private async Task<T> AroundAsync<T>(Func<Task<T>> touch)
    {
        Touch();
        var result = await touch();
        Touch();
        return result;
    }

    private sealed class DyingDocuments(RehearsalDocuments inner, Outage outage) : IDocuments
    {
        public Task<Stored<T>?> FindAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel) =>
            inner.FindAsync(kind, partition, id, cancel);

        public Task<string?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel) =>
            outage.AroundAsync(() => inner.WriteAsync(kind, document, expected, cancel));

        public Task<IReadOnlyList<bool>> CreateManyAsync<T>(DocumentKind<T> kind, IReadOnlyList<Document<T>> documents, CancellationToken cancel) =>
            outage.AroundAsync(() => inner.CreateManyAsync(kind, documents, cancel));

        public Task<Page<Stored<T>>> QueryAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel) =>
            inner.QueryAsync(kind, query, cancel);

        public Task<long> CountAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel) =>
            inner.CountAsync(kind, query, cancel);

        public Task<IReadOnlyList<OutboxHolder>> WithOutboxAsync(int limit, CancellationToken cancel) => inner.WithOutboxAsync(limit, cancel);

        public Task<Page<DocumentChange>> ChangesAsync(string? after, int limit, CancellationToken cancel) => inner.ChangesAsync(after, limit, cancel);
    }

    private sealed class DyingEngine(RehearsalEngine inner, Outage outage) : IEngine
    {
        public Task<bool> StartAsync(string orchestration, string instanceId, JsonElement input, CancellationToken cancel) =>
            outage.AroundAsync(() => InEngineAsync(() => inner.StartAsync(orchestration, instanceId, input, cancel)));

        public Task SignalAsync(string instanceId, string name, string key, JsonElement payload, CancellationToken cancel) =>
            outage.AroundAsync(() => InEngineAsync(async () =>
            {
                await inner.SignalAsync(instanceId, name, key, payload, cancel);
                return true;
            }));

        public Task<RoundStatus?> FindAsync(string instanceId, CancellationToken cancel) => inner.FindAsync(instanceId, cancel);

        public Task<IReadOnlyList<RoundStep>> HistoryAsync(string instanceId, CancellationToken cancel) => inner.HistoryAsync(instanceId, cancel);

        public Task<Page<RoundStatus>> ListAsync(RoundState? state, string? prefix, int limit, string? continuation, CancellationToken cancel) =>
            inner.ListAsync(state, prefix, limit, continuation, cancel);

        private async Task<bool> InEngineAsync(Func<Task<bool>> act)
        {
            outage.engineDepth++;
            try
            {
                return await act();
            }
            finally
            {
                outage.engineDepth--;
            }
        }
    }

    private sealed class DyingQueues(RehearsalQueues inner, Outage outage) : IQueues
    {
        public Task SendAsync(IReadOnlyList<QueueMessage> messages, CancellationToken cancel) => outage.AroundAsync(async () =>
        {
            await inner.SendAsync(messages, cancel);
            return true;
        });

        public Task<IReadOnlyList<LeasedMessage>> LeaseAsync(string queue, int max, TimeSpan lease, TimeSpan wait, CancellationToken cancel) =>
            inner.LeaseAsync(queue, max, lease, wait, cancel);

        public Task<QueueMessage?> LeasedAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) =>
            inner.LeasedAsync(queue, messageId, leaseToken, cancel);

        public Task<LeaseOutcome> CompleteAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) =>
            inner.CompleteAsync(queue, messageId, leaseToken, cancel);

        public Task<LeaseOutcome> AbandonAsync(string queue, string messageId, string leaseToken, string reason, CancellationToken cancel) =>
            inner.AbandonAsync(queue, messageId, leaseToken, reason, cancel);

        public Task<bool> ReviveAsync(string queue, string messageId, CancellationToken cancel) => inner.ReviveAsync(queue, messageId, cancel);

        public Task BuryAsync(QueueMessage message, int revivals, string reason, CancellationToken cancel) =>
            inner.BuryAsync(message, revivals, reason, cancel);

        public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(string? queue, CancellationToken cancel) => inner.DeadLettersAsync(queue, cancel);

        public Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel) => inner.DepthsAsync(cancel);
    }
}

/// <summary>The hub died.</summary>
internal sealed class OutageException : Exception;
