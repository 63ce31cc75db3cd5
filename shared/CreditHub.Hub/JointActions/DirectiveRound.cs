using CreditHub.Engine;
using CreditHub.Lists;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>One round over all units of a joint action: each unit's part is a child of its own, and none can fail another's.</summary>
public sealed class DirectiveRound : IOrchestration<DirectiveRound.Input, int>
{
    /// <summary>Its name.</summary>
    public static OrchestrationName<Input, int> Name { get; } = new("DirectiveRound");

    /// <summary>What it is about.</summary>
    /// <param name="Action">The joint action.</param>
    /// <param name="Entry">The entry.</param>
    /// <param name="Version">The entry's version that started it.</param>
    /// <param name="Units">The planned units.</param>
    public sealed record Input(JointActionId Action, ListEntryId Entry, int Version, IReadOnlyList<UnitId> Units);

    /// <summary>Runs it.</summary>
    /// <returns>How many units took part.</returns>
    public async Task<int> RunAsync(OrchestrationContext context, Input input)
    {
        context.SetStatus($"{input.Units.Count} units");
        var outcomes = await Task.WhenAll(input.Units.Select(unit => PartOfAsync(context, input, unit)));
        var counts = outcomes
            .GroupBy(DirectiveEffects.Word)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count());
        await context.CallAsync(CloseRound.Name, new CloseRound.Input(input.Action, input.Version, counts), Retry.Standard);
        context.SetStatus(string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}")));
        return input.Units.Count;
    }

    private static async Task<UnitOutcome> PartOfAsync(OrchestrationContext context, Input input, UnitId unit)
    {
        try
        {
            var ended = await context.CallChildAsync(
                UnitDirective.Name, $"{context.InstanceId}.{unit}", new UnitDirective.Input(input.Entry, unit, input.Version));
            return ended.Outcome;
        }
        catch (StepFailedException)
        {
            // The engine shows the failure; the sweep still climbs the unit's ladder.
            return UnitOutcome.Failed;
        }
    }
}
