using System.Text.Json;

namespace CreditHub.Documents;

/// <summary>A use case that another document's outbox asks for. It must be idempotent and must not care about order.</summary>
public interface ITold
{
    /// <summary>Its name, stored in outboxes, so never changed.</summary>
    string Name { get; }

    /// <summary>Does it.</summary>
    Task HandleAsync(JsonElement payload, CancellationToken cancel);
}
