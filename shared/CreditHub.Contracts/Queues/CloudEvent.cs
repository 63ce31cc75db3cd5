using System.Text.Json;

namespace CreditHub.Queues;

/// <summary>A message as a CloudEvents 1.0 envelope.</summary>
/// <param name="Specversion">Always <c>1.0</c>.</param>
/// <param name="Id">Unique within the queue; the key of idempotency.</param>
/// <param name="Source">The hub, as <c>/credithub</c>.</param>
/// <param name="Type">As in <c>cn.credithub.directive.impose.v1</c>.</param>
/// <param name="Subject">The id of what it is about.</param>
/// <param name="Time">When it was ordered, UTC.</param>
/// <param name="Datacontenttype">Always <c>application/json</c>.</param>
/// <param name="Data">The payload of the type.</param>
public record CloudEvent(
    string Specversion,
    string Id,
    string Source,
    string Type,
    string Subject,
    DateTimeOffset Time,
    string Datacontenttype,
    JsonElement Data);
