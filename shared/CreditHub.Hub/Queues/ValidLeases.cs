using CreditHub.Audit;

namespace CreditHub.Queues;

/// <summary>
/// Leases what may leave the hub: each message is asked for once more whether it still holds (G7, G8), and one that does not is taken off
/// the queue and never handed out.
/// </summary>
public sealed class ValidLeases(IQueues queues, MessageRules rules, IAuditLog audit, TimeProvider time)
{
    /// <summary>Leases. See <see cref="IQueues.LeaseAsync"/>.</summary>
    public async Task<IReadOnlyList<LeasedMessage>> TakeAsync(string queue, int max, TimeSpan lease, TimeSpan wait, CancellationToken cancel)
    {
        while (true)
        {
            var leased = await queues.LeaseAsync(queue, max, lease, wait, cancel);
            var holds = await Task.WhenAll(leased.Select(one => HoldsAsync(one.Message, cancel)));
            var dropped = leased.Where((_, index) => !holds[index]).ToList();
            await DropAsync(dropped, cancel);
            if (leased.Count == 0 || dropped.Count < leased.Count)
            {
                return [.. leased.Where((_, index) => holds[index])];
            }

            // What replaces a dropped message is in the queue by now.
            wait = TimeSpan.Zero;
        }
    }

    private async Task<bool> HoldsAsync(QueueMessage message, CancellationToken cancel) =>
        rules.For(message) is not { } rule || await rule.StillValidAsync(message, cancel);

    private async Task DropAsync(List<LeasedMessage> dropped, CancellationToken cancel)
    {
        if (dropped.Count == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        await audit.AppendAsync(
            [.. dropped.Select(one => new AuditFact(
                $"dropped:{one.Message.Queue}:{one.Message.Id}", now, "hub/queues", "queue.dropped", one.Message.Subject, $"{one.Message.Id} holds no more"))],
            cancel);
        foreach (var one in dropped)
        {
            await queues.CompleteAsync(one.Message.Queue, one.Message.Id, one.LeaseToken, cancel);
        }
    }
}
