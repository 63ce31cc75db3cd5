using CreditHub.Audit;
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
/// Answers whether a subject has no bad credit record in the years before today. Logged as a check is, before the answer, with each record that it
/// rests on, so that who was told learns of its annulment (G15).
/// </summary>
public sealed class AskCleanRecord(
    IDocuments documents, EntryRecords entries, IUsageLog usage, IAuditLog audit, IVault vault, CheckBook book, HubProfile profile, Ids ids,
    TimeProvider time)
{
    /// <summary>Answers it.</summary>
    /// <param name="subject">A credit code or citizen number as people write it.</param>
    /// <param name="reason">Why it is asked.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The logged query and its answer, or an error of <see cref="CheckErrors"/>.</returns>
    public async Task<Decision<AnsweredCleanRecord>> RunAsync(string subject, CheckReason reason, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        if (reason.Examine() is Decision<CheckReason>.Rejected unreasoned)
        {
            return new Decision<AnsweredCleanRecord>.Rejected(unreasoned.Error, unreasoned.Detail);
        }

        if (AskedSubject.KeyOf(subject, vault, today) is not { } key)
        {
            return CheckErrors.SubjectNotACode;
        }

        var id = CheckId.Of(ids.New());
        if (!book.Has(caller.Unit, reason.Matter))
        {
            await audit.AppendAsync([CheckFacts.Refused(id, now, caller, key, CheckErrors.MatterNotYours)], cancel);
            return CheckErrors.MatterNotYours;
        }

        var answer = await LookAsync(key, today, cancel);
        var told = await RestsOnAsync(answer, cancel);
        await audit.AppendAsync(ReadFacts.Given(ids, now, caller, told), cancel);
        var check = new Check(id, key, caller.Actor, reason, now, [], [], GreenChannel: false, profile.Book.Version);
        await usage.AppendAsync(check, cancel);
        return new AnsweredCleanRecord(check, answer);
    }

    private async Task<CleanRecord> LookAsync(SubjectKey key, DateOnly today, CancellationToken cancel)
    {
        var years = profile.Book.Number(PolicyKeys.CleanRecordYears, today);
        var records = await documents.RecordsOfAsync(key, cancel);
        var standing = (await documents.FindAsync(ListDocuments.Standing, key.Value, key.Value, cancel))?.Value;
        return CleanRecord.Of(records, await entries.HeldAsync(key, cancel), standing, profile.Records, RecordTerms.On(profile.Book, today), years, today);
    }

    private async Task<IReadOnlySet<RecordId>> RestsOnAsync(CleanRecord answer, CancellationToken cancel)
    {
        var records = answer.Records.Select(record => record.Id).ToHashSet();
        foreach (var entry in answer.Entries)
        {
            if (await documents.FindAsync(ListDocuments.Entry, entry.Entry.Value, entry.Entry.Value, cancel) is { Value.Grounds: var grounds })
            {
                records.UnionWith(grounds.AllRecords());
            }
        }

        return records;
    }
}

/// <summary>A query for a clean record with its answer.</summary>
/// <param name="Check">The row of the usage log.</param>
/// <param name="Answer">What counts against the subject.</param>
public sealed record AnsweredCleanRecord(Check Check, CleanRecord Answer);
