using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Records.Recalls;

/// <summary>Shows to whom a record was disclosed, and who has confirmed its recall: to its provider and the office, the former to its subject too.</summary>
public sealed class ReadRecalls(
    IDocuments documents, IEnumerable<IDisclosures> disclosures, ForeignAccess foreign, IAuditLog audit, Ids ids, TimeProvider time)
{
    /// <summary>The disclosures of a record, oldest first.</summary>
    public async Task<Decision<IReadOnlyList<Disclosure>>> DisclosuresAsync(RecordId id, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(id, cancel) is not { Value: var record })
        {
            return RecordErrors.Unknown;
        }

        var isOwn = caller.Subject is { } subject ? subject == record.Subject : record.Provider == caller.Unit;
        if (!isOwn && !caller.Is(Role.Office))
        {
            return await foreign.RefuseAsync(RecordErrors.Unknown, "record.disclosures", id.Value, caller, cancel);
        }

        await audit.AppendAsync([ReadFacts.Read(ids.New(), time.GetUtcNow(), caller, "record.disclosures-read", id.Value, 1)], cancel);
        var found = new List<Disclosure>();
        foreach (var source in disclosures)
        {
            await foreach (var disclosure in source.OfRecordAsync(record, cancel))
            {
                found.Add(disclosure);
            }
        }

        return found.OrderBy(one => one.At).ThenBy(one => one.Reference, StringComparer.Ordinal).ToList();
    }

    /// <summary>One recall.</summary>
    public async Task<Decision<Recall>> FindAsync(RecallId id, Caller caller, CancellationToken cancel) =>
        await documents.FindAsync(RecordDocuments.Recall, id.Value, id.Value, cancel) is not { Value: var recall } ? RecordErrors.RecallUnknown
        : recall.Provider == caller.Unit || caller.Is(Role.Office) ? recall
        : await foreign.RefuseAsync(RecordErrors.RecallUnknown, "recall.read", id.Value, caller, cancel);
}
