using CreditHub.Decisions;
using CreditHub.Units;

namespace CreditHub.Queues;

/// <summary>A unit takes messages from its own queue, and nobody else's.</summary>
public sealed class UnitQueues(IQueues queues, ValidLeases leases, MessageRules rules, ForeignAccess foreign)
{
    /// <summary>Leases messages, of which each still holds (<see cref="ValidLeases"/>).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="max">1 to 100.</param>
    /// <param name="lease">1 second to 1 hour.</param>
    /// <param name="wait">0 to 1 minute.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Decision<IReadOnlyList<LeasedMessage>>> LeaseAsync(
        UnitId unit, int max, TimeSpan lease, TimeSpan wait, Caller caller, CancellationToken cancel)
    {
        if (unit != caller.Unit)
        {
            return await foreign.RefuseAsync(QueueErrors.Foreign, "queue.lease", unit.Value, caller, cancel);
        }

        if (max is < 1 or > 100 || lease < TimeSpan.FromSeconds(1) || lease > TimeSpan.FromHours(1) || wait < TimeSpan.Zero || wait > TimeSpan.FromMinutes(1))
        {
            return QueueErrors.LeaseInvalid;
        }

        return new Decision<IReadOnlyList<LeasedMessage>>.Accepted(await leases.TakeAsync(unit.Value, max, lease, wait, cancel));
    }

    /// <summary>Takes a message off the queue: the unit's receipt for it. Twice changes nothing.</summary>
    public async Task<Decision<LeaseOutcome>> CompleteAsync(
        UnitId unit, string messageId, string leaseToken, Caller caller, CancellationToken cancel)
    {
        if (unit != caller.Unit)
        {
            return await foreign.RefuseAsync(QueueErrors.Foreign, "queue.complete", unit.Value, caller, cancel);
        }

        // The receipt is told before the message is gone, so that a crash in between tells it twice and never not at all. Only who holds
        // the lease can give it.
        if (await queues.LeasedAsync(unit.Value, messageId, leaseToken, cancel) is { } message && rules.For(message) is { } rule)
        {
            await rule.ReceivedAsync(message, caller.Actor, cancel);
        }

        return Answer(await queues.CompleteAsync(unit.Value, messageId, leaseToken, cancel));
    }

    /// <summary>Gives a message back.</summary>
    public async Task<Decision<LeaseOutcome>> AbandonAsync(
        UnitId unit, string messageId, string leaseToken, string reason, Caller caller, CancellationToken cancel) => unit == caller.Unit
        ? Answer(await queues.AbandonAsync(unit.Value, messageId, leaseToken, reason, cancel))
        : await foreign.RefuseAsync(QueueErrors.Foreign, "queue.abandon", unit.Value, caller, cancel);

    /// <summary>What a unit's queue holds; the office may look at every one.</summary>
    public async Task<Decision<QueueDepth>> DepthAsync(UnitId unit, Caller caller, CancellationToken cancel)
    {
        if (unit != caller.Unit && !caller.Is(Role.Office))
        {
            return await foreign.RefuseAsync(QueueErrors.Foreign, "queue.read", unit.Value, caller, cancel);
        }

        var depths = await queues.DepthsAsync(cancel);
        return depths.FirstOrDefault(depth => depth.Queue == unit.Value) ?? new QueueDepth(unit.Value, 0, 0, 0, null);
    }

    private static Decision<LeaseOutcome> Answer(LeaseOutcome outcome) => outcome switch
    {
        LeaseOutcome.Done or LeaseOutcome.AlreadyDone => outcome,
        LeaseOutcome.Stale => QueueErrors.LeaseStale,
        LeaseOutcome.Unknown => QueueErrors.MessageUnknown,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
