using CreditHub.Queues;

namespace CreditHub.Mutants;

/// <summary>Queues that pass everything on; a mutant changes one thing of it.</summary>
internal abstract class PassingQueues(IQueues inner) : IQueues
{
    public virtual Task SendAsync(IReadOnlyList<QueueMessage> messages, CancellationToken cancel) => inner.SendAsync(messages, cancel);

    public Task<IReadOnlyList<LeasedMessage>> LeaseAsync(string queue, int max, TimeSpan lease, TimeSpan wait, CancellationToken cancel) =>
        inner.LeaseAsync(queue, max, lease, wait, cancel);

    public Task<QueueMessage?> LeasedAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) =>
        inner.LeasedAsync(queue, messageId, leaseToken, cancel);

    public virtual Task<LeaseOutcome> CompleteAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) =>
        inner.CompleteAsync(queue, messageId, leaseToken, cancel);

    public Task<LeaseOutcome> AbandonAsync(string queue, string messageId, string leaseToken, string reason, CancellationToken cancel) =>
        inner.AbandonAsync(queue, messageId, leaseToken, reason, cancel);

    public Task<bool> ReviveAsync(string queue, string messageId, CancellationToken cancel) => inner.ReviveAsync(queue, messageId, cancel);

    public Task BuryAsync(QueueMessage message, int revivals, string reason, CancellationToken cancel) => inner.BuryAsync(message, revivals, reason, cancel);

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(string? queue, CancellationToken cancel) => inner.DeadLettersAsync(queue, cancel);

    public Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel) => inner.DepthsAsync(cancel);
}
