using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Policy;
using CreditHub.Records.Recalls;
using CreditHub.Units;
using CreditHub.Vault;

namespace CreditHub.Records.Quarantine;

/// <summary>Shows the rows in quarantine: to a unit its own, to the office all; what a row says to its unit alone, and that is logged.</summary>
public sealed class ReadQuarantine(IDocuments documents, IFiles files, IVault vault, IAuditLog audit, HubProfile profile, Ids ids, TimeProvider time)
{
    private const int MostLimit = 1000;

    /// <summary>A page of the rows that wait.</summary>
    public async Task<QuarantineView> WaitingAsync(Caller caller, int limit, string? continuation, CancellationToken cancel)
    {
        var query = caller.Is(Role.Office) ? DocumentQuery.Where("waiting", "waiting") : DocumentQuery.Where("unit", caller.Unit.Value);
        var page = await documents.QueryAsync(
            RecordDocuments.Quarantine, query with { Limit = Math.Clamp(limit, 1, MostLimit), Continuation = continuation }, cancel);
        return new QuarantineView(
            await documents.CountAsync(RecordDocuments.Quarantine, query, cancel),
            [.. page.Items.Select(item => QuarantineViews.Of(item.Value, null))],
            page.Continuation);
    }

    /// <summary>One row; for its unit with what it says.</summary>
    /// <returns>Refused with <c>quarantine.unknown</c>.</returns>
    public async Task<Decision<QuarantinedRowView>> FindAsync(QuarantineId id, Caller caller, CancellationToken cancel)
    {
        var found = await documents.FindAsync(RecordDocuments.Quarantine, id.Upload.Value, id.Value, cancel);
        if (found is not { Value: var row } || (row.Unit != caller.Unit && !caller.Is(Role.Office)))
        {
            return QuarantineErrors.Unknown;
        }

        return QuarantineViews.Of(row, row.Unit == caller.Unit ? await CellsAsync(row, caller, cancel) : null);
    }

    /// <summary>What a row says; null where it is kept no more.</summary>
    internal async Task<IReadOnlyDictionary<string, string>?> CellsAsync(QuarantinedRow row, Caller caller, CancellationToken cancel)
    {
        await audit.AppendAsync([ReadFacts.Read(ids.New(), time.GetUtcNow(), caller, "quarantine.read", row.Id.Value, 1)], cancel);
        return await new QuarantinedCells(files, vault).ReadAsync(row, profile.Records[row.Kind].FormOf(row.Form).Form, cancel);
    }
}
