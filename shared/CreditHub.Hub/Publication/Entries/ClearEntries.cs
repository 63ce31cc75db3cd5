using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Units;

namespace CreditHub.Publication.Entries;

/// <summary>
/// Several list entries are classified by one person at once, and agreed to or sent back by another. Each is decided about for itself, by the rules and
/// with the audit of <see cref="ClearEntry"/>; one that is refused leaves the others alone.
/// </summary>
public sealed class ClearEntries(IDocuments documents, ClearEntry entries)
{
    /// <summary>The first person classifies them.</summary>
    /// <returns>What became of each, or <c>publication.choice-invalid</c>.</returns>
    public Task<Decision<EntryBatch>> ClassifyAsync(
        EntryChoice choice, DocumentClass said, IReadOnlyList<SecrecyReason> reasons, Caller caller, CancellationToken cancel) => EachAsync(
            choice, clearance => clearance.State is EntryClearanceState.Unclassified, caller,
            id => entries.ClassifyAsync(id, said, reasons, caller, cancel), cancel);

    /// <summary>The second person agrees to one classification; an entry that is classified otherwise is refused.</summary>
    /// <returns>What became of each, or <c>publication.choice-invalid</c>.</returns>
    public Task<Decision<EntryBatch>> ApproveAsync(EntryChoice choice, DocumentClass said, Caller caller, CancellationToken cancel) => EachAsync(
        choice, clearance => clearance.State is EntryClearanceState.Classified { Classification.Class: var known } && known == said, caller,
        id => entries.ApproveAsync(id, caller, cancel, said), cancel);

    /// <summary>The second person sends them back.</summary>
    /// <returns>What became of each, or <c>publication.choice-invalid</c>.</returns>
    public Task<Decision<EntryBatch>> SendBackAsync(EntryChoice choice, string why, Caller caller, CancellationToken cancel) => EachAsync(
        choice, clearance => clearance.State is EntryClearanceState.Classified, caller, id => entries.SendBackAsync(id, why, caller, cancel), cancel);

    private async Task<Decision<EntryBatch>> EachAsync(
        EntryChoice choice, Func<EntryClearance, bool> waits, Caller caller, Func<ListEntryId, Task<Decision<EntryClearance>>> act, CancellationToken cancel)
    {
        if (!choice.IsValid)
        {
            return PublicationErrors.ChoiceInvalid;
        }

        var chosen = choice.Entries.Count > 0 ? choice.Entries.Distinct().ToList() : await OfDecisionAsync(choice, waits, caller, cancel);
        var outcomes = new List<EntryOutcome>();
        foreach (var id in chosen.Take(EntryChoice.Most))
        {
            outcomes.Add(new(id, await act(id)));
        }

        return new EntryBatch(outcomes, chosen.Count > EntryChoice.Most);
    }

    // One more than are dealt with, to know that there are more.
    private async Task<List<ListEntryId>> OfDecisionAsync(EntryChoice choice, Func<EntryClearance, bool> waits, Caller caller, CancellationToken cancel)
    {
        var found = new List<ListEntryId>();
        await foreach (var stored in documents.AllAsync(PublicationDocuments.Clearance, DocumentQuery.Where("open", caller.Unit.Value), cancel))
        {
            if (stored.Value.Type == choice.Type && stored.Value.Document == choice.Document && waits(stored.Value))
            {
                found.Add(stored.Value.Entry);
            }

            if (found.Count > EntryChoice.Most)
            {
                break;
            }
        }

        return found;
    }
}
