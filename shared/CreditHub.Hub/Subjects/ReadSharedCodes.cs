using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Subjects;

/// <summary>Reads the codes that are open as shared: all for the office; for a unit those in which it is a provider, the list back to the source (R2).</summary>
public sealed class ReadSharedCodes(IDocuments documents)
{
    private const int MostLimit = 1000;

    /// <summary>A page of them, in no order. A page of a unit may be shorter than the rest, even empty, with a continuation.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="limit">Most codes a page; taken as 1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Page<SharedCodeView>> OpenAsync(Caller caller, int limit, string? continuation, CancellationToken cancel)
    {
        var query = DocumentQuery.Where("open", "open") with { Limit = Math.Clamp(limit, 1, MostLimit), Continuation = continuation };
        var page = await documents.QueryAsync(SubjectDocuments.Shared, query, cancel);
        return new Page<SharedCodeView>(
            [.. page.Items.Select(item => item.Value).Where(code => Concerns(code, caller)).Select(code => SharedCodeViews.Of(code, caller))],
            page.Continuation);
    }

    /// <summary>Whether a subject's code is open as shared; never of a person.</summary>
    public async Task<bool> IsOpenAsync(SubjectKey subject, CancellationToken cancel) =>
        subject.CreditCode is { } code && await documents.FindAsync(SubjectDocuments.Shared, code, code, cancel) is { Value.IsOpen: true };

    private static bool Concerns(SharedCode code, Caller caller) =>
        caller.Is(Role.Office) || code.Names.Any(name => name.Provider == caller.Unit);
}
