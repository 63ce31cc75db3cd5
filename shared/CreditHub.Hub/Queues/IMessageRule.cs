using CreditHub.Lists;

namespace CreditHub.Queues;

/// <summary>What a capability says about its own messages in units' queues, chosen by the message's type.</summary>
public interface IMessageRule
{
    /// <summary>The CloudEvents types that it speaks for start so.</summary>
    string TypePrefix { get; }

    /// <summary>Whether the message may still be handed out; asked at every lease, so that a hold wins over a push in flight (G7, G8).</summary>
    Task<bool> StillValidAsync(QueueMessage message, CancellationToken cancel);

    /// <summary>The unit took the message off its queue: its receipt. May be told twice.</summary>
    Task ReceivedAsync(QueueMessage message, Actor by, CancellationToken cancel);
}
