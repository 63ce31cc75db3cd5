using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Records.Recalls;

/// <summary>The messages about recalled records.</summary>
internal static class RecallMessages
{
    public const string RecalledType = "cn.credithub.record.recalled.v1";
    private const string OverdueType = "cn.credithub.record.recall-overdue.v1";

    public static QueueMessage Recalled(Recall recall, UnitId unit) => Message(recall, unit, recall.Id.Value, RecalledType, recall.At);

    public static QueueMessage Overdue(Recall recall, UnitId office, DateTimeOffset at) =>
        Message(recall, office, recall.Id + "-overdue", OverdueType, at);

    private static QueueMessage Message(Recall recall, UnitId queue, string id, string type, DateTimeOffset at) => new(
        queue.Value,
        id,
        recall.Record.Value,
        type,
        recall.Id.Value,
        at,
        HubJson.ToElement(new RecordRecalledMessage(
            recall.Id.Value,
            recall.Record.Value,
            recall.RecordKind,
            HubJson.Word(recall.Correction),
            recall.Document,
            recall.At,
            recall.DueOn,
            [.. recall.Recipients.Where(recipient => recipient.Confirmed is null && type == OverdueType).Select(recipient => recipient.Unit.Value)])));
}
