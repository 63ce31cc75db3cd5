using System.Text.Json;

namespace CreditHub.Queues;

/// <summary>Asks for messages.</summary>
/// <param name="Max">At most so many; 1 to 100.</param>
/// <param name="LeaseSeconds">For how long they are the caller's; 1 to 3,600 seconds.</param>
/// <param name="WaitSeconds">How long to wait for the first; 0 to 60 seconds.</param>
public sealed record LeaseRequest(int Max = 10, int LeaseSeconds = 60, int WaitSeconds = 0);

/// <summary>The messages leased.</summary>
/// <param name="Messages">In the order in which to act on them; empty when the wait ended without one.</param>
public sealed record LeaseResponse(IReadOnlyList<MessageEnvelope> Messages);

/// <summary>A message as a CloudEvents 1.0 envelope, with the lease as extension attributes.</summary>
/// <param name="Specversion">Always <c>1.0</c>.</param>
/// <param name="Id">Unique within the queue; the key of idempotency.</param>
/// <param name="Source">The hub, as <c>/credithub</c>.</param>
/// <param name="Type">As in <c>cn.credithub.directive.impose.v1</c>.</param>
/// <param name="Subject">The id of what it is about.</param>
/// <param name="Time">When it was ordered, UTC.</param>
/// <param name="Datacontenttype">Always <c>application/json</c>.</param>
/// <param name="Data">The payload of the type.</param>
/// <param name="LeaseToken">Names the lease.</param>
/// <param name="LeasedUntil">When the lease runs out, UTC; the message is then handed out again.</param>
/// <param name="Deliveries">How often it was handed out, this time included.</param>
public sealed record MessageEnvelope(
    string Specversion,
    string Id,
    string Source,
    string Type,
    string Subject,
    DateTimeOffset Time,
    string Datacontenttype,
    JsonElement Data,
    string LeaseToken,
    DateTimeOffset LeasedUntil,
    int Deliveries)
    : CloudEvent(Specversion, Id, Source, Type, Subject, Time, Datacontenttype, Data);

/// <summary>Takes a message off the queue: the unit's receipt.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="LeaseToken">Its lease.</param>
public sealed record CompleteRequest(string MessageId, string LeaseToken);

/// <summary>Gives a message back.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="LeaseToken">Its lease.</param>
/// <param name="Reason">Why; no personal values.</param>
public sealed record AbandonRequest(string MessageId, string LeaseToken, string Reason);

/// <summary>What a queue holds.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Waiting">Messages that may be leased.</param>
/// <param name="Leased">Messages that are leased.</param>
/// <param name="Dead">Dead letters.</param>
/// <param name="OldestAt">When the oldest waiting message was ordered, UTC; null when none waits.</param>
public sealed record QueueDepthResponse(string Queue, int Waiting, int Leased, int Dead, DateTimeOffset? OldestAt);

/// <summary>Dead letters, oldest first, at most 1,000.</summary>
/// <param name="Items">The dead letters.</param>
public sealed record DeadLettersResponse(IReadOnlyList<DeadLetterView> Items);

/// <summary>A message that was handed out too often, that a bus gave up, or an answer that was refused.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Type">Its type.</param>
/// <param name="Subject">The id of what it is about.</param>
/// <param name="Deliveries">How often it was handed out.</param>
/// <param name="Reason">The last reason given.</param>
/// <param name="At">When it died, UTC.</param>
public sealed record DeadLetterView(
    string Queue, string MessageId, string Type, string Subject, int Deliveries, string Reason, DateTimeOffset At);
