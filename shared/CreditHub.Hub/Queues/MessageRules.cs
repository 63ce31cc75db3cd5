namespace CreditHub.Queues;

/// <summary>Finds who speaks for a message.</summary>
public sealed class MessageRules(IEnumerable<IMessageRule> rules)
{
    private readonly IReadOnlyList<IMessageRule> rules = [.. rules];

    /// <summary>The rule of a message's type; null where no capability says anything about it.</summary>
    public IMessageRule? For(QueueMessage message) =>
        rules.FirstOrDefault(rule => message.Type.StartsWith(rule.TypePrefix, StringComparison.Ordinal));
}
