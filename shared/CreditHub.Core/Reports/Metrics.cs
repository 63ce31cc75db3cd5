using CreditHub.Gathering;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Reports;

/// <summary>
/// What the figures count (B9), definition <c>metrics-2</c>: each document's share, so that anyone can count again from the documents.
/// A changed definition gets a new version; reports keep the one with which they were counted.
/// </summary>
public static class Metrics
{
    /// <summary>The definition's version, stored with every report.</summary>
    public const string Version = "metrics-2";

    /// <summary>
    /// The shares of an upload: of each unit whose rows are in it, whoever uploaded them, one upload if it was received in the window; its rows once
    /// they are stored.
    /// </summary>
    /// <param name="upload">The upload.</param>
    /// <param name="schedule">The window.</param>
    public static IEnumerable<UnitFigures> Of(Upload upload, ReportSchedule schedule) => !schedule.Covers(upload.ReceivedAt) ? []
        : SourceCounts.Of(upload).Select(source => new UnitFigures(source.Source, Of(source.Counts)));

    /// <summary>The share of a list entry, of the unit that proposed it: one in its state's column if it was proposed in the window.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="state">The word for its state.</param>
    /// <param name="schedule">The window.</param>
    public static Figures Proposed(ListEntry entry, string state, ReportSchedule schedule) => schedule.Covers(entry.ProposedAt)
        ? new Figures(Entries: One(state))
        : Figures.None;

    /// <summary>The share of a list entry, of the unit that provided its grounds: one if a verification is under way.</summary>
    public static Figures Held(ListEntry entry) => entry.Holds.Count > 0 ? new Figures(OnHold: 1) : Figures.None;

    /// <summary>The share of a directive, of the implementing unit: its instructions ordered in the window.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="schedule">The window.</param>
    /// <param name="at">When is counted, UTC; decides what is overdue.</param>
    public static Figures Of(Directive directive, ReportSchedule schedule, DateTimeOffset at) => directive.Instructions
        .Where(instruction => schedule.Covers(instruction.OrderedAt))
        .Aggregate(Figures.None, (sum, instruction) => sum + Of(instruction, at));

    /// <summary>The share of an objection, of the unit that verifies it.</summary>
    /// <param name="objection">The objection.</param>
    /// <param name="schedule">The window.</param>
    /// <param name="at">When is counted, UTC; decides what is overdue.</param>
    public static Figures Of(Objection objection, ReportSchedule schedule, DateTimeOffset at) => new(
        ObjectionsReceived: schedule.Covers(objection.At) ? 1 : 0,
        ObjectionsOpen: objection.State is ObjectionState.Found ? 0 : 1,
        ObjectionsOverdue: objection.State is ObjectionState.Verifying verifying && verifying.DueOn < WorkCalendar.DateAt(at) ? 1 : 0);

    /// <summary>The share of checks, of the unit that asked: how many were made in the window.</summary>
    public static Figures Checked(long count) => new(Checks: (int)Math.Min(count, int.MaxValue));

    private static Figures Of(UploadCounts rows) => new(
        Uploads: 1, RowsAccepted: rows.Accepted, RowsRejected: rows.Rejected, RowsOnTime: rows.Standing - rows.Late, RowsToPublish: rows.Standing);

    private static Figures Of(Instruction instruction, DateTimeOffset at)
    {
        var settled = instruction.State is InstructionState.Settled;
        var lift = instruction.Kind is InstructionKind.Lift;
        return new Figures(
            Delivered: 1,
            Acknowledged: instruction.State is InstructionState.Acknowledged or InstructionState.Settled ? 1 : 0,
            Settled: settled ? 1 : 0,
            Superseded: instruction.State is InstructionState.Superseded ? 1 : 0,
            Overdue: instruction.Due() is { } due && due <= at ? 1 : 0,
            Results: instruction.Feedback
                .GroupBy(feedback => feedback.Result)
                .Select(results => One(Word(results.Key), results.Count()))
                .Aggregate(Figures.None, (sum, results) => sum + new Figures(Results: results)).Results,
            LiftsConfirmed: lift && settled ? 1 : 0,
            LiftsUnconfirmed: lift && !settled ? 1 : 0);
    }

    private static string Word(FeedbackResult result) => result switch
    {
        FeedbackResult.Implemented => "implemented",
        FeedbackResult.PartlyImplemented => "partlyImplemented",
        FeedbackResult.NotApplicable => "notApplicable",
        FeedbackResult.NotImplemented => "notImplemented",
        FeedbackResult.SuspendedForVerification => "suspendedForVerification",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Dictionary<string, int> One(string key, int count = 1) => new(StringComparer.Ordinal) { [key] = count };
}
