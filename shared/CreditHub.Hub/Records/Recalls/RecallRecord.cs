using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Units;
using CreditHub.Records.Correcting;

namespace CreditHub.Records.Recalls;

/// <summary>
/// Told by a record that was corrected: finds every unit that got something of it, and tells each (G15, E7). What rests on the record was
/// held before, so nothing is disclosed any more while it looks.
/// </summary>
public sealed class RecallRecord(IDocuments documents, Steps steps, IEnumerable<IDisclosures> disclosures, HubProfile profile) : ITold
{
    internal const string HandlerName = "records.recall";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        if (await documents.ChangedAsync(payload, cancel) is not (var record, var version))
        {
            return;
        }

        var (kind, order, _) = record.Corrections![version - 2];
        var on = WorkCalendar.DateAt(order.At);
        var recall = new Recall(
            RecallId.Of(record.Id, version),
            record.Id,
            record.Subject,
            record.Kind,
            record.Provider,
            kind,
            order.Document,
            version,
            order.At,
            profile.Calendar.Due(on, profile.Book.Number(PolicyKeys.RecallWorkingDays, on)).On,
            await RecipientsAsync(record, kind, cancel),
            OverdueAt: null);
        if (recall.Recipients.Count > 0)
        {
            await steps.DecideAsync(
                RecordDocuments.Recall,
                recall.Id.Value,
                recall.Id.Value,
                existing => existing is null ? new Step<Recall>(recall, EffectsOf(recall, order.Class)).Accept() : Step<Recall>.Same(existing).Accept(),
                cancel);
        }
    }

    // Who provided or uploaded it knows, and a subject reads of it in its own file.
    private async Task<IReadOnlyList<RecallRecipient>> RecipientsAsync(CreditRecord record, CorrectionKind kind, CancellationToken cancel)
    {
        var found = new List<(UnitId Unit, DisclosureWay Way)>();
        foreach (var source in disclosures)
        {
            await foreach (var disclosure in source.OfRecordAsync(record, cancel))
            {
                if (disclosure.Unit is { } unit && unit != record.Provider && unit != record.Uploader && profile.Units.ContainsKey(unit))
                {
                    found.Add((unit, disclosure.Way));
                }
            }
        }

        // Whoever was told that it ended is told that it did not.
        if (kind is CorrectionKind.Reinstated)
        {
            await foreach (var told in documents.AllAsync(RecordDocuments.Recall, DocumentQuery.Where("record", record.Id.Value), cancel))
            {
                found.AddRange(told.Value.Recipients.SelectMany(one => one.Ways.Select(way => (one.Unit, way))));
            }
        }

        return
        [
            .. found
                .GroupBy(one => one.Unit)
                .OrderBy(unit => unit.Key.Value, StringComparer.Ordinal)
                .Select(unit => new RecallRecipient(unit.Key, [.. unit.Select(one => one.Way).Distinct().Order()], Confirmed: null)),
        ];
    }

    // The number of a document that is not public stays inside government (P20); that the record was corrected goes to everybody who got it.
    private IReadOnlyList<OutboxEntry> EffectsOf(Recall recall, DocumentClass? stated) =>
    [
        .. recall.Recipients.Select(recipient => new OutboxEntry.Send(RecallMessages.Recalled(
            stated.IsClosed() && profile.Units[recipient.Unit].IsOutside ? recall with { Document = "" } : recall, recipient.Unit))),
        new OutboxEntry.Note(new AuditFact(
            recall.Id.Value, recall.At, "hub/rule", "record.recalled", recall.Record.Value,
            FormattableString.Invariant($"{recall.Recipients.Count} units"))),
    ];
}
