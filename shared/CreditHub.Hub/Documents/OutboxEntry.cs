using System.Text.Json;
using System.Text.Json.Serialization;
using CreditHub.Audit;
using CreditHub.Queues;

namespace CreditHub.Documents;

/// <summary>
/// Something still to be handed on because a document changed. Handed on at least once, in order; every receiver is idempotent by
/// its key (instance id, signal key, message id, audit key, or the told handler's own rule).
/// </summary>
[JsonDerivedType(typeof(Start), "start"), JsonDerivedType(typeof(Signal), "signal"), JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(Note), "note"), JsonDerivedType(typeof(Tell), "tell")]
public abstract record OutboxEntry
{
    private OutboxEntry()
    {
    }

    /// <summary>Start an orchestration; one of that instance id that exists already is left alone.</summary>
    public sealed record Start(string Orchestration, string InstanceId, JsonElement Input) : OutboxEntry;

    /// <summary>Raise a signal; one of that key that the instance has seen already is dropped, as is one to an instance that is gone.</summary>
    public sealed record Signal(string InstanceId, string Name, string Key, JsonElement Payload) : OutboxEntry;

    /// <summary>Send a message; one of that id that the queue has seen already is dropped.</summary>
    public sealed record Send(QueueMessage Message) : OutboxEntry;

    /// <summary>Append a fact to the audit chain; one of that key that is there already is dropped.</summary>
    public sealed record Note(AuditFact Fact) : OutboxEntry;

    /// <summary>Tell another capability, which changes its own document (by <see cref="ITold"/> of that name).</summary>
    public sealed record Tell(string Handler, JsonElement Payload) : OutboxEntry;
}
