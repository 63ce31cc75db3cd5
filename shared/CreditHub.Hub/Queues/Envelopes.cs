namespace CreditHub.Queues;

/// <summary>Messages as partners get them, by HTTP and over a bus alike.</summary>
public static class Envelopes
{
    /// <summary>The message alone.</summary>
    public static CloudEvent Of(QueueMessage message) => new(
        "1.0", message.Id, "/credithub", message.Type, message.Subject, message.At, "application/json", message.Data);

    /// <summary>The message with its lease.</summary>
    public static MessageEnvelope Of(LeasedMessage leased)
    {
        var message = Of(leased.Message);
        return new(
            message.Specversion, message.Id, message.Source, message.Type, message.Subject, message.Time, message.Datacontenttype, message.Data,
            leased.LeaseToken, leased.LeasedUntil, leased.Deliveries);
    }
}
