using CreditHub.Documents;

namespace CreditHub.Reports;

/// <summary>The documents of the Reports capability; a period is a partition.</summary>
public static class ReportDocuments
{
    /// <summary>Partition and id of the one <see cref="ReportCalendar"/>.</summary>
    public const string CalendarId = "calendar";

    /// <summary>A unit's duty to report for a period.</summary>
    public static DocumentKind<Obligation> Obligation { get; } = new(
        "report-obligation",
        obligation => obligation.Period.Value,
        obligation => obligation.Unit.Value,
        new("unit", obligation => obligation.Unit.Value),
        new("state", StateOf));

    /// <summary>A compiled report.</summary>
    public static DocumentKind<Report> Report { get; } = new(
        "report", report => report.Schedule.Period.Value, report => report.Schedule.Period.Value);

    /// <summary>Which periods were opened; there is one of it.</summary>
    public static DocumentKind<ReportCalendar> Calendar { get; } = new("report-calendar", _ => CalendarId, _ => CalendarId);

    /// <summary>The word for an obligation's state in fields and answers.</summary>
    public static string StateOf(Obligation obligation) => obligation.State switch
    {
        ObligationState.Open => "open",
        ObligationState.Submitted => "submitted",
        ObligationState.Returned => "returned",
        ObligationState.Accepted => "accepted",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Which periods were opened.</summary>
/// <param name="Last">The last one; all before it were opened too, from the hub's first on.</param>
public sealed record ReportCalendar(ReportPeriod Last);
