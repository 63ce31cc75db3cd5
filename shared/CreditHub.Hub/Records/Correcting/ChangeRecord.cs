using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using CreditHub.Vault;

namespace CreditHub.Records.Correcting;

/// <summary>
/// Use case: a person of the providing unit puts a record right. The whole row is judged again by the rules of its kind; personal values go
/// to the vault; what it said before is kept there, too.
/// </summary>
public sealed class ChangeRecord(
    IDocuments documents, Steps steps, OwnRecords own, FormerContent contents, RecordEffects effects, IVault vault, HubProfile profile, Ids ids, TimeProvider time)
{
    /// <summary>Changes it; a repeat under the same key changes nothing.</summary>
    /// <returns>The record as it is now: changed, or replaced by one under another number, organ or subject.</returns>
    public async Task<Decision<CreditRecord>> RunAsync(
        Caller caller, RecordId id, ChangeRecordRequest request, string? key, CancellationToken cancel)
    {
        if (DocumentMark.RefusalOf(request.DocumentClass) is { } refused)
        {
            return refused;
        }

        var found = await own.FindAsync(id, "record.correct", caller, cancel);
        if (found is not Decision<Stored<CreditRecord>>.Accepted { Value: var read })
        {
            return found.Then<CreditRecord>(stored => stored.Value);
        }

        var record = read.Value;
        var order = new CorrectionOrder(
            ids.For("cor-", $"{caller.Unit}/{caller.Id}", key), request.Document, request.Reason, caller.Actor, time.GetUtcNow())
        {
            Class = DocumentMark.ClassOf(request.DocumentClass),
        };
        if (record.Made(order) is not null || record.IsOver)
        {
            // Its repeat, or too late: what it would say makes no difference.
            return record.Change(record, order, "");
        }

        var changed = await ReadAsync(record, request.Cells ?? new Dictionary<string, string>(), order, cancel);
        if (changed is not Decision<CreditRecord>.Accepted { Value: var next })
        {
            return changed;
        }

        if (next.Id != record.Id && await documents.FindAsync(RecordDocuments.Record, next.Subject.Value, next.Id.Value, cancel) is not null)
        {
            return RecordErrors.SuccessorExists;
        }

        var former = await contents.KeepAsync(record, cancel);
        return await steps.DecideAsync(RecordDocuments.Record, read, now => Decide(now!, record.Version, next, order, former), cancel);
    }

    private Decision<Step<CreditRecord>> Decide(CreditRecord record, int version, CreditRecord next, CorrectionOrder order, string former) =>
        record.Version != version
            ? RecordErrors.ChangedMeanwhile
            : record.Change(next, order, former).ThenStep(
                record, corrected => effects.Of(corrected, corrected.IsOver ? next.Succeed(record, corrected) : null));

    private async Task<Decision<CreditRecord>> ReadAsync(
        CreditRecord record, IReadOnlyDictionary<string, string> cells, CorrectionOrder order, CancellationToken cancel)
    {
        var rules = profile.Records[record.Kind].Forms[0];
        if (cells.Keys.FirstOrDefault(code => rules.Form.Fields.All(field => field.Code != code)) is { } unknown)
        {
            return new Decision<CreditRecord>.Rejected(RecordErrors.ColumnUnknown, unknown.Length > 64 ? null : unknown);
        }

        var context = RowContexts.Of(profile, record.Kind, record.Provider, WorkCalendar.DateAt(order.At));
        var row = await ChangedRow.OfAsync(record, rules.Form, cells, profile.Units, vault, cancel);
        switch (rules.Check(row, context))
        {
            case RowVerdict.Rejected rejected:
                return new Decision<CreditRecord>.Rejected(
                    RecordErrors.ChangeInvalid, rejected.Summary);
            case RowVerdict.Accepted { Row.SaysItStands: true } when record.State is RecordState.Disputed { BySource: true } && NamesState(rules.Form, cells):
                return RecordErrors.ChangeSettles;
            case RowVerdict.Accepted { Row: var read }:
                var sealedCells = await SealedCells.OfAsync(vault, [read], cancel);

                // When it was received does not change, so neither does whether it came late; nor does what its file states.
                var asReceived = context with { Today = WorkCalendar.DateAt(record.Origin.ReceivedAt), Class = record.Origin.Class };
                return read.ToRecord(record.Origin.Upload, record.Origin.ReceivedAt, asReceived, sealedCells.KeyOf)
                    with { Uploader = record.Uploader };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static bool NamesState(RecordForm form, IReadOnlyDictionary<string, string> cells) =>
        form.Of(FieldRole.State) is { Code: var code } && cells.ContainsKey(code);
}
