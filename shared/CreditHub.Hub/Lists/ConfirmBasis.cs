using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Lists;

/// <summary>Use case: a person of the determining unit finds that an entry stands on what is left of its records (G12).</summary>
public sealed class ConfirmBasis(IDocuments documents, EntryRecords records, EntryChanges changes, HubProfile profile)
{
    /// <summary>Ends the holds that lost records raised; the entry is in force again unless something else is verified.</summary>
    public async Task<Decision<ListEntry>> RunAsync(Caller caller, ListEntryId id, ConfirmBasisRequest request, CancellationToken cancel)
    {
        if (await documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, cancel) is not { Value: var read })
        {
            return ListErrors.EntryUnknown;
        }

        var (lost, _) = await records.BasisAsync(read, cancel);
        return await changes.DecideAsync(
            id,
            caller.Actor,
            "list.basis-confirmed",
            (entry, _) => entry.ConfirmBasis(profile.ListTypes[entry.Type], lost, request.DocumentNumber, caller.Actor),
            cancel,
            CheckBasis.Ask);
    }
}
