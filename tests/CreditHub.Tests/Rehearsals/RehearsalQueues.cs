using CreditHub.Queues;

namespace CreditHub.Rehearsals;

/// <summary>Queues in memory; every message ever sent stays readable.</summary>
internal sealed class RehearsalQueues(TimeProvider time) : IQueues
{
    private readonly List<Slot> slots = [];

    public IEnumerable<QueueMessage> Sent => slots.Select(slot => slot.Message);

    public Task SendAsync(IReadOnlyList<QueueMessage> messages, CancellationToken cancel)
    {
        slots.AddRange(messages
            .Where(message => !slots.Exists(slot => slot.Message.Queue == message.Queue && slot.Message.Id == message.Id))
            .Select(message => new Slot(message)));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LeasedMessage>> LeaseAsync(string queue, int max, TimeSpan lease, TimeSpan wait, CancellationToken cancel)
    {
        var leased = new List<LeasedMessage>();
        foreach (var slot in slots.Where(slot => slot.Message.Queue == queue && !slot.Done && slot.Until <= time.GetUtcNow()).Take(max))
        {
            slot.Until = time.GetUtcNow() + lease;
            slot.Deliveries++;
            leased.Add(new LeasedMessage(slot.Message, slot.Token, slot.Until, slot.Deliveries, Revivals: 0));
        }

        return Task.FromResult<IReadOnlyList<LeasedMessage>>(leased);
    }

    public Task<QueueMessage?> LeasedAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) => Task.FromResult(
        Find(queue, messageId) is { Done: false } slot && slot.Token == leaseToken && slot.Until > time.GetUtcNow() ? slot.Message : null);

    public Task<LeaseOutcome> CompleteAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) =>
        Task.FromResult(Release(queue, messageId, leaseToken, isDone: true));

    public Task<LeaseOutcome> AbandonAsync(string queue, string messageId, string leaseToken, string reason, CancellationToken cancel) =>
        Task.FromResult(Release(queue, messageId, leaseToken, isDone: false));

    public Task BuryAsync(QueueMessage message, int revivals, string reason, CancellationToken cancel) => throw new NotSupportedException();

    public Task<bool> ReviveAsync(string queue, string messageId, CancellationToken cancel) => Task.FromResult(false);

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(string? queue, CancellationToken cancel) => Task.FromResult<IReadOnlyList<DeadLetter>>([]);

    public Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<QueueDepth>>(
        [.. slots.Where(slot => !slot.Done).GroupBy(slot => slot.Message.Queue).Select(queue => new QueueDepth(queue.Key, queue.Count(), 0, 0, null))]);

    private Slot? Find(string queue, string messageId) => slots.Find(slot => slot.Message.Queue == queue && slot.Message.Id == messageId);

    private LeaseOutcome Release(string queue, string messageId, string leaseToken, bool isDone)
    {
        switch (Find(queue, messageId))
        {
            case null:
                return LeaseOutcome.Unknown;
            case { Done: true }:
                return LeaseOutcome.AlreadyDone;
            case var slot when slot.Token != leaseToken || slot.Until <= time.GetUtcNow():
                return LeaseOutcome.Stale;
            case var slot:
                slot.Done = isDone;
                slot.Until = DateTimeOffset.MinValue;
                return LeaseOutcome.Done;
        }
    }

    private sealed class Slot(QueueMessage message)
    {
        public QueueMessage Message { get; } = message;

        public DateTimeOffset Until { get; set; } = DateTimeOffset.MinValue;

        public int Deliveries { get; set; }

        public bool Done { get; set; }

        public string Token => $"{Message.Id}#{Deliveries}";
    }
}
