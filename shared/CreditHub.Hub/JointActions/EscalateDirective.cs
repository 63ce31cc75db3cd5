using CreditHub.Engine;
using CreditHub.Lists;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>Does what is due by the clock for one unit's instruction.</summary>
public sealed class EscalateDirective(ClimbLadders ladders) : IActivity<EscalateDirective.Input, InstructionProgress>
{
    /// <summary>Its name.</summary>
    public static ActivityName<Input, InstructionProgress> Name { get; } = new("EscalateDirective");

    /// <summary>What it is about.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Sequence">The instruction that is waited for.</param>
    public sealed record Input(ListEntryId Entry, UnitId Unit, int Sequence);

    /// <inheritdoc />
    public async Task<InstructionProgress> RunAsync(Input input, CancellationToken cancel)
    {
        var directive = await ladders.ClimbAsync(DirectiveId.For(JointPlan.ActionOf(input.Entry), input.Unit), cancel);
        return directive.Progress(input.Sequence);
    }
}
