using CreditHub.Audit;
using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Units;

namespace CreditHub.Subjects;

/// <summary>
/// Reads the register of subjects: units of government the entries of organisations; of a person the entry only the person, its providers and the office.
/// Each read is logged by subject and by record, so that the subject sees it and a recall finds it (G15, G25).
/// </summary>
public sealed class ReadSubject(
    IDocuments documents, Conversions conversions, ReadSharedCodes codes, IUsageLog usage, IAuditLog audit, HubProfile profile, Ids ids, TimeProvider time)
{
    // What the subject reads in its log of queries.
    private const string Purpose = "主体基础信息";

    /// <summary>Reads an entry.</summary>
    /// <param name="subject">A credit code or the hub's own key; also a code that became another.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The entry; refused with <c>record.subject-key</c> or <c>subject.unknown</c>.</returns>
    public async Task<Decision<SubjectView>> RunAsync(string subject, Caller caller, CancellationToken cancel)
    {
        if (NamedSubject.KeyOf(subject) is not { } key)
        {
            return RecordErrors.SubjectKey;
        }

        var now = time.GetUtcNow();
        var found = await FindAsync(key, cancel);
        if (!MaySee(found, key, caller))
        {
            await audit.AppendAsync([ReadFacts.Refused(ids.New(), now, caller, "subject.read-refused", key.Value)], cancel);
            return SubjectErrors.Unknown;
        }

        var became = await BecameAsync(key, cancel);
        if (!found.IsKnown && became.Count == 0)
        {
            return SubjectErrors.Unknown;
        }

        var logged = new HashSet<RecordId>();
        while (found.Facts.Select(fact => fact.Record).Concat(became.Select(record => record.Id)).Where(logged.Add).ToList() is { Count: > 0 } records)
        {
            // What a subject reads of itself is recalled from nobody.
            var given = caller.Subject is null ? ReadFacts.Given(ids, now, caller, records) : [];
            await audit.AppendAsync([ReadFacts.Read(ids.New(), now, caller, "subject.read", key.Value, records.Count), .. given], cancel);

            // What goes out is what holds after the read is on record, so that no recall misses it (G15).
            found = await FindAsync(key, cancel);
        }

        if (caller.Subject is null)
        {
            await usage.AppendAsync(
                new Check(CheckId.Of(ids.New()), key, caller.Actor, new CheckReason("", "", Purpose), now, [], [], GreenChannel: false, profile.Book.Version),
                cancel);
        }

        return SubjectViews.Of(found, [.. became.Select(record => record.Subject.CreditCode!).Distinct()], await codes.IsOpenAsync(key, cancel), profile.Regions);
    }

    private async Task<Subject> FindAsync(SubjectKey key, CancellationToken cancel) =>
        (await documents.FindAsync(SubjectDocuments.Subject, key.Value, key.Value, cancel))?.Value
        ?? new Subject(key, key.IsPerson ? SubjectKind.Person : CreditCode.KindOf(key.CreditCode!), [], null, null, null, [], 0);

    private bool MaySee(Subject found, SubjectKey key, Caller caller) => caller.Subject is { } own ? own == key
        : key.IsPerson ? caller.Is(Role.Office) || found.Facts.Any(fact => fact.Provider == caller.Unit)
        : profile.Units.TryGetValue(caller.Unit, out var unit) && !unit.IsOutside;

    private async Task<IReadOnlyList<CreditRecord>> BecameAsync(SubjectKey key, CancellationToken cancel) => key.CreditCode is { } code
        ? await conversions.OfAsync(type: null, code, cancel).Where(record => record.Subject != key).ToListAsync(cancel)
        : [];
}
