using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records.Recalls;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>
/// Shows records to the unit that provided them, to the office, and a subject its own (G25); of secret kinds to nobody but the provider (R6).
/// Every read is logged.
/// </summary>
public sealed class ReadRecords(IDocuments documents, IAuditLog audit, HubProfile profile, Ids ids, TimeProvider time)
{
    /// <summary>One record by its id.</summary>
    public async Task<Decision<CreditRecord>> FindAsync(RecordId id, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(id, cancel) is not { Value: var record })
        {
            return RecordErrors.Unknown;
        }

        var now = time.GetUtcNow();
        if (!record.MayBeReadBy(KindOf(record), caller.Unit, caller.Is(Role.Office)))
        {
            await audit.AppendAsync([ReadFacts.Refused(ids.New(), now, caller, "record.read-refused", id.Value)], cancel);
            return RecordErrors.Unknown;
        }

        await audit.AppendAsync([ReadFacts.Read(ids.New(), now, caller, "record.read", id.Value, 1)], cancel);

        // What goes out is what holds after the read is on record, so that no recall misses it (G15).
        return (await documents.FindAsync(RecordDocuments.Record, record.Subject.Value, id.Value, cancel))!.Value;
    }

    /// <summary>
    /// A subject's credit records that the caller's unit provided; for the office and the subject itself all of them, but for secret kinds. Who it is,
    /// the register of subjects says.
    /// </summary>
    /// <param name="subject">A credit code or the hub's own key; a citizen number is refused, for it may not stand in an address.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="limit">Most records a page; taken as 1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<Page<Stored<CreditRecord>>>> OfSubjectAsync(
        string subject, Caller caller, int limit, string? continuation, CancellationToken cancel)
    {
        if (NamedSubject.KeyOf(subject) is not { } key)
        {
            return RecordErrors.SubjectKey;
        }

        if (caller.Subject is { } own && own != key)
        {
            await audit.AppendAsync([ReadFacts.Refused(ids.New(), time.GetUtcNow(), caller, "subject.records-read-refused", key.Value)], cancel);
            return RecordErrors.Unknown;
        }

        var query = DocumentQuery.In(key.Value) with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation };
        var page = await documents.QueryAsync(
            RecordDocuments.Record, caller.Is(Role.Office) || caller.Subject is not null ? query : query.And("provider", caller.Unit.Value), cancel);
        page = page with { Items = [.. page.Items.Where(item => MaySee(item.Value, caller))] };
        await audit.AppendAsync([ReadFacts.Read(ids.New(), time.GetUtcNow(), caller, "subject.records-read", key.Value, page.Items.Count)], cancel);
        return page;
    }

    private bool MaySee(CreditRecord record, Caller caller) => KindOf(record) is not { IsBasic: true }
        && (caller.Subject is null ? record.MayBeReadBy(KindOf(record), caller.Unit, caller.Is(Role.Office)) : !KindOf(record).IsSecret());

    private RecordKind? KindOf(CreditRecord record) => profile.Records.Find(record.Kind)?.Kind;
}
