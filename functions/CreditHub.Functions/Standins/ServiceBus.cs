// Declarations of the members that this app uses of Azure.Messaging.ServiceBus 7.20 (github.com/Azure/azure-sdk-for-net,
// sdk/servicebus/Azure.Messaging.ServiceBus) and of Microsoft.Azure.Functions.Worker.Extensions.ServiceBus 5.24
// (github.com/Azure/azure-functions-dotnet-worker): signatures only, no behaviour beyond keeping what is set.
using Azure.Core;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusClient : IAsyncDisposable
    {
        public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential) =>
            (FullyQualifiedNamespace, _) = (fullyQualifiedNamespace, credential);

        protected ServiceBusClient()
        {
        }

        public virtual string? FullyQualifiedNamespace { get; }

        public virtual ServiceBusSender CreateSender(string queueOrTopicName) =>
            throw new NotSupportedException($"Built against stand-ins: build with -p:FullFeed=true to send to '{queueOrTopicName}'.");

        public virtual ValueTask DisposeAsync()
        {
            GC.SuppressFinalize(this);
            return ValueTask.CompletedTask;
        }
    }

    public class ServiceBusSender
    {
        protected ServiceBusSender()
        {
        }

        public virtual Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("Built against stand-ins: build with -p:FullFeed=true to send.");
    }

    public class ServiceBusMessage(BinaryData body)
    {
        public BinaryData Body { get; set; } = body;

        public string? MessageId { get; set; }

        public string? SessionId { get; set; }

        public string? ContentType { get; set; }

        public IDictionary<string, object> ApplicationProperties { get; } = new Dictionary<string, object>();
    }

    public class ServiceBusReceivedMessage
    {
        internal ServiceBusReceivedMessage(BinaryData body, string messageId, IReadOnlyDictionary<string, object> properties) =>
            (Body, MessageId, ApplicationProperties) = (body, messageId, properties);

        public BinaryData Body { get; }

        public string MessageId { get; }

        public IReadOnlyDictionary<string, object> ApplicationProperties { get; }

        public string? DeadLetterReason => ApplicationProperties.TryGetValue("DeadLetterReason", out var reason) ? reason as string : null;
    }

    public static class ServiceBusModelFactory
    {
        public static ServiceBusReceivedMessage ServiceBusReceivedMessage(
            BinaryData? body = default, string? messageId = default, IDictionary<string, object>? properties = default) =>
            new(body ?? BinaryData.FromString(string.Empty), messageId ?? string.Empty, new Dictionary<string, object>(properties ?? new Dictionary<string, object>()));
    }
}

namespace Microsoft.Azure.Functions.Worker
{
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class ServiceBusTriggerAttribute(string queueName) : Attribute
    {
        public string? QueueName { get; } = queueName;

        public string? Connection { get; set; }
    }
}
