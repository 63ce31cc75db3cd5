using Azure.Messaging.ServiceBus;
using CreditHub.Engine;
using CreditHub.Units;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CreditHub.Queues;

/// <summary>What units answer over Service Bus.</summary>
public sealed class FeedbackFunction(ReceiveAnswer answers, DurableEngine engine)
{
    /// <summary>Receives one answer. Its origin is what Service Bus stamped on it as it left the unit's own topic.</summary>
    [Function("Feedback")]
    public Task RunAsync(
        [ServiceBusTrigger("feedback", Connection = "ServiceBus")] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancel)
    {
        engine.Use(client);
        var unit = UnitId.From((string)message.ApplicationProperties[BusProperties.Unit]);
        return answers.RunAsync(unit, message.MessageId, message.Body.ToString(), cancel);
    }
}
