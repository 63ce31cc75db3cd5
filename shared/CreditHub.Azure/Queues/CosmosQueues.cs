using System.Diagnostics;
using CreditHub.Cosmos;
using CreditHub.Documents;

namespace CreditHub.Queues;

/// <summary>
/// The queues port in one container of Cosmos DB; a queue is a logical partition, so that one query finds what may be handed out. An id
/// belongs to one session: sending it again in another is not noticed while it is not completed.
/// </summary>
/// <param name="containers">The containers.</param>
/// <param name="time">The hub's clock.</param>
/// <param name="ids">Gives lease tokens.</param>
/// <param name="deliveries">After how many deliveries a message is dead; read each time, since policy changes by day.</param>
public sealed class CosmosQueues(CosmosContainers containers, TimeProvider time, Ids ids, Func<int> deliveries) : IQueues
{
    // Messages come from other instances too, and a lease that runs out makes no sound: a waiter looks again this often.
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly QueueSessions sessions = new(containers.Messages);

    /// <inheritdoc />
    public Task SendAsync(IReadOnlyList<QueueMessage> messages, CancellationToken cancel) => Task.WhenAll(messages
        .GroupBy(message => (message.Queue, message.Session))
        .Select(session => AddAsync(session.Key.Queue, session.Key.Session, [.. session.DistinctBy(message => message.Id)], cancel)));

