using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Units;

namespace CreditHub.Repairs;

/// <summary>
/// Use case: a person of the unit that found a record repairs it (谁认定、谁修复). When it answers, nothing shows, shares or uses it any more, and what
/// rested on it is held or has ended; <see cref="LookAtRepairs"/> follows the confirmations.
/// </summary>
public sealed class RepairRecord(
    IDocuments documents, EndedRecords ended, OwnRecords own, FormerContent contents, HubProfile profile, Ids ids, TimeProvider time)
{
    /// <summary>Repairs it; a repeat under the same key, or by the same document, changes nothing.</summary>
    /// <param name="caller">Who orders it.</param>
    /// <param name="id">The record.</param>
    /// <param name="request">The decision.</param>
    /// <param name="key">The idempotency key, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<CreditRecord>> RunAsync(
        Caller caller, RecordId id, RepairRecordRequest request, string? key, CancellationToken cancel)
    {
        if (DocumentMark.RefusalOf(request.DocumentClass) is { } refused)
        {
            return refused;
        }

        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var order = new CorrectionOrder(ids.For("cor-", $"{caller.Unit}/{caller.Id}", key), request.Document, request.Reason, caller.Actor, now)
        {
            Class = DocumentMark.ClassOf(request.DocumentClass),
            DocumentOn = request.DecidedOn,
            Ruling = string.IsNullOrWhiteSpace(request.Ruling) ? null : request.Ruling,
        };
        var policy = RepairPolicy.On(profile.Book, today);
        Actor? uploadedBy = null;
        return await ended.EndAsync(
            () => own.FindAsync(id, "record.repair", caller, cancel, orDecided: true),
            async record =>
            {
                uploadedBy = await UploaderAsync(record, cancel);
                return await contents.PutAwayAsync(record, today, cancel);
            },
            (record, former) => record.Repair(profile.Records[record.Kind].Kind, order, policy, uploadedBy, former),
            cancel);
    }

    /// <summary>Whether a caller may repair a record, once its day has come: a form is shown then.</summary>
    public async Task<bool> MayRepairAsync(CreditRecord record, Caller caller, CancellationToken cancel) =>
        caller.IsPerson && caller.Is(Role.Determiner) && (record.Provider == caller.Unit || record.Organ == caller.Unit)
        && record.IsRepairable(profile.Records[record.Kind].Kind, RepairPolicy.On(profile.Book, WorkCalendar.DateAt(time.GetUtcNow())))
        && await UploaderAsync(record, cancel) != caller.Actor;

    private async Task<Actor?> UploaderAsync(CreditRecord record, CancellationToken cancel)
    {
        var upload = record.Origin.Upload.Value;
        return (await documents.FindAsync(RecordDocuments.Upload, upload, upload, cancel))?.Value.By;
    }
}
