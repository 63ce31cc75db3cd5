using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records.Recalls;
using CreditHub.Vault;

namespace CreditHub.Records.Correcting;

/// <summary>What a corrected record hands on: what rests on it, whoever else follows it, the recall of what was disclosed, and the audit log.</summary>
public sealed class RecordEffects(IEnumerable<RecordFollower> followers, HubProfile profile)
{
    /// <summary>
    /// The step to a record by its newest correction; none where it is the very same record. The cell that said 异议 says it no more once the record
    /// stands again.
    /// </summary>
    /// <param name="before">The record as it was.</param>
    /// <param name="next">The record as corrected.</param>
    public Step<CreditRecord> Step(CreditRecord before, CreditRecord next) => ReferenceEquals(next, before)
        ? Step<CreditRecord>.Same(before)
        : new Step<CreditRecord>(
            next is { State: RecordState.InForce, Corrections: [.., { Kind: CorrectionKind.Settled or CorrectionKind.Reinstated }] }
                ? next with { Text = profile.Records[next.Kind].Kind.Standing(next.Text) }
                : next,
            [.. Of(next), .. next.IsTombstone && !before.IsTombstone ? (OutboxEntry[])[LeaveValues.Tell(before, next)] : []]);

    /// <summary>The effects of the newest correction.</summary>
    /// <param name="record">The record as corrected.</param>
    /// <param name="successor">The record that takes its place; null without.</param>
    public IReadOnlyList<OutboxEntry> Of(CreditRecord record, CreditRecord? successor = null)
    {
        var (kind, order, _) = record.Corrections![^1];
        var change = HubJson.ToElement(new RecordChange(record.Subject, record.Id, record.Version));
        return
        [
            .. successor is null ? [] : (OutboxEntry[])[new OutboxEntry.Tell(CreateSuccessor.HandlerName, HubJson.ToElement(successor))],
            .. followers.Where(follower => follower.After is null).Select(follower => new OutboxEntry.Tell(follower.Handler, change)),
            .. kind is CorrectionKind.Disputed or CorrectionKind.Settled or CorrectionKind.Expired or CorrectionKind.Confirmed ? [] : (OutboxEntry[])[new OutboxEntry.Tell(RecallRecord.HandlerName, change)],
            .. followers.Where(follower => follower.After == kind).Select(follower => new OutboxEntry.Tell(follower.Handler, change)),
            new OutboxEntry.Note(new AuditFact(
                $"{record.Id}@{record.Version}",
                order.At,
                $"{order.By.Unit}/{order.By.Id}",
                "record." + HubJson.Word(kind),
                record.Id.Value,
                order.Document)),
        ];
    }
}
