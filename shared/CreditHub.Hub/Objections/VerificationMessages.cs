using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Objections;

/// <summary>The messages about verifications that units' queues hold.</summary>
internal static class VerificationMessages
{
    public const string TypePrefix = "cn.credithub.verification.";
    private const string NoticeType = TypePrefix + "notice.v1";
    private const string ReminderType = TypePrefix + "reminder.v1";
    private const string UnreceivedType = TypePrefix + "unreceived.v1";
    private const string OverdueType = TypePrefix + "overdue.v1";

    /// <summary>Whether taking a message of this type off the queue is the provider's receipt (T5).</summary>
    public static bool IsReceipt(string type) => type is NoticeType or ReminderType;

    public static QueueMessage Notice(Objection objection, PolicyBook policy) =>
        Message(objection, policy, objection.Provider, "notice", NoticeType, objection.At);

    public static QueueMessage Reminder(Objection objection, PolicyBook policy, DateTimeOffset at) =>
        Message(objection, policy, objection.Provider, $"reminder-{objection.RemindersSent}", ReminderType, at);

    public static QueueMessage Unreceived(Objection objection, PolicyBook policy, UnitId office, DateTimeOffset at) =>
        Message(objection, policy, office, "unreceived", UnreceivedType, at);

    public static QueueMessage Overdue(Objection objection, PolicyBook policy, UnitId office, DateTimeOffset at) =>
        Message(objection, policy, office, "overdue", OverdueType, at);

    private static QueueMessage Message(Objection objection, PolicyBook policy, UnitId queue, string step, string type, DateTimeOffset at) => new(
        queue.Value,
        $"{objection.Id}-{step}",
        objection.Id.Value,
        type,
        objection.Id.Value,
        at,
        HubJson.ToElement(new VerificationNoticeMessage(
            objection.Id.Value,
            objection.Target.EntryId?.Value,
            ObjectionWords.Of(objection.Kind),
            objection.Provider.Value,
            objection.At,
            policy.Number(PolicyKeys.VerificationWorkingDays, WorkCalendar.DateAt(objection.At)),
            objection.State is ObjectionState.Verifying verifying ? verifying.DueOn : null,
            objection.Target.RecordId?.Value)));
}
