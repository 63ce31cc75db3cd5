using System.Text.Json.Serialization;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>What was handed in, with the unit's figures frozen at that moment (B1).</summary>
/// <param name="Content">The unit's words and cases.</param>
/// <param name="Figures">The unit's figures up to then; the hub's, not editable.</param>
/// <param name="By">Who handed it in.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Late">
/// Whether the unit's first submission for the period came after the due day; what is handed in again after a return keeps its mark.
/// </param>
public sealed record Submission(ReportSubmission Content, Figures Figures, Actor By, DateTimeOffset At, bool Late);

/// <summary>Where an obligation stands.</summary>
[JsonDerivedType(typeof(Open), "open"), JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Returned), "returned"), JsonDerivedType(typeof(Accepted), "accepted")]
public abstract record ObligationState
{
    private ObligationState()
    {
    }

    /// <summary>待报.</summary>
    public sealed record Open : ObligationState;

    /// <summary>已报.</summary>
    /// <param name="Submission">What was handed in.</param>
    public sealed record Submitted(Submission Submission) : ObligationState;

    /// <summary>退回: the unit must submit again.</summary>
    /// <param name="Submission">What was returned.</param>
    /// <param name="Reason">Why; never empty.</param>
    /// <param name="By">Who returned it, of the office.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Returned(Submission Submission, string Reason, Actor By, DateTimeOffset At) : ObligationState;

    /// <summary>接收.</summary>
    /// <param name="Submission">What was accepted.</param>
    /// <param name="By">Who accepted it, of the office.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Accepted(Submission Submission, Actor By, DateTimeOffset At) : ObligationState;
}

/// <summary>One unit's duty to report for one period (T8, B1).</summary>
/// <param name="Period">The period.</param>
/// <param name="Unit">The unit.</param>
/// <param name="DueOn">Last day on time, inclusive, Asia/Shanghai.</param>
/// <param name="LateAt">The first instant that is late, UTC.</param>
/// <param name="OpenedAt">When it was opened, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Grows by one with every change.</param>
public sealed record Obligation(
    ReportPeriod Period,
    UnitId Unit,
    DateOnly DueOn,
    DateTimeOffset LateAt,
    DateTimeOffset OpenedAt,
    ObligationState State,
    int Version)
{
    /// <summary>Opens the duty.</summary>
    public static Obligation For(ReportSchedule schedule, UnitId unit, DateTimeOffset at) =>
        new(schedule.Period, unit, schedule.DueOn, schedule.LateAt, at, new ObligationState.Open(), Version: 1);

    /// <summary>What stands handed in; null while open or returned.</summary>
    [JsonIgnore]
    public Submission? Standing => State switch
    {
        ObligationState.Open or ObligationState.Returned => null,
        ObligationState.Submitted submitted => submitted.Submission,
        ObligationState.Accepted accepted => accepted.Submission,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Hands a submission in. The same words twice change nothing.</summary>
    /// <param name="content">The examined submission.</param>
    /// <param name="figures">The unit's figures now.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The duty, or <see cref="ReportErrors.AlreadySubmitted"/>.</returns>
    public Decision<Obligation> Submit(ReportSubmission content, Figures figures, Actor by, DateTimeOffset at) => State switch
    {
        ObligationState.Open => HandIn(new Submission(content, figures, by, at, at >= LateAt)),
        ObligationState.Returned returned => HandIn(new Submission(content, figures, by, at, returned.Submission.Late)),
        ObligationState.Submitted or ObligationState.Accepted =>
            Standing!.Content.SaysSameAs(content) ? this : ReportErrors.AlreadySubmitted,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Returns a submission to its unit. The same return twice changes nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who, of the office.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>
    /// The duty, <see cref="ReportErrors.ReturnReasonMissing"/>, <see cref="ReportErrors.TextPersonalValue"/> or <see cref="ReportErrors.NotSubmitted"/>.
    /// </returns>
    public Decision<Obligation> Return(string reason, Actor by, DateTimeOffset at) => State switch
    {
        _ when string.IsNullOrWhiteSpace(reason) => ReportErrors.ReturnReasonMissing,
        _ when PersonalValues.In(reason) => ReportErrors.TextPersonalValue,
        ObligationState.Submitted submitted => Next(new ObligationState.Returned(submitted.Submission, reason, by, at)),
        ObligationState.Returned returned => returned.Reason == reason ? this : ReportErrors.NotSubmitted,
        ObligationState.Open or ObligationState.Accepted => ReportErrors.NotSubmitted,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Accepts a submission for good. Twice changes nothing.</summary>
    /// <param name="by">Who, of the office.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The duty, or <see cref="ReportErrors.NotSubmitted"/>.</returns>
    public Decision<Obligation> Accept(Actor by, DateTimeOffset at) => State switch
    {
        ObligationState.Submitted submitted => Next(new ObligationState.Accepted(submitted.Submission, by, at)),
        ObligationState.Accepted => this,
        ObligationState.Open or ObligationState.Returned => ReportErrors.NotSubmitted,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Obligation HandIn(Submission submission) => Next(new ObligationState.Submitted(submission));

    private Obligation Next(ObligationState state) => this with { State = state, Version = Version + 1 };
}
