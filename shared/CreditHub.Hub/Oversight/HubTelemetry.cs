using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CreditHub.Oversight;

/// <summary>
/// What the hub tells of its work, on the platform's own instruments: next to free while nobody listens. A head exports them. Tags are
/// words of a short list, never ids or values of persons (G29); what was done to whom is in the audit log.
/// </summary>
public static class HubTelemetry
{
    /// <summary>The name of source and meter.</summary>
    public const string Name = "CreditHub";

    private static readonly Meter Meter = new(Name);

    /// <summary>Timers and activities of rounds as spans.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Rows of uploads that are done; tag <c>outcome</c>: accepted, duplicate, rejected.</summary>
    public static Counter<long> Rows { get; } =
        Meter.CreateCounter<long>("credithub.intake.rows", "{row}", "Rows of uploads that are done, by outcome");

    /// <summary>How long embedded queries took; tag <c>outcome</c>: answered, refused. Its count is the number of queries.</summary>
    public static Histogram<double> CheckDuration { get; } =
        Meter.CreateHistogram<double>("credithub.check.duration", "s", "Time to answer an embedded query, its log entry included");

    /// <summary>
    /// Messages put into units' queues; tag <c>type</c>, as in <c>cn.credithub.directive.impose.v1</c>. Directives are overdue as often as
    /// <c>cn.credithub.directive.overdue.v1</c> is sent.
    /// </summary>
    public static Counter<long> MessagesSent { get; } =
        Meter.CreateCounter<long>("credithub.messages.sent", "{message}", "Messages put into units' queues, by type");

    /// <summary>Feedback of units that was taken; tag <c>result</c>, of one measure.</summary>
    public static Counter<long> Answers { get; } =
        Meter.CreateCounter<long>("credithub.directive.answers", "{measure}", "Measures that units fed back on, by result");

    /// <summary>Documents whose outbox was left behind, by a crash or a failure, and handed on later.</summary>
    public static Counter<long> OutboxesDrained { get; } =
        Meter.CreateCounter<long>("credithub.outboxes.drained", "{document}", "Left-over outboxes that were handed on");

    /// <summary>How long a timer's run took; tag <c>timer</c>.</summary>
    public static Histogram<double> TimerDuration { get; } =
        Meter.CreateHistogram<double>("credithub.timer.duration", "s", "Time that a run of a timer took, the hourly sweep's among them");
}
