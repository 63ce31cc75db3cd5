using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Reports;
using CreditHub.Units;

namespace CreditHub.Publication.Cases;

/// <summary>The office lets the public read a typical case of an accepted report, or takes it back (P15, P16, P18).</summary>
public sealed class ReleaseCase(
    IDocuments documents, Steps steps, ReadObligations obligations, ReadPublicCases cases, CaseTexts texts, HubProfile profile, TimeProvider time)
{
    /// <summary>The cases of a period's accepted reports, by unit and place.</summary>
    /// <param name="period">The period as text; one that was never opened has none.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlyList<CaseView>> ListAsync(string period, CancellationToken cancel)
    {
        var found = new List<CaseView>();
        foreach (var obligation in ReportPeriod.Parse(period) is { } known ? await obligations.AllAsync(known, cancel) : [])
        {
            if (obligation.State is ObligationState.Accepted { Submission.Content.Cases: var reported })
            {
                for (var at = 0; at < reported.Count; at++)
                {
                    found.Add(await ViewAsync(CaseId.Of(obligation.Period, obligation.Unit, at + 1), reported[at], cancel));
                }
            }
        }

        return found;
    }

    /// <summary>Releases a case; the same again changes nothing.</summary>
    /// <returns>It, or <c>case.unknown</c>, <c>case.withdrawn</c>, or as <see cref="CasePublication.Release"/>.</returns>
    public async Task<Decision<CaseView>> RunAsync(
        CaseId id, string document, DateOnly until, Caller caller, CancellationToken cancel, string? stated = null)
    {
        if (DocumentMark.RefusalOf(stated) is { } refused)
        {
            return refused;
        }

        if (await FindAsync(id, cancel) is not ({ } reported, { } by))
        {
            return CaseErrors.Unknown;
        }

        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var released = CasePublication.Release(
            id, await texts.ForPublicAsync(reported, cancel), by,
            new CaseRelease(caller.Actor, now, document, until) { Class = DocumentMark.ClassOf(stated) }, profile.Book.Number(PolicyKeys.PublicationLongestMonths, today),
            profile.Book.Texts(PolicyKeys.NeverPublicWords, today));
        var decision = await steps.DecideAsync(
            PublicationDocuments.Case, id.Value, id.Value,
            known => known is { IsOpen: false } ? CaseErrors.Withdrawn
                : known is not null ? Step<CasePublication>.Same(known).Accept()
                : released.Then<Step<CasePublication>>(next => new Step<CasePublication>(
                    next, [PublicationNotes.Of(id.Value, "publication.case-released", "", caller.Actor, now, document)])),
            cancel);
        return await ViewAsync(decision, cancel);
    }

    /// <summary>Withdraws a case for good; a second time changes nothing.</summary>
    /// <returns>It, or <c>case.unknown</c>, or as <see cref="CasePublication.Withdraw"/>.</returns>
    public async Task<Decision<CaseView>> WithdrawAsync(CaseId id, string document, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var decision = await steps.DecideAsync(
            PublicationDocuments.Case, id.Value, id.Value,
            known => known is null ? CaseErrors.Unknown
                : known.Withdraw(new CaseWithdrawal(caller.Actor, now, document)).ThenStep(
                    known, next => [PublicationNotes.Of(id.Value, "publication.case-withdrawn", "", caller.Actor, now, document)]),
            cancel);
        return await ViewAsync(decision, cancel);
    }

    private async Task<(TypicalCase Case, Lists.Actor By)?> FindAsync(CaseId id, CancellationToken cancel) =>
        id.Read() is var (period, unit, place)
        && await obligations.FindAsync(period, unit, cancel) is { State: ObligationState.Accepted { Submission: var submission } }
        && submission.Content.Cases.ElementAtOrDefault(place - 1) is { } found
            ? (found, submission.By)
            : null;

    private async Task<Decision<CaseView>> ViewAsync(Decision<CasePublication> decision, CancellationToken cancel) => decision switch
    {
        Decision<CasePublication>.Accepted { Value: var one } => await ViewAsync(one.Id, one.Case, cancel),
        Decision<CasePublication>.Rejected { Error: var error } => error,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<CaseView> ViewAsync(CaseId id, TypicalCase reported, CancellationToken cancel)
    {
        var known = (await documents.FindAsync(PublicationDocuments.Case, id.Value, id.Value, cancel))?.Value;
        return new CaseView(
            id.Value, HubJson.Word(reported.Kind), HubJson.Word(reported.SubjectKind), reported.SubjectLabel, reported.MayPublish,
            known is not null && await cases.IsShownAsync(known, cancel), known?.On, known?.Until, known?.Withdrawal?.At,
            known?.Class is { } stated ? HubJson.Word(stated) : null);
    }
}
