using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Gathering;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Subjects;
using CreditHub.Units;
using CreditHub.Vault;

namespace CreditHub.Readers;

/// <summary>
/// Answers an organisation outside government: counted under its authorisation, logged for the subject with every record that it gives (Q9, G25),
/// and only then read anew and given, so that no recall misses it (G15). What lies outside the scope is refused and logged.
/// </summary>
public sealed class ReadForReader(
    IDocuments documents, Steps steps, Consents consents, OutsideView view, IUsageLog usage, IAuditLog audit, ForeignAccess foreign, IVault vault,
    LateLists late, HubProfile profile, Ids ids, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>Answers it.</summary>
    /// <param name="asked">Whom and what is asked about.</param>
    /// <param name="reason">Why.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The answer, or an error of <see cref="ReaderErrors"/>, or <c>check.subject-not-a-code</c>.</returns>
    public async Task<Decision<ReaderAnswer>> RunAsync(ReaderQuestion asked, ReadingReason reason, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        if (reason.Examine(today, ReaderPolicy.On(profile.Book, today)) is Decision<ReadingReason>.Rejected unreasoned)
        {
            return unreasoned.Error;
        }

        if (AskedSubject.KeyOf(asked.Subject, vault, today) is not { } key)
        {
            return CheckErrors.SubjectNotACode;
        }

        var bornOn = key.IsPerson ? BornOn(asked.Subject, today) : null;
        switch (await AdmitAsync(key, bornOn, asked, reason, caller, today, cancel))
        {
            case Decision<ReadingAuthorisation>.Accepted { Value: var authorisation }:
                var kinds = asked.Kinds.Count > 0 ? asked.Kinds : authorisation.Terms.Scope.Kinds;
                var limits = new OutsideView.Limits(
                    key, kinds.ToHashSet(), authorisation.Terms.Scope.SubjectKinds, reason.Consent is not null, bornOn, today);
                return await AnswerAsync(limits, authorisation, asked, reason, caller, now, cancel);
            case Decision<ReadingAuthorisation>.Rejected { Error: var error }:
                return await foreign.RefuseAsync(error, "reader.records-read", key.Value, caller, cancel);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static DateOnly? BornOn(string number, DateOnly today) =>
        CitizenId.Read(number, today) is CitizenIdReading.Valid { Number: var read } ? read.BornOn : null;

    // What can be refused without it is refused before a consent is noted and a read is counted.
    private async Task<Decision<ReadingAuthorisation>> AdmitAsync(
        SubjectKey key, DateOnly? bornOn, ReaderQuestion asked, ReadingReason reason, Caller caller, DateOnly today, CancellationToken cancel)
    {
        if (!profile.Units.TryGetValue(caller.Unit, out var unit) || !unit.IsOutside || !ReadingAuthorisation.TakesPart(unit, today))
        {
            return ReaderErrors.NotAuthorised;
        }

        var question = new ReadingQuestion(reason.Purpose, asked.Kinds, key.IsPerson);
        var all = await documents.AllAsync(ReaderDocuments.Authorisation, DocumentQuery.In(caller.Unit.Value), cancel)
            .Select(stored => stored.Value).ToListAsync(cancel);
        var chosen = ReadingAuthorisation.Choose(all, question, today);
        if (chosen is not Decision<ReadingAuthorisation>.Accepted { Value: var authorisation })
        {
            return chosen;
        }

        if (Refusal(key, bornOn, asked, reason, today) is { } error)
        {
            return error;
        }

        if (reason.Consent is { } consent && await consents.UseAsync(key, consent, caller, cancel) is Decision<UsedConsent>.Rejected unconsented)
        {
            return unconsented.Error;
        }

        // Decided anew with the read counted: one that was ended or used up meanwhile refuses.
        return await steps.DecideAsync(
            ReaderDocuments.Authorisation,
            authorisation.Reader.Value,
            authorisation.Id.Value,
            known => known!.Read(question, today).Then<Step<ReadingAuthorisation>>(next => new Step<ReadingAuthorisation>(next, [])),
            cancel);
    }

    private HubError? Refusal(SubjectKey key, DateOnly? bornOn, ReaderQuestion asked, ReadingReason reason, DateOnly today) =>
        key.IsPerson && PublicationRule.MayBeMinor(bornOn, today) ? ReaderErrors.Minor
        : reason.Consent is null && (key.IsPerson || asked.Kinds.Any(NeedsConsent)) ? ReaderErrors.ConsentNeeded
        : null;

    private bool NeedsConsent(string kind) => profile.Records.Find(kind)?.Kind.Class is not RecordClass.Public;

    private async Task<ReaderAnswer> AnswerAsync(
        OutsideView.Limits limits, ReadingAuthorisation authorisation, ReaderQuestion asked, ReadingReason reason, Caller caller, DateTimeOffset now,
        CancellationToken cancel)
    {
        var page = await documents.QueryAsync(
            RecordDocuments.Record, DocumentQuery.In(limits.Subject.Value) with { Limit = PageSize, Continuation = asked.Continuation }, cancel);
        var found = await view.OfAsync(page.Items.Select(item => item.Value), limits, cancel);
        List<RecordId> given = [.. found.Select(record => record.Shown.Record)];
        var read = new Check(
            CheckId.Of(ids.New()), limits.Subject, caller.Actor, new CheckReason("", reason.CaseId, reason.Purpose),
            now, [], [], GreenChannel: false, profile.Book.Version)
        {
            Reading = new CheckReading(authorisation.Id, reason.Consent?.Number, given),
        };
        await audit.AppendAsync(ReadFacts.Given(ids, now, caller, given), cancel);
        await usage.AppendAsync(read, cancel);

        var stands = reason.Consent is not { } consent || await consents.StillHoldsAsync(ConsentId.Of(caller.Unit, consent.Number), cancel);
        var records = await view.OfAsync(await documents.RecordsAsync(limits.Subject, given, cancel), limits with { HasConsent = limits.HasConsent && stands }, cancel);
        return new ReaderAnswer(
            read, authorisation, records,
            reason.Consent is null ? [.. limits.Kinds.Where(NeedsConsent).Order(StringComparer.Ordinal)] : [],
            await late.NowAsync(cancel), page.Continuation);
    }
}
