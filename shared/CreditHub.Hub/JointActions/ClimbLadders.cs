using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Oversight;

namespace CreditHub.JointActions;

/// <summary>
/// Does what is due by the clock for directives: one rung of the ladder a time, each once, whoever asks. The round asks for its own
/// unit; the sweep asks for what no round waits for any more, such as lifts that stay unconfirmed (G14).
/// </summary>
public sealed class ClimbLadders(
    IDocuments documents, Steps steps, DirectiveEffects effects, DirectiveDeadlines deadlines, TimeProvider time) : IDue
{
    /// <summary>Climbs at most one rung of one directive.</summary>
    /// <exception cref="InvalidOperationException">There is no such directive.</exception>
    public async Task<Directive> ClimbAsync(DirectiveId id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var decision = await steps.DecideAsync(
            JointActionDocuments.Directive, id.Action.Value, id.Value, known => Decide(known, now), cancel);
        return decision is Decision<Directive>.Accepted { Value: var directive }
            ? directive
            : throw new InvalidOperationException($"There is no directive {id}.");
    }

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) =>
        documents.MoveDueAsync(JointActionDocuments.Directive, "wake", now, directive => ClimbAsync(directive, now, cancel), cancel);

    // After a long sleep several rungs of a ladder are due at once. A directive that does not move is left alone, whatever its document says.
    private async Task ClimbAsync(Stored<Directive> read, DateTimeOffset now, CancellationToken cancel)
    {
        var version = read.Value.Version;
        var decision = await steps.DecideAsync(JointActionDocuments.Directive, read, known => Decide(known, time.GetUtcNow()), cancel);
        while (decision is Decision<Directive>.Accepted { Value: { Current.WakeAt: { } again } moved } && moved.Version != version && again <= now)
        {
            version = moved.Version;
            decision = await ClimbAsync(moved.Id, cancel);
        }
    }

    private Decision<Step<Directive>> Decide(Directive? known, DateTimeOffset now)
    {
        if (known is null)
        {
            return JointActionErrors.DirectiveUnknown;
        }

        var next = known.Wake(now, deadlines, out var rung);
        return Step.To(known, next, _ => rung is { } climbed ? effects.Escalated(next, climbed, now) : []).Accept();
    }
}
