using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Objections;
using CreditHub.Subjects;

namespace CreditHub.Records.Correcting;

/// <summary>Told by an objection that came to its finding: its record stands again, or waits for its provider's correction (E1).</summary>
public sealed class AnswerRecord(DisputedRecords records) : ITold
{
    private const string HandlerName = "records.answer-objection";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <summary>Tells it of a record.</summary>
    internal static OutboxEntry Tell(RecordKey record, ObjectionId objection, Finding finding) =>
        new OutboxEntry.Tell(HandlerName, HubJson.ToElement(new Payload(record.Subject, record.Record, objection, finding)));

    /// <inheritdoc />
    public Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var (subject, record, objection, finding) = HubJson.From<Payload>(payload);
        return records.ChangeAsync(subject, record, known => known.Answer(objection, finding), cancel);
    }

    internal sealed record Payload(SubjectKey Subject, RecordId Record, ObjectionId Objection, Finding Finding);
}
