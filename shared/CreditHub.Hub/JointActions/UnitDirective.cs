using CreditHub.Engine;
using CreditHub.Lists;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>One unit's part of a round: tell it what is true, wait for its answer, climb the ladder at each deadline, end with an outcome.</summary>
public sealed class UnitDirective : IOrchestration<UnitDirective.Input, UnitDirective.Output>
{
    /// <summary>Its name.</summary>
    public static OrchestrationName<Input, Output> Name { get; } = new("UnitDirective");

    /// <summary>What it is about.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Round">The round's entry version.</param>
    public sealed record Input(ListEntryId Entry, UnitId Unit, int Round);

    /// <summary>How it ended.</summary>
    /// <param name="Outcome">The outcome.</param>
    public sealed record Output(UnitOutcome Outcome);

    /// <summary>Runs it.</summary>
    public async Task<Output> RunAsync(OrchestrationContext context, Input input)
    {
        var aligned = await context.CallAsync(AlignDirective.Name, input, Retry.Standard);
        if (aligned.Progress is not { } progress)
        {
            return new Output(UnitOutcome.Nothing);
        }

        while (progress.Outcome is null)
        {
            context.SetStatus($"instruction {progress.Sequence}, next step {progress.WakeAt:u}");
            var signal = await context.WaitForSignalAsync<InstructionProgress>(RoundNames.Changed, progress.WakeAt);
            var latest = signal ?? await context.CallAsync(EscalateDirective.Name, new EscalateDirective.Input(input.Entry, input.Unit, progress.Sequence), Retry.Standard);

            // Signals may come late or speak of an earlier instruction of the same round.
            progress = latest.Sequence == progress.Sequence && latest.Version > progress.Version ? latest : progress;
        }

        context.SetStatus(DirectiveEffects.Word(progress.Outcome.Value));
        return new Output(progress.Outcome.Value);
    }
}
