using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication.Entries;
using CreditHub.Subjects;

namespace CreditHub.Publication.Site;

/// <summary>Searches the public site for an organisation: its records and its list entries, by its credit code or the beginning of its name.</summary>
public sealed class SearchPublic(IDocuments documents, ReadPublic records, PublicEntries entries, TimeProvider time)
{
    /// <summary>Searches.</summary>
    /// <returns>A page, or <c>public.query-too-short</c>, <c>public.query-of-person</c>.</returns>
    public async Task<Decision<PublicFindings>> RunAsync(string query, string? continuation, CancellationToken cancel)
    {
        switch (await records.SearchAsync(query, continuation, cancel))
        {
            case Decision<Page<PublicRecord>>.Accepted { Value: var page }:
                IReadOnlyList<PublicEntry> listed = continuation is null
                    ? await EntriesAsync(query, page.Items, cancel).Take(ReadPublic.PageSize).ToListAsync(cancel)
                    : [];
                return new PublicFindings(page.Items, page.Continuation, listed);
            case Decision<Page<PublicRecord>>.Rejected { Error: var error }:
                return error;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // By name an entry is found as its subject was called when it was cleared, and as the records that were found call it.
    private async IAsyncEnumerable<PublicEntry> EntriesAsync(
        string query, IReadOnlyList<PublicRecord> found, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var (today, seen) = (WorkCalendar.DateAt(time.GetUtcNow()), new HashSet<ListEntryId>());
        var codes = CreditCode.Read(query) is CreditCodeReading.Valid { Code: var code }
            ? [code.Value]
            : found.Select(record => record.CreditCode).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var one in codes)
        {
            var listed = DocumentQuery.Where("subject", SubjectKey.ForOrganisation(one).Value).And("state", "listed");
            await foreach (var stored in documents.AllAsync(ListDocuments.Entry, listed, cancel))
            {
                if (seen.Add(stored.Value.Id) && await entries.ShownAsync(stored.Value, today, cancel) is { } shown)
                {
                    yield return shown;
                }
            }
        }

        var name = PublicName.Of(query);
        await foreach (var stored in documents.AllAsync(PublicationDocuments.Clearance, DocumentQuery.Between("name", name, name + ReadPublic.LastOfAll), cancel))
        {
            if (seen.Add(stored.Value.Entry) && await entries.ShownAsync(stored.Value.Entry, today, cancel) is { } shown)
            {
                yield return shown;
            }
        }
    }
}
