using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Queues;

namespace CreditHub.Objections;

/// <summary>A verification message is worth handing out while its objection is open; taking the notice starts the provider's time (T5).</summary>
public sealed class VerificationMessageRule(IDocuments documents, ReceiveVerification receive) : IMessageRule
{
    /// <inheritdoc />
    public string TypePrefix => VerificationMessages.TypePrefix;

    /// <inheritdoc />
    public async Task<bool> StillValidAsync(QueueMessage message, CancellationToken cancel) =>
        await documents.FindAsync(ObjectionDocuments.Objection, message.Subject, message.Subject, cancel) is { Value.IsOpen: true };

    /// <inheritdoc />
    public Task ReceivedAsync(QueueMessage message, Actor by, CancellationToken cancel) =>
        VerificationMessages.IsReceipt(message.Type) ? receive.RunAsync(by, new(message.Subject), cancel) : Task.CompletedTask;
}
