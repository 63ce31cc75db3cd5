using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>Use case: a person says how many decisions of a kind their unit made in a month (应归集数, R10).</summary>
public sealed class AnnounceCount(Steps steps, HubProfile profile, TimeProvider time)
{
    /// <summary>Says it. The same number again changes nothing; another one is kept beside the former.</summary>
    /// <param name="kind">The kind's code.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="count">How many; zero for none.</param>
    /// <param name="caller">Who.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>What is said now, or <see cref="UploadErrors.KindUnknown"/>, or a refusal of <see cref="Announcement.Say"/>.</returns>
    public async Task<Decision<Announcement>> RunAsync(string kind, DateOnly month, int? count, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        if (profile.KindTaken(kind, today) is not { Kind: var known })
        {
            return UploadErrors.KindUnknown;
        }

        return await steps.DecideAsync(
            RecordDocuments.Announcement, RecordDocuments.MonthOf(Term.FirstOfMonth(month)), RecordDocuments.AnnouncementId(caller.Unit, kind),
            said => Announcement.Say(said, known, month, count, caller.Actor, now, today).ThenStep(said, next => [Note(next)]),
            cancel);
    }

    private static OutboxEntry.Note Note(Announcement said)
    {
        var about = RecordDocuments.MonthOf(said.Month) + "." + RecordDocuments.AnnouncementId(said.Unit, said.Kind);
        var current = said.Current;
        return new(new AuditFact(
            FormattableString.Invariant($"announcement.said:{about}@{said.Said.Count}"), current.At, $"{current.By.Unit}/{current.By.Id}",
            "announcement.said", about, FormattableString.Invariant($"{current.Count}")));
    }
}