    /// <inheritdoc />
    public async Task<IReadOnlyList<LeasedMessage>> LeaseAsync(string queue, int max, TimeSpan lease, TimeSpan wait, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var leased = cancel.IsCancellationRequested ? [] : await TakeAsync(queue, max, lease);
            var left = wait - Stopwatch.GetElapsedTime(began);
            if (leased.Count > 0 || left <= TimeSpan.Zero || cancel.IsCancellationRequested)
            {
                return leased;
            }

            await Task.WhenAny(Task.Delay(left < Glance ? left : Glance, cancel));
        }
    }

    /// <inheritdoc />
    public async Task<QueueMessage?> LeasedAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) =>
        LeaseToken.SessionOf(leaseToken) is { } id
        && await sessions.FindAsync(queue, id, cancel) is { } session
        && session.Find(messageId) is { } slot
        && slot.IsHeldBy(leaseToken, time.GetUtcNow())
            ? session.MessageOf(slot)
            : null;

    /// <inheritdoc />
    public Task<LeaseOutcome> CompleteAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) => EndAsync(
        queue,
        messageId,
        leaseToken,
        async (session, slot) =>
        {
            await sessions.MarkAsync(queue, messageId, slot.Revivals, cancel);
            return session.Without(messageId);
        },
        cancel);

    /// <inheritdoc />
    public Task<LeaseOutcome> AbandonAsync(string queue, string messageId, string leaseToken, string reason, CancellationToken cancel) => EndAsync(
        queue,
        messageId,
        leaseToken,
        (session, slot) => Task.FromResult(session.With(slot.Deliveries < deliveries() ? slot.GivenBack() : slot.Buried(reason, time.GetUtcNow()))),
        cancel);

    /// <inheritdoc />
    public async Task BuryAsync(QueueMessage message, int revivals, string reason, CancellationToken cancel)
    {
        QueueSession next;
        do
        {
            var session = await sessions.FindAsync(message.Queue, QueueSession.IdOf(message.Session), cancel)
                ?? QueueSession.Empty(message.Queue, message.Session);
            var slot = session.Find(message.Id);
            var revived = slot?.Revivals ?? (await sessions.MarkAsync(message.Queue, message.Id, cancel))?.Revivals ?? 0;
            if (slot is { State: SlotState.Dead } || revived > revivals)
            {
                return;
            }

            var now = time.GetUtcNow();
            session = slot is null ? session.With(message, now) : session;
            next = session.With((session.Find(message.Id)! with { Revivals = revivals }).Buried(reason, now));
        }
        while (!await sessions.WriteAsync(next, cancel));
    }

    /// <inheritdoc />
    public async Task<bool> ReviveAsync(string queue, string messageId, CancellationToken cancel)
    {
        while (await sessions.HoldingAsync(queue, messageId, cancel) is { } session && session.Find(messageId) is { State: SlotState.Dead } slot)
        {
            if (await sessions.WriteAsync(session.With(slot.Revived()), cancel))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(string? queue, CancellationToken cancel) =>
        [.. (await sessions.WithDeadAsync(queue, cancel))
            .SelectMany(session => session.Slots
                .Where(slot => slot.State == SlotState.Dead)
                .Select(slot => new DeadLetter(session.MessageOf(slot), slot.Deliveries, slot.Reason!, slot.DiedAt!.Value)))
            .OrderBy(letter => letter.At)
            .Take(1000)];

    /// <inheritdoc />
    public async Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return [.. (await sessions.HeldAsync(cancel)).GroupBy(held => held.Partition).Select(held =>
        {
            var slots = held.SelectMany(session => session.Slots).ToList();
            var live = slots.Where(slot => slot.State != SlotState.Dead).ToList();
            var leased = live.Count(slot => slot.IsOut(now));
            return new QueueDepth(
                held.Key, live.Count - leased, leased, slots.Count - live.Count, live.Count == 0 ? null : live.Min(slot => slot.At));
        })];
    }

    private async Task AddAsync(string queue, string name, IReadOnlyList<QueueMessage> messages, CancellationToken cancel)
    {
        QueueSession next;
        do
        {
            var session = await sessions.FindAsync(queue, QueueSession.IdOf(name), cancel) ?? QueueSession.Empty(queue, name);
            next = session;
            foreach (var message in messages.Where(message => session.Find(message.Id) is null))
            {
                // Asked for after the session was read: a completion in between changes the session, and then the write fails.
                if (await sessions.MarkAsync(queue, message.Id, cancel) is null)
                {
                    next = next.With(message, time.GetUtcNow());
                }
            }

            if (ReferenceEquals(next, session))
            {
                return;
            }
        }
        while (!await sessions.WriteAsync(next, cancel));
    }

    // Uncancelled: what is leased must reach the taker.
    private async Task<IReadOnlyList<LeasedMessage>> TakeAsync(string queue, int max, TimeSpan lease)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var limit = deliveries();
            var runs = new List<(QueueSession Next, IReadOnlyList<LeasedMessage> Taken)>();
            foreach (var session in await sessions.DueAsync(queue, now, max, CancellationToken.None))
            {
                var run = session.Lease(max - runs.Sum(one => one.Taken.Count), lease, limit, LeaseToken.For(session, ids), now);
                if (!ReferenceEquals(run.Next, session))
                {
                    runs.Add(run);
                }
            }

            // A session that another taker was faster with is his; where nothing is left of a look, another look tells whether there is more.
            var won = await Task.WhenAll(runs.Select(run => sessions.WriteAsync(run.Next, CancellationToken.None)));
            var taken = runs.Where((_, index) => won[index]).SelectMany(run => run.Taken).ToList();
            if (taken.Count > 0 || runs.Count == 0)
            {
                return taken;
            }
        }
    }

    private async Task<LeaseOutcome> EndAsync(
        string queue, string messageId, string token, Func<QueueSession, QueueSlot, Task<QueueSession>> end, CancellationToken cancel)
    {
        while (await HolderAsync(queue, messageId, token, cancel) is { } session)
        {
            var slot = session.Find(messageId)!;
            if (!slot.IsHeldBy(token, time.GetUtcNow()))
            {
                return LeaseOutcome.Stale;
            }

            if (await sessions.WriteAsync(await end(session, slot), cancel))
            {
                return LeaseOutcome.Done;
            }
        }

        return await sessions.MarkAsync(queue, messageId, cancel) is null ? LeaseOutcome.Unknown : LeaseOutcome.AlreadyDone;
    }

    private async Task<QueueSession?> HolderAsync(string queue, string messageId, string token, CancellationToken cancel) =>
        LeaseToken.SessionOf(token) is { } id && await sessions.FindAsync(queue, id, cancel) is { } session && session.Find(messageId) is not null
            ? session
            : await sessions.HoldingAsync(queue, messageId, cancel);
}
