using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>The queue messages of the Reports capability. Their ids repeat when they are made again, so that none is sent twice.</summary>
public static class ReportMessages
{
    /// <summary>What their types start with.</summary>
    public const string Prefix = "cn.credithub.report.";

    /// <summary>Who acts where the calendar does.</summary>
    public const string HubActor = "hub/reports";

    private const string DueType = Prefix + "due.v1";
    private const string ReminderType = Prefix + "reminder.v1";
    private const string ChaseType = Prefix + "chase.v1";
    private const string ReturnedType = Prefix + "returned.v1";
    private const string CompiledType = Prefix + "compiled.v1";
    private const string RevisedType = Prefix + "revised.v1";

    /// <summary>Whether a message only makes sense while its unit has not handed in.</summary>
    public static bool AsksForReport(string type) => type is DueType or ReminderType or ChaseType;

    /// <summary>The duty is open.</summary>
    public static QueueMessage Due(ReportSchedule schedule, UnitId unit, DateTimeOffset at) => To(unit, "due", DueType, schedule, at);

    /// <summary>The due day is near.</summary>
    public static QueueMessage Reminder(ReportSchedule schedule, UnitId unit, DateTimeOffset at) =>
        To(unit, "reminder", ReminderType, schedule, at);

    /// <summary>The due day has passed.</summary>
    public static QueueMessage Chase(ReportSchedule schedule, UnitId unit, DateTimeOffset at) => To(unit, "chase", ChaseType, schedule, at);

    /// <summary>The office returned what was handed in.</summary>
    /// <param name="obligation">The duty as returned; its version is part of the id.</param>
    /// <param name="from">First day reported on.</param>
    /// <param name="returned">The return.</param>
    public static QueueMessage Returned(Obligation obligation, DateOnly from, ObligationState.Returned returned) => Message(
        obligation.Unit, $"returned-{obligation.Version}", ReturnedType, obligation.Period, returned.At,
        new ReportMessage(obligation.Period.Value, from, obligation.DueOn, null, [], returned.Reason));

    /// <summary>The report was compiled or revised; for the office.</summary>
    public static QueueMessage Issued(Report report, UnitId office, DateTimeOffset at) => Message(
        office, $"issued-{report.Revision}", report.Revision == 1 ? CompiledType : RevisedType, report.Schedule.Period, at,
        new ReportMessage(
            report.Schedule.Period.Value, report.Schedule.From, report.Schedule.DueOn, report.Revision,
            [.. report.MissingIn(report.Revision).Select(unit => unit.Value)], null));

    private static QueueMessage To(UnitId unit, string what, string type, ReportSchedule schedule, DateTimeOffset at) => Message(
        unit, what, type, schedule.Period, at,
        new ReportMessage(schedule.Period.Value, schedule.From, schedule.DueOn, null, [], null));

    private static QueueMessage Message(
        UnitId unit, string what, string type, ReportPeriod period, DateTimeOffset at, ReportMessage data) => new(
        unit.Value, $"report-{period}-{what}", $"report-{period}", type, period.Value, at, HubJson.ToElement(data));
}
