using System.Text.Json.Serialization;
using CreditHub.Decisions;

namespace CreditHub.Reports;

/// <summary>What a unit reports in its own words (T8); the figures beside it are the hub's, never the unit's.</summary>
/// <param name="Progress">进展情况; 1 to 20,000 characters.</param>
/// <param name="Cases">Typical cases.</param>
/// <param name="NoTrustworthyCase">Why there are fewer trustworthy cases than the policy asks; null where there are enough.</param>
/// <param name="NoUntrustworthyCase">Why there are fewer untrustworthy cases than the policy asks; null where there are enough.</param>
public sealed record ReportSubmission(
    string Progress, IReadOnlyList<TypicalCase> Cases, string? NoTrustworthyCase, string? NoUntrustworthyCase)
{
    private const int LongestProgress = 20_000;

    /// <summary>Whether it lacks cases, and says why; the report shows the flag.</summary>
    [JsonIgnore]
    public bool LacksCases => NoTrustworthyCase is not null || NoUntrustworthyCase is not null;

    /// <summary>Whether both say the same.</summary>
    public bool SaysSameAs(ReportSubmission other) =>
        Progress == other.Progress && NoTrustworthyCase == other.NoTrustworthyCase
        && NoUntrustworthyCase == other.NoUntrustworthyCase && Cases.SequenceEqual(other.Cases);

    /// <summary>Whether it may be submitted; refused with an error of <see cref="ReportErrors"/>.</summary>
    /// <param name="leastTrustworthy">Least number of trustworthy cases, from the policy.</param>
    /// <param name="leastUntrustworthy">Least number of untrustworthy cases, from the policy.</param>
    /// <returns>The submission; an explanation that its own cases make needless is dropped, so that the flag is true.</returns>
    public Decision<ReportSubmission> Examine(int leastTrustworthy, int leastUntrustworthy)
    {
        if (string.IsNullOrWhiteSpace(Progress) || Progress.Length > LongestProgress)
        {
            return ReportErrors.ProgressMissing;
        }

        if (new[] { Progress, NoTrustworthyCase, NoUntrustworthyCase }.Any(text => text is not null && Subjects.PersonalValues.In(text)))
        {
            return ReportErrors.TextPersonalValue;
        }

        for (var i = 0; i < Cases.Count; i++)
        {
            if (Cases[i].Examine() is Decision<TypicalCase>.Rejected refused)
            {
                return new Decision<ReportSubmission>.Rejected(refused.Error, $"cases[{i}]");
            }
        }

        return Lacks(CaseKind.Trustworthy, leastTrustworthy, NoTrustworthyCase) ? ReportErrors.TrustworthyMissing
            : Lacks(CaseKind.Untrustworthy, leastUntrustworthy, NoUntrustworthyCase) ? ReportErrors.UntrustworthyMissing
            : this with
            {
                NoTrustworthyCase = Count(CaseKind.Trustworthy) < leastTrustworthy ? NoTrustworthyCase : null,
                NoUntrustworthyCase = Count(CaseKind.Untrustworthy) < leastUntrustworthy ? NoUntrustworthyCase : null,
            };
    }

    private bool Lacks(CaseKind kind, int least, string? reason) => Count(kind) < least && string.IsNullOrWhiteSpace(reason);

    private int Count(CaseKind kind) => Cases.Count(item => item.Kind == kind);
}
