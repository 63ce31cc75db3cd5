using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Readers;

/// <summary>The consents on which readers read: kept when they are first used, shown to their subject, which may take each back.</summary>
public sealed class Consents(IDocuments documents, Steps steps, ForeignAccess foreign, TimeProvider time)
{
    /// <summary>Notes that a reader uses a consent.</summary>
    /// <returns>It, or as <see cref="UsedConsent.Use"/>.</returns>
    public Task<Decision<UsedConsent>> UseAsync(SubjectKey subject, SubjectConsent consent, Caller reader, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var id = ConsentId.Of(reader.Unit, consent.Number).Value;
        return steps.DecideAsync(
            ReaderDocuments.Consent,
            id,
            id,
            known => known is null ? FirstUse(UsedConsent.First(reader.Unit, subject, consent, now), reader, now).Accept()
                : known.Use(subject, consent).Then<Step<UsedConsent>>(same => Step<UsedConsent>.Same(same)),
            cancel);
    }

    /// <summary>Whether a consent that was used still holds.</summary>
    public async Task<bool> StillHoldsAsync(ConsentId id, CancellationToken cancel) =>
        await documents.FindAsync(ReaderDocuments.Consent, id.Value, id.Value, cancel) is { Value.WithdrawnAt: null };

    /// <summary>The consents that readers used of a subject.</summary>
    /// <param name="subject">The subject, as the credential says.</param>
    /// <param name="limit">At most so many; taken as 1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Page<UsedConsent>> OfSubjectAsync(SubjectKey subject, int limit, string? continuation, CancellationToken cancel)
    {
        var query = DocumentQuery.Where("subject", subject.Value) with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation };
        var page = await documents.QueryAsync(ReaderDocuments.Consent, query, cancel);
        return new Page<UsedConsent>([.. page.Items.Select(item => item.Value)], page.Continuation);
    }

    /// <summary>The subject takes a consent back; a second time changes nothing.</summary>
    /// <returns>It, or <c>reader.consent-unknown</c> where there is none or it is another subject's.</returns>
    public async Task<Decision<UsedConsent>> WithdrawAsync(ConsentId id, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(ReaderDocuments.Consent, id.Value, id.Value, cancel) is not { Value.Subject: var subject })
        {
            return ReaderErrors.ConsentUnknown;
        }

        if (caller.Subject != subject)
        {
            return await foreign.RefuseAsync(ReaderErrors.ConsentUnknown, "reading-consent.withdraw", id.Value, caller, cancel);
        }

        var now = time.GetUtcNow();
        return await steps.DecideAsync(
            ReaderDocuments.Consent,
            id.Value,
            id.Value,
            known => Step.To(known, known!.Withdraw(now), next => [ReaderFacts.Of(next, "withdrawn", $"{caller.Unit}/{caller.Id}", now)]).Accept(),
            cancel);
    }

    private static Step<UsedConsent> FirstUse(UsedConsent used, Caller reader, DateTimeOffset now) =>
        new(used, [ReaderFacts.Of(used, "used", $"{reader.Unit}/{reader.Id}", now)]);
}
