using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Subjects;
using CreditHub.Units;
using CreditHub.Vault;

namespace CreditHub.Checks;

/// <summary>
/// Shows a unit of government what others sent about a subject, in a matter of its own: public and shared kinds, each record with its source and class. Who it is, the
/// register of subjects says.
/// Logged as a check is, with each record that it gives, and only then read anew and given, so that no recall misses it (Q9, G15, G16).
/// </summary>
public sealed class AskRecords(
    IDocuments documents, EntryRecords entries, IUsageLog usage, IAuditLog audit, IVault vault, CheckBook book, HubProfile profile, Ids ids,
    TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>Answers it.</summary>
    /// <param name="asked">Whom and what is asked about.</param>
    /// <param name="reason">Why.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The answer, or an error of <see cref="CheckErrors"/>, or <see cref="RecordErrors.KindNotShared"/>.</returns>
    public async Task<Decision<AnsweredRecords>> RunAsync(RecordsQuestion asked, CheckReason reason, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        if (reason.Examine() is Decision<CheckReason>.Rejected unreasoned)
        {
            return new Decision<AnsweredRecords>.Rejected(unreasoned.Error, unreasoned.Detail);
        }

        if (AskedSubject.KeyOf(asked.Subject, vault, today) is not { } key)
        {
            return CheckErrors.SubjectNotACode;
        }

        var id = CheckId.Of(ids.New());
        var kinds = Shared(caller.Unit, today);
        var refused = !book.Has(caller.Unit, reason.Matter) ? CheckErrors.MatterNotYours
            : asked.Kinds.Any(kind => !kinds.ContainsKey(kind)) ? RecordErrors.KindNotShared
            : null;
        if (refused is not null)
        {
            await audit.AppendAsync([CheckFacts.Refused(id, now, caller, key, refused)], cancel);
            return refused;
        }

        var wanted = asked.Kinds.Count == 0 ? kinds : kinds.Where(kind => asked.Kinds.Contains(kind.Key)).ToDictionary();
        var terms = RecordTerms.On(profile.Book, today);
        var page = await documents.QueryAsync(
            RecordDocuments.Record, DocumentQuery.In(key.Value) with { Limit = PageSize, Continuation = asked.Continuation }, cancel);
        var found = await SeeAsync(key, page.Items.Select(item => item.Value), wanted, terms, today, cancel);

        List<RecordId> records = [.. found.Select(record => record.Record.Id)];
        await audit.AppendAsync(ReadFacts.Given(ids, now, caller, records), cancel);
        var check = new Check(id, key, caller.Actor, reason, now, [], [], GreenChannel: false, profile.Book.Version);
        await usage.AppendAsync(check, cancel);

        var given = await SeeAsync(key, await documents.RecordsAsync(key, records, cancel), wanted, terms, today, cancel);
        return new AnsweredRecords(check, given, page.Continuation);
    }

    private Dictionary<string, RecordKind> Shared(UnitId unit, DateOnly today)
    {
        var restricted = profile.Book.Texts(PolicyKeys.RestrictedReaders, today);
        return profile.Records.Kinds.Where(kind => !kind.IsBasic && kind.IsSharedWith(unit, restricted)).ToDictionary(kind => kind.Code, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<SharedRecord>> SeeAsync(
        SubjectKey subject, IEnumerable<CreditRecord> records, Dictionary<string, RecordKind> kinds, RecordTerms terms, DateOnly today,
        CancellationToken cancel)
    {
        var held = await entries.HeldAsync(subject, cancel);
        return
        [
            .. records.Where(record => kinds.ContainsKey(record.Kind))
                .Select(record => SharedRecord.Of(record, kinds[record.Kind], terms, held.Contains(record.Id), today)).OfType<SharedRecord>(),
        ];
    }
}

/// <summary>Whom and what a unit asks about.</summary>
/// <param name="Subject">A credit code or citizen number as people write it.</param>
/// <param name="Kinds">Codes of kinds of record; empty for all that are shared with the unit.</param>
/// <param name="Continuation">The continuation of the page before; null for the first.</param>
public sealed record RecordsQuestion(string Subject, IReadOnlyList<string> Kinds, string? Continuation);

/// <summary>A read with its answer.</summary>
/// <param name="Check">The row of the usage log.</param>
/// <param name="Records">The records.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record AnsweredRecords(Check Check, IReadOnlyList<SharedRecord> Records, string? Continuation);
