using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>A unit feeds back on an instruction of its directive.</summary>
public sealed class TakeFeedback(Steps steps, DirectiveEffects effects, DirectiveDeadlines deadlines, ForeignAccess foreign, TimeProvider time)
{
    /// <summary>Takes the answers; the same ones twice change nothing.</summary>
    /// <returns>The directive as it is now; refused as <see cref="Directive.Receive"/> says, or where it is another unit's.</returns>
    public async Task<Decision<Directive>> RunAsync(
        DirectiveId id, int sequence, IReadOnlyList<MeasureFeedback> answers, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (id.Unit != caller.Unit)
        {
            return await foreign.RefuseAsync(JointActionErrors.DirectiveForeign, "directive.feedback", id.Value, caller, cancel);
        }

        var isNew = false;
        var decision = await steps.DecideAsync(
            JointActionDocuments.Directive, id.Action.Value, id.Value,
            known =>
            {
                var received = known?.Receive(sequence, answers, now, deadlines) ?? JointActionErrors.DirectiveUnknown;
                return received.Then(next =>
                {
                    isNew = !ReferenceEquals(next, known);
                    return isNew
                        ? new Step<Directive>(next, effects.Answered(known!, next, sequence, now, caller.Actor)).Accept()
                        : Step<Directive>.Same(next).Accept();
                });
            },
            cancel);
        foreach (var answer in isNew && decision is Decision<Directive>.Accepted ? answers : [])
        {
            HubTelemetry.Answers.Add(1, new KeyValuePair<string, object?>("result", DirectiveEffects.Word(answer.Result)));
        }

        return decision;
    }
}
