using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Entries;
using CreditHub.Publication.Site;

namespace CreditHub.Publication.Cases;

/// <summary>
/// What the public may read of typical cases: those released, for their term, as long as what they tell of stands. A hold, an annulment or the
/// end of an entry hides its case from that moment on.
/// </summary>
public sealed class ReadPublicCases(IDocuments documents, PublicEntries entries, ReadPublic records, HubProfile profile, TimeProvider time)
{
    /// <summary>A page of them.</summary>
    public async Task<Page<PublicCase>> PageAsync(string? continuation, CancellationToken cancel)
    {
        var page = await documents.QueryAsync(
            PublicationDocuments.Case, DocumentQuery.Where("open", PublicationDocuments.OpenCase) with { Limit = ReadPublic.PageSize, Continuation = continuation },
            cancel);
        var shown = new List<PublicCase>();
        foreach (var one in page.Items.Select(item => item.Value))
        {
            if (await IsShownAsync(one, cancel))
            {
                shown.Add(new PublicCase(
                    one.Id, one.Case.Kind, PublicValue.Of(one.Case.SubjectLabel), PublicValue.Of(one.Case.Fact), PublicValue.Of(one.Case.Measure),
                    PublicValue.Of(one.Case.Effect), PublicValue.Of(one.Class.IsClosed() ? "" : one.Document), one.On, one.Until));
            }
        }

        return new Page<PublicCase>(shown, page.Continuation);
    }

    /// <summary>All of them, read a page at a time.</summary>
    public IAsyncEnumerable<PublicCase> WholeAsync(CancellationToken cancel) => DocumentPages.WholeAsync(continuation => PageAsync(continuation, cancel));

    /// <summary>Whether a case is public now.</summary>
    internal async Task<bool> IsShownAsync(CasePublication one, CancellationToken cancel)
    {
        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var never = profile.Book.Texts(PolicyKeys.NeverPublicWords, today);
        return one.IsShownOn(today, stands: true, never) && one.IsShownOn(today, await StandsAsync(one, today, cancel), never);
    }

    // What it tells of is public itself: an entry that nobody classified, or that is held or over, takes its case with it (P8).
    private async Task<bool> StandsAsync(CasePublication one, DateOnly today, CancellationToken cancel) => one.Case switch
    {
        { Entry: { } entry } => await entries.ReadAsync(entry, cancel) is ({ } found, var clearance)
            && entries.IsShown(found, clearance, today),
        { Record: { } record } => await records.FindAsync(record, cancel) is Decisions.Decision<PublicRecord>.Accepted,
        _ => false,
    };
}
