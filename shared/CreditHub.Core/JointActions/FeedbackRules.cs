using CreditHub.Decisions;
using CreditHub.Measures;

namespace CreditHub.JointActions;

/// <summary>What counts as an answer (formats.md B.7), and when an instruction is answered.</summary>
public static class FeedbackRules
{
    /// <summary>
    /// Whether an answer does what a kind of instruction asks. A lift or suspension is only done when nothing of the measure is in
    /// force any more, whatever the reason given (J13, G14); to anything else every answer with its reason is an answer (J7).
    /// </summary>
    /// <param name="kind">What the unit was told.</param>
    /// <param name="result">Its answer.</param>
    public static bool Confirms(InstructionKind kind, FeedbackResult result) => kind switch
    {
        InstructionKind.Lift => result is FeedbackResult.Implemented or FeedbackResult.NotApplicable,
        InstructionKind.Suspend => result is FeedbackResult.Implemented or FeedbackResult.NotApplicable or FeedbackResult.SuspendedForVerification,
        InstructionKind.Impose or InstructionKind.Resume or InstructionKind.Correct => true,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether the answers settle an instruction: one for every measure that is not mere information.</summary>
    /// <param name="kind">What the unit was told.</param>
    /// <param name="measures">The directive's measures.</param>
    /// <param name="answers">The answers so far.</param>
    public static bool Settles(InstructionKind kind, IReadOnlyList<PlannedMeasure> measures, IReadOnlyList<MeasureFeedback> answers) => measures
        .Where(measure => measure.Force != MeasureForce.Informational)
        .All(measure => answers.Any(answer => answer.Measure == measure.Measure && Confirms(kind, answer.Result)));

    /// <summary>
    /// Whether an answer is a refusal, of which the office learns at once: a mandatory measure that is not implemented (J7),
    /// or a lift or suspension that anybody declines.
    /// </summary>
    /// <param name="kind">What the unit was told.</param>
    /// <param name="force">The measure's force.</param>
    /// <param name="result">The answer.</param>
    public static bool IsRefusal(InstructionKind kind, MeasureForce force, FeedbackResult result) =>
        result == FeedbackResult.NotImplemented
        && (force == MeasureForce.Mandatory || kind is InstructionKind.Suspend or InstructionKind.Lift);

    /// <summary>Adds new answers to those that an instruction has.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="measures">The directive's measures.</param>
    /// <param name="answers">New answers, at least one, in any order.</param>
    /// <returns>
    /// All answers, ordered by measure; equal to the old ones where nothing is new. While it is open a unit may revise an answer: the one
    /// that occurred later holds, and an older one that comes late changes nothing. Refused with <see cref="JointActionErrors.FeedbackConflict"/>
    /// where two answers for the same instant differ, or a settled instruction is answered otherwise.
    /// </returns>
    public static Decision<IReadOnlyList<MeasureFeedback>> Merge(
        Instruction instruction, IReadOnlyList<PlannedMeasure> measures, IReadOnlyList<MeasureFeedback> answers)
    {
        if (answers.Count == 0)
        {
            return JointActionErrors.FeedbackEmpty;
        }

        var merged = instruction.Feedback.ToDictionary(answer => answer.Measure);
        foreach (var answer in answers)
        {
            if (Refusal(measures, answer) is { } refusal)
            {
                return new Decision<IReadOnlyList<MeasureFeedback>>.Rejected(refusal, answer.Measure.Value);
            }

            if (merged.TryGetValue(answer.Measure, out var known) && known != answer)
            {
                if (instruction.State is InstructionState.Settled || known.OccurredAt == answer.OccurredAt)
                {
                    return new Decision<IReadOnlyList<MeasureFeedback>>.Rejected(JointActionErrors.FeedbackConflict, answer.Measure.Value);
                }

                if (answer.OccurredAt < known.OccurredAt)
                {
                    continue;
                }
            }

            merged[answer.Measure] = answer;
        }

        return new Decision<IReadOnlyList<MeasureFeedback>>.Accepted(
            [.. merged.Values.OrderBy(answer => answer.Measure.Value, StringComparer.Ordinal)]);
    }

    private static HubError? Refusal(IReadOnlyList<PlannedMeasure> measures, MeasureFeedback answer) => answer switch
    {
        _ when measures.All(measure => measure.Measure != answer.Measure) => JointActionErrors.MeasureUnknown,
        { Result: not FeedbackResult.Implemented } when string.IsNullOrWhiteSpace(answer.Reason) => JointActionErrors.ReasonRequired,
        { AmountYuan: < 0 } => JointActionErrors.AmountNegative,
        { From: { } from, To: { } to } when to < from => JointActionErrors.PeriodReversed,
        { EvidenceHash: { } hash } when hash.Length != 64 || hash.Any(digit => !char.IsAsciiHexDigitLower(digit)) => JointActionErrors.EvidenceMalformed,
        _ => null,
    };
}
