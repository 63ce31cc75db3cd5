using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>Shows reports as their readers get them, over HTTP and in files alike.</summary>
public static class ReportViews
{
    /// <summary>A report in its newest revision.</summary>
    public static ReportResponse Of(Report report, HubProfile profile) => new(
        report.Schedule.Period.Value,
        report.Revision,
        report.Schedule.From,
        report.Schedule.DueOn,
        report.Definition,
        report.PolicyVersion,
        report.Issues[0].At,
        Of(report.Total),
        [.. report.Units.Select(row => new UnitFiguresView(Of(row.Unit, profile), Of(row.Figures)))],
        [.. report.Valid().Select(section => Of(section, profile))],
        [.. report.MissingIn(report.Revision).Select(unit => Of(unit, profile))],
        [.. report.MissingIn(revision: 1).Select(unit => Of(unit, profile))],
        [.. report.Issues.Select(issue => new ReportIssueView(issue.Revision, issue.At, issue.Because?.Value))]);

    /// <summary>A report as a row of the list.</summary>
    public static ReportItemView Item(Report report)
    {
        var missing = report.MissingIn(report.Revision).Count();
        return new ReportItemView(
            report.Schedule.Period.Value, report.Revision, report.Schedule.From, report.Schedule.DueOn, report.Issues[0].At,
            report.Obliged.Count - missing, missing);
    }

    /// <summary>A duty.</summary>
    public static ObligationView Of(Obligation obligation, HubProfile profile)
    {
        var returned = obligation.State as ObligationState.Returned;
        var last = obligation.Standing ?? returned?.Submission;
        return new ObligationView(
            obligation.Period.Value,
            obligation.Unit.Value,
            Of(obligation.Unit, profile).Name,
            ReportDocuments.StateOf(obligation),
            obligation.DueOn,
            last?.At,
            last?.Late ?? false,
            last?.Content.LacksCases ?? false,
            returned?.Reason);
    }

    private static SubmissionView Of(ReportSection section, HubProfile profile) => new(
        Of(section.Unit, profile),
        section.Revision,
        section.Submission.At,
        section.Submission.Late,
        section.Submission.Content.Progress,
        [.. section.Submission.Content.Cases.Select(Of)],
        section.Submission.Content.NoTrustworthyCase,
        section.Submission.Content.NoUntrustworthyCase,
        Of(section.Submission.Figures));

    private static TypicalCaseView Of(TypicalCase item) => new(
        HubJson.Word(item.Kind), HubJson.Word(item.SubjectKind), item.SubjectLabel, item.Fact, item.Measure, item.Effect,
        item.Entry?.Value, item.Record?.Value, item.MayPublish);

    // A unit that has left the profile since is still shown, by its code.
    private static ReportUnitView Of(UnitId unit, HubProfile profile) => profile.Units.TryGetValue(unit, out var known)
        ? new ReportUnitView(unit.Value, known.Name, known.NameEn)
        : new ReportUnitView(unit.Value, unit.Value, unit.Value);

    private static FiguresView Of(Figures figures) => new(
        figures.Uploads,
        figures.RowsAccepted,
        figures.RowsRejected,
        figures.OnTimeRate,
        figures.Entries ?? new Dictionary<string, int>(),
        figures.Delivered,
        figures.Acknowledged,
        figures.Settled,
        figures.Overdue,
        figures.FeedbackRate,
        figures.Results ?? new Dictionary<string, int>(),
        figures.ObjectionsReceived,
        figures.ObjectionsOpen,
        figures.ObjectionsOverdue,
        figures.OnHold,
        figures.LiftsConfirmed,
        figures.LiftsUnconfirmed,
        figures.Checks);
}
