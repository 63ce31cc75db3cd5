using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;

namespace CreditHub.Records.Quarantine;

/// <summary>
/// Use case: a person of the unit that sent a row says its right code, or gives it up. With the code it comes in as any row does: judged, receipted, published.
/// </summary>
public sealed class SettleQuarantined(Steps steps, IDocuments documents, ReadQuarantine read, HubProfile profile, TimeProvider time)
{
    /// <summary>Settles it; a repeat changes nothing.</summary>
    public async Task<Decision<QuarantinedRow>> RunAsync(Caller caller, QuarantineId id, SettleQuarantinedRequest request, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await documents.FindAsync(RecordDocuments.Quarantine, id.Upload.Value, id.Value, cancel) is not { Value: var row })
        {
            return QuarantineErrors.Unknown;
        }

        var settled = row.Settle(request.Code, request.Document, caller.Actor, now);
        if (settled is Decision<QuarantinedRow>.Accepted { Value.State: QuarantineState.Settled { Upload: null, Code: var code } }
            && await RefusalAsync(row, code, caller, cancel) is { } refused)
        {
            return refused;
        }

        return await DecideAsync(id, caller, "settled", now, known => known.Settle(request.Code, request.Document, caller.Actor, now), cancel);
    }

    /// <summary>Gives it up; a repeat changes nothing.</summary>
    public Task<Decision<QuarantinedRow>> DropAsync(Caller caller, QuarantineId id, DropQuarantinedRequest request, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return DecideAsync(id, caller, "dropped", now, known => known.Drop(request.Reason, caller.Actor, now), cancel);
    }

    private async Task<Decision<QuarantinedRow>.Rejected?> RefusalAsync(QuarantinedRow row, string code, Caller caller, CancellationToken cancel)
    {
        var rules = profile.Records[row.Kind].FormOf(row.Form);
        if (await read.CellsAsync(row, caller, cancel) is not { } cells)
        {
            return new(QuarantineErrors.NotWaiting);
        }

        var column = rules.Form.Of(FieldRole.CreditCode)!.Code;
        var judged = rules.Check(
            new RecordRow(1, RowFault.None, [.. rules.Form.Fields.Select(field => field.Code == column ? code : cells[field.Code])]),
            RowContexts.Of(profile, row.Kind, row.Unit, WorkCalendar.DateAt(time.GetUtcNow())));
        return judged is RowVerdict.Rejected rejected
            ? new(QuarantineErrors.RowInvalid, rejected.Summary)
            : null;
    }

    private async Task<Decision<QuarantinedRow>> DecideAsync(
        QuarantineId id, Caller caller, string done, DateTimeOffset now, Func<QuarantinedRow, Decision<QuarantinedRow>> decide, CancellationToken cancel)
    {
        var decision = await steps.DecideAsync(
            RecordDocuments.Quarantine, id.Upload.Value, id.Value,
            known => known is null ? QuarantineErrors.Unknown : decide(known).ThenStep(
                known, next => [ReleaseQuarantined.Tell(next.Id), Note(next, caller, done, now)]),
            cancel);

        // What it told has noted the upload meanwhile.
        return decision is Decision<QuarantinedRow>.Accepted && await documents.FindAsync(RecordDocuments.Quarantine, id.Upload.Value, id.Value, cancel) is { Value: var last }
            ? last
            : decision;
    }

    private static OutboxEntry.Note Note(QuarantinedRow row, Caller caller, string done, DateTimeOffset at) => new(new AuditFact(
        $"quarantine.{done}:{row.Id}@{row.Version}", at, $"{caller.Unit}/{caller.Id}", "quarantine." + done, row.Id.Value,
        row.State is QuarantineState.Settled settled ? settled.Document : ""));
}
