namespace CreditHub.Documents;

/// <summary>
/// A value as it is stored, with what is still to be handed on because of it. One conditional write of one document is one step,
/// on every back end.
/// </summary>
/// <typeparam name="T">The capability's state, a value of Core.</typeparam>
/// <param name="Value">The state.</param>
/// <param name="Outbox">What is still to be handed on, in order; empty once the relay has struck it out.</param>
public sealed record Document<T>(T Value, IReadOnlyList<OutboxEntry> Outbox);

/// <summary>A document as read.</summary>
/// <typeparam name="T">The capability's state.</typeparam>
/// <param name="Document">The document.</param>
/// <param name="ETag">The version that was read; a write against an older one is refused.</param>
public sealed record Stored<T>(Document<T> Document, string ETag)
{
    /// <summary>The state.</summary>
    public T Value => Document.Value;
}
