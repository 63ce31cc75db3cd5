using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Subjects;

namespace CreditHub.Records.Correcting;

/// <summary>Told by an objection that was raised: nothing may rest on its record, show it or count it until the finding (T6, G7).</summary>
public sealed class DisputeRecord(DisputedRecords records) : ITold
{
    private const string HandlerName = "records.dispute";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <summary>Tells it of a record.</summary>
    internal static OutboxEntry Tell(RecordKey record, Objection objection) => new OutboxEntry.Tell(
        HandlerName, HubJson.ToElement(new Payload(record.Subject, record.Record, objection.Id, objection.By, objection.At)));

    /// <inheritdoc />
    public Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var (subject, record, objection, by, at) = HubJson.From<Payload>(payload);
        return records.ChangeAsync(subject, record, known => known.Dispute(objection, by, at), cancel);
    }

    internal sealed record Payload(SubjectKey Subject, RecordId Record, ObjectionId Objection, Actor By, DateTimeOffset At);
}
