using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>How fresh the lists are that come again and again (P6): all for the office, its own for a unit.</summary>
public sealed class ReadFreshness(IDocuments documents)
{
    /// <summary>They, by unit and kind; a list that never came is not among them.</summary>
    public async Task<FreshnessListView> RunAsync(Caller caller, CancellationToken cancel) => new(
        [.. (await documents.AllAsync(RecordDocuments.Freshness, DocumentQuery.All, cancel).ToListAsync(cancel)).Select(stored => stored.Value)
            .Where(list => caller.Is(Role.Office) || list.Unit == caller.Unit)
            .OrderBy(list => list.Unit.Value, StringComparer.Ordinal).ThenBy(list => list.Kind, StringComparer.Ordinal).Select(FreshnessViews.Of)]);
}
