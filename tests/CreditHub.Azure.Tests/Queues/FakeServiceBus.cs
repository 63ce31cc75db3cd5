using Azure.Messaging.ServiceBus;

namespace CreditHub.Queues;

/// <summary>
/// Service Bus in memory, as <c>infra/modules/servicebus.bicep</c> lays it out: repeats of a message id are dropped by the topic, sessions keep
/// their order, and an answer carries the unit of the topic that it came through, whatever its sender wrote.
/// </summary>
internal sealed class FakeServiceBus : ServiceBusClient
{
    private readonly HashSet<string> seen = [];

    /// <summary>What the topic took, in order.</summary>
    public List<ServiceBusMessage> Directives { get; } = [];

    public override ServiceBusSender CreateSender(string queueOrTopicName) => queueOrTopicName == "directives"
        ? new Sender(this)
        : throw new ArgumentException($"The hub does not send to '{queueOrTopicName}'.", nameof(queueOrTopicName));

    /// <summary>What the app receives when a subscription gives a message up.</summary>
    public static ServiceBusReceivedMessage GivenUp(ServiceBusMessage message) => ServiceBusModelFactory.ServiceBusReceivedMessage(
        body: message.Body,
        messageId: message.MessageId,
        properties: new Dictionary<string, object>(message.ApplicationProperties) { ["DeadLetterReason"] = "MaxDeliveryCountExceeded" });

    /// <summary>What the app receives when a unit sends an answer to its topic.</summary>
    public static ServiceBusReceivedMessage Answer(string topicOf, string messageId, string body, string written = "") =>
        ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromString(body),
            messageId: messageId,
            properties: new Dictionary<string, object> { ["written"] = written, ["unit"] = topicOf });

    private sealed class Sender(FakeServiceBus bus) : ServiceBusSender
    {
        public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
        {
            var batch = messages.ToList();
            if (batch.Select(message => message.SessionId).Distinct().Count() > 1)
            {
                throw new InvalidOperationException("One batch, one session.");
            }

            bus.Directives.AddRange(batch.Where(message => bus.seen.Add(message.MessageId!)));
            return Task.CompletedTask;
        }
    }
}
