using CreditHub.Cities;
using CreditHub.Documents;
using CreditHub.JointActions;

namespace CreditHub.AlwaysTrue;

/// <summary>Statement 4 of units' answers: a receipt or an answer that was acknowledged is kept.</summary>
internal sealed class FeedbackBook(SimulatedHub hub, Findings findings)
{
    private readonly List<(DirectiveId Directive, int Sequence, IReadOnlyList<string> Measures)> owed = [];

    /// <summary>A unit took an instruction, and answered of these measures, which may be none.</summary>
    public void Answered(DirectiveId directive, int sequence, IReadOnlyList<string> measures) => owed.Add((directive, sequence, measures));

    public void Look()
    {
        foreach (var (id, sequence, measures) in owed)
        {
            var directive = hub.Ask(() => hub.Get<IDocuments>().FindAsync(JointActionDocuments.Directive, id.Action.Value, id.Value, default))?.Value;
            var kept = directive?.Find(sequence);
            findings.Expect(4, kept is { State: not InstructionState.Delivered }, () => $"{id} lost the receipt of {sequence}");
            findings.Expect(
                4, measures.All(measure => kept?.Feedback.Any(answer => answer.Measure.Value == measure) == true), () => $"{id} lost answers to {sequence}");
        }

        owed.Clear();
    }
}
