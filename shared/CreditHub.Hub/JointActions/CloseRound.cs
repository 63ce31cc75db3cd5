using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Engine;

namespace CreditHub.JointActions;

/// <summary>Writes how a round ended into its joint action.</summary>
public sealed class CloseRound(Steps steps, TimeProvider time) : IActivity<CloseRound.Input, bool>
{
    /// <summary>Its name.</summary>
    public static ActivityName<Input, bool> Name { get; } = new("CloseRound");

    /// <summary>What to write.</summary>
    /// <param name="Action">The joint action.</param>
    /// <param name="Version">The round's entry version.</param>
    /// <param name="Outcomes">How many units ended how.</param>
    public sealed record Input(JointActionId Action, int Version, IReadOnlyDictionary<string, int> Outcomes);

    /// <summary>Does it; a second time changes nothing.</summary>
    /// <returns>Whether there was such a round.</returns>
    public async Task<bool> RunAsync(Input input, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var decision = await steps.DecideAsync(
            JointActionDocuments.Action, input.Action.Value, input.Action.Value, known => Decide(known, input, now), cancel);
        return decision is Decision<JointAction>.Accepted;
    }

    private static Decision<Step<JointAction>> Decide(JointAction? known, Input input, DateTimeOffset now)
    {
        if (known?.Rounds.FirstOrDefault(round => round.EntryVersion == input.Version) is not { } running)
        {
            return JointActionErrors.ActionUnknown;
        }

        var ended = running with { EndedAt = now, Outcomes = input.Outcomes };
        return running.EndedAt is not null
            ? Step<JointAction>.Same(known).Accept()
            : new Step<JointAction>(known with { Rounds = [.. known.Rounds.Select(round => round == running ? ended : round)] }, []).Accept();
    }
}
