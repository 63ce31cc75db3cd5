using Azure.Messaging.ServiceBus;

namespace CreditHub.Queues;

/// <summary>The topic from which units read: a subscription each, sessions by subject, repeats dropped by message id.</summary>
public sealed class DirectivesTopic(ServiceBusClient client)
{
    private readonly ServiceBusSender sender = client.CreateSender("directives");

    /// <summary>Sends; each session's messages together and in order.</summary>
    public Task SendAsync(IReadOnlyList<BusMessage> messages, CancellationToken cancel) => Task.WhenAll(messages
        .GroupBy(message => message.Session)
        .Select(session => sender.SendMessagesAsync(session.Select(Of).ToList(), cancel)));

    private static ServiceBusMessage Of(BusMessage message) => new(BinaryData.FromString(message.Body))
    {
        MessageId = message.Id,
        SessionId = message.Session,
        ContentType = "application/cloudevents+json",
        ApplicationProperties =
        {
            [BusProperties.Unit] = message.Unit,
            [BusProperties.Message] = message.MessageId,
            [BusProperties.Revivals] = message.Revivals,
        },
    };
}
