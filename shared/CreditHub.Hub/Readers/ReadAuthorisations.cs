using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Readers;

/// <summary>Lists authorisations: all for the office, its own for a reader.</summary>
public sealed class ReadAuthorisations(IDocuments documents, ForeignAccess foreign, TimeProvider time)
{
    private const string First = "0001-01-01";

    /// <summary>Today, Asia/Shanghai.</summary>
    public DateOnly Today => WorkCalendar.DateAt(time.GetUtcNow());

    /// <summary>A page, those that end first before the others.</summary>
    /// <param name="reader">One reader; null for all, or for a reader its own.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="limit">At most so many; taken as 1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The page, or <c>reader.authorisation-unknown</c> where a reader asks for another's.</returns>
    public async Task<Decision<Page<ReadingAuthorisation>>> RunAsync(
        UnitId? reader, Caller caller, int limit, string? continuation, CancellationToken cancel)
    {
        if (!caller.Is(Role.Office) && reader is { } other && other != caller.Unit)
        {
            return await foreign.RefuseAsync(ReaderErrors.AuthorisationUnknown, "reading-authorisation.read", other.Value, caller, cancel);
        }

        var whose = caller.Is(Role.Office) ? reader : caller.Unit;
        var query = whose is { } one ? DocumentQuery.In(one.Value) : DocumentQuery.All.And("until", First, Comparison.AtLeast);
        var page = await documents.QueryAsync(
            ReaderDocuments.Authorisation, query with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation }, cancel);
        return new Page<ReadingAuthorisation>([.. page.Items.Select(item => item.Value)], page.Continuation);
    }
}
