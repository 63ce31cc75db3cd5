using System.Text.Json;

namespace CreditHub.Queues;

/// <summary>
/// The queues port: one outgoing queue per unit, and incoming ones. Adapters: SQLite tables offered by HTTP (Embedded), Service Bus (Azure).
/// Messages of one session are handed out in the order in which they were sent: a later one only after every earlier one is completed,
/// dead, or in the same lease.
/// </summary>
public interface IQueues
{
    /// <summary>Sends messages; one whose id the queue has seen within its history is dropped. Durable when the task ends.</summary>
    Task SendAsync(IReadOnlyList<QueueMessage> messages, CancellationToken cancel);

    /// <summary>Leases messages; waits up to <paramref name="wait"/> for the first. A message not completed within the lease is handed out again.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="max">1 to 100.</param>
    /// <param name="lease">1 second to 1 hour, by the hub's clock.</param>
    /// <param name="wait">0 to 1 minute of real time, whatever the hub's clock does.</param>
    /// <param name="cancel">Ends the wait with an empty list.</param>
    Task<IReadOnlyList<LeasedMessage>> LeaseAsync(string queue, int max, TimeSpan lease, TimeSpan wait, CancellationToken cancel);

    /// <summary>Reads a message that is out under a lease, without changing anything; null when the lease ran out or is another's.</summary>
    Task<QueueMessage?> LeasedAsync(string queue, string messageId, string leaseToken, CancellationToken cancel);

    /// <summary>Takes a message off the queue for good.</summary>
    Task<LeaseOutcome> CompleteAsync(string queue, string messageId, string leaseToken, CancellationToken cancel);

    /// <summary>Gives a message back; after the profile's number of deliveries it becomes a dead letter.</summary>
    Task<LeaseOutcome> AbandonAsync(string queue, string messageId, string leaseToken, string reason, CancellationToken cancel);

    /// <summary>
    /// Makes a message a dead letter, whatever it was: one that another queue gave up, or that was refused for good. One that is dead
    /// already stays as it is, and so does one that was revived since, so that hearing of it twice changes nothing.
    /// </summary>
    /// <param name="message">The message; one that the queue never held is put there.</param>
    /// <param name="revivals">How often it had been revived when it was handed out.</param>
    /// <param name="reason">Why; no personal values.</param>
    /// <param name="cancel">Cancels.</param>
    Task BuryAsync(QueueMessage message, int revivals, string reason, CancellationToken cancel);

    /// <summary>Puts a dead letter back at its place, with no deliveries counted and one revival more.</summary>
    /// <returns>Whether there was such a dead letter.</returns>
    Task<bool> ReviveAsync(string queue, string messageId, CancellationToken cancel);

    /// <summary>The dead letters of a queue, or of all queues, oldest first, at most 1,000.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(string? queue, CancellationToken cancel);

    /// <summary>What every queue holds now.</summary>
    Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel);
}

/// <summary>One message.</summary>
/// <param name="Queue">The queue: a unit's id, or a name of the hub's own.</param>
/// <param name="Id">Unique within the queue; sending it again is dropped.</param>
/// <param name="Session">Messages of one session keep their order; usually the subject's key.</param>
/// <param name="Type">The CloudEvents type.</param>
/// <param name="Subject">The CloudEvents subject: the id of what it is about.</param>
/// <param name="At">When it was ordered, UTC.</param>
/// <param name="Data">The payload; no personal values, those are fetched by key (G29).</param>
public sealed record QueueMessage(
    string Queue, string Id, string Session, string Type, string Subject, DateTimeOffset At, JsonElement Data);

/// <summary>A leased message.</summary>
/// <param name="Message">The message.</param>
/// <param name="LeaseToken">Names this lease; stale once it ran out or the message is gone.</param>
/// <param name="LeasedUntil">When the lease runs out, UTC.</param>
/// <param name="Deliveries">How often it was handed out since it was sent or last revived, this time included.</param>
/// <param name="Revivals">How often it was revived.</param>
public sealed record LeasedMessage(QueueMessage Message, string LeaseToken, DateTimeOffset LeasedUntil, int Deliveries, int Revivals);

/// <summary>What became of a complete or abandon.</summary>
public enum LeaseOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>The lease had run out or was another's; nothing changed.</summary>
    Stale,

    /// <summary>The message was completed before.</summary>
    AlreadyDone,

    /// <summary>There never was such a message.</summary>
    Unknown,
}

/// <summary>A message that was handed out too often, that another queue gave up, or that was refused.</summary>
public sealed record DeadLetter(QueueMessage Message, int Deliveries, string Reason, DateTimeOffset At);

/// <summary>What one queue holds.</summary>
public sealed record QueueDepth(string Queue, int Waiting, int Leased, int Dead, DateTimeOffset? OldestAt);
