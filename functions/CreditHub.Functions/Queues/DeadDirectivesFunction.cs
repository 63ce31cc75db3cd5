using Azure.Messaging.ServiceBus;
using CreditHub.Units;
using Microsoft.Azure.Functions.Worker;

namespace CreditHub.Queues;

/// <summary>Dead letters of the units' subscriptions, which flow into one queue: they come back to the hub's own record.</summary>
public sealed class DeadDirectivesFunction(TakeBack takeBack)
{
    /// <summary>Takes one back.</summary>
    [Function("DeadDirectives")]
    public Task RunAsync([ServiceBusTrigger("directives-dead", Connection = "ServiceBus")] ServiceBusReceivedMessage message, CancellationToken cancel) =>
        takeBack.RunAsync(
            UnitId.From((string)message.ApplicationProperties[BusProperties.Unit]),
            (string)message.ApplicationProperties[BusProperties.Message],
            (int)message.ApplicationProperties[BusProperties.Revivals],
            message.DeadLetterReason ?? "dead-lettered",
            cancel);
}
