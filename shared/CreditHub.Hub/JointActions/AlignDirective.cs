using CreditHub.Engine;

namespace CreditHub.JointActions;

/// <summary>Tells one unit what is true now, and says what its part of the round has to wait for.</summary>
public sealed class AlignDirective(AlignDirectives directives) : IActivity<UnitDirective.Input, AlignDirective.Output>
{
    /// <summary>Its name.</summary>
    public static ActivityName<UnitDirective.Input, Output> Name { get; } = new("AlignDirective");

    /// <summary>What came of it.</summary>
    /// <param name="Progress">The instruction of this round that is current; null when the round has nothing to wait for.</param>
    public sealed record Output(InstructionProgress? Progress);

    /// <inheritdoc />
    public async Task<Output> RunAsync(UnitDirective.Input input, CancellationToken cancel)
    {
        var directive = await directives.AlignAsync(input.Entry, input.Unit, input.Round, cancel);

        // Also on a second run, and where the queue aligned the unit before the round came by: the instruction is this round's.
        return new Output(directive?.Current is { } current && current.Round == input.Round ? directive.Progress(current.Sequence) : null);
    }
}
