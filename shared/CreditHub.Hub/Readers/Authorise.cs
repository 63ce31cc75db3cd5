using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Readers;

/// <summary>The office lets an organisation outside government read records, and ends that (R17).</summary>
public sealed class Authorise(IDocuments documents, Steps steps, HubProfile profile, TimeProvider time)
{
    /// <summary>Grants an authorisation; the same terms by the same document again change nothing.</summary>
    /// <returns>It, or as <see cref="ReadingAuthorisation.Grant"/>, or <c>reader.document-taken</c>.</returns>
    public async Task<Decision<ReadingAuthorisation>> GrantAsync(UnitId reader, AuthorisationTerms terms, Caller caller, CancellationToken cancel)
    {
        if (!profile.Units.TryGetValue(reader, out var unit))
        {
            return ReaderErrors.NotOutside;
        }

        var now = time.GetUtcNow();
        var policy = ReaderPolicy.On(profile.Book, WorkCalendar.DateAt(now));
        var granted = ReadingAuthorisation.Grant(
            unit, terms, profile.Bases.GetValueOrDefault(terms.Basis), caller.Actor, now, policy, profile.Records);
        return await steps.DecideAsync(
            ReaderDocuments.Authorisation,
            reader.Value,
            AuthorisationId.Of(reader, terms.Document).Value,
            known => known is null
                ? granted.Then<Step<ReadingAuthorisation>>(next => new Step<ReadingAuthorisation>(
                    next, [ReaderFacts.Of(next, "granted", caller.Actor, now, terms.Document)]))
                : known.Terms.Same(terms) ? Step<ReadingAuthorisation>.Same(known).Accept() : ReaderErrors.DocumentTaken,
            cancel);
    }

    /// <summary>Ends an authorisation at once; the same again changes nothing.</summary>
    /// <returns>It, or <c>reader.authorisation-unknown</c>, or as <see cref="ReadingAuthorisation.End"/>.</returns>
    public async Task<Decision<ReadingAuthorisation>> EndAsync(AuthorisationId id, string document, Caller caller, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } found)
        {
            return ReaderErrors.AuthorisationUnknown;
        }

        var now = time.GetUtcNow();
        return await steps.DecideAsync(
            ReaderDocuments.Authorisation,
            found.Reader.Value,
            id.Value,
            known => known!.End(new AuthorisationEnd(caller.Actor, now, document)).ThenStep(
                known, next => [ReaderFacts.Of(next, "ended", caller.Actor, now, document)]),
            cancel);
    }

    private async Task<ReadingAuthorisation?> FindAsync(AuthorisationId id, CancellationToken cancel) =>
        (await documents.QueryAsync(ReaderDocuments.Authorisation, DocumentQuery.Where("authorisation", id.Value), cancel)).Items is [var only] ? only.Value : null;
}
