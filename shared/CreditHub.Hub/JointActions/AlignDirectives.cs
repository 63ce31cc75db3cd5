using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>
/// Brings one unit in line with what is true of an entry now (G8). Whoever notices that a unit was told something else asks for it:
/// the round, or the queue at the moment of handing out.
/// </summary>
public sealed class AlignDirectives(
    IDocuments documents, Steps steps, DirectiveEffects effects, DirectiveDeadlines deadlines, HubProfile profile, TimeProvider time)
{
    /// <summary>Orders what the unit must be told next, if anything.</summary>
    /// <param name="entryId">The entry.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="round">The round that asks; null for the one of the entry's version.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The directive as it is now, or null where the entry plans nothing for the unit or nothing was ever sent.</returns>
    public async Task<Directive?> AlignAsync(ListEntryId entryId, UnitId unit, int? round, CancellationToken cancel)
    {
        var id = DirectiveId.For(JointPlan.ActionOf(entryId), unit);
        var entry = await EntryAsync(entryId, cancel);
        while (entry is not null)
        {
            var known = entry;
            var ordered = false;
            var now = time.GetUtcNow();
            var decision = await steps.DecideAsync(
                JointActionDocuments.Directive, id.Action.Value, id.Value,
                directive =>
                {
                    var step = Decide(directive, known, unit, round ?? known.Version, now);
                    ordered = step is Decision<Step<Directive>>.Accepted { Value.Unchanged: false };
                    return step;
                },
                cancel);

            // The entry may have changed between its reading and the order: whoever writes looks again, so the last look sees the truth.
            entry = ordered ? await EntryAsync(entryId, cancel) : null;
            if (entry is null || entry.Version == known.Version)
            {
                return decision is Decision<Directive>.Accepted { Value: { Instructions.Count: > 0 } value } ? value : null;
            }
        }

        return null;
    }

    private async Task<ListEntry?> EntryAsync(ListEntryId id, CancellationToken cancel) =>
        (await documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, cancel))?.Value;

    private Decision<Step<Directive>> Decide(Directive? known, ListEntry entry, UnitId unit, int round, DateTimeOffset now)
    {
        if (entry.Listing is not { } decision || (known ?? Planned(entry, decision, unit)) is not { } directive)
        {
            return JointActionErrors.DirectiveUnknown;
        }

        var isStale = directive.Current is { } current && current.EntryVersion > entry.Version;
        if (isStale || directive.Next(entry.EffectOn(WorkCalendar.DateAt(now)), entry.Content) is not { } kind)
        {
            return Step<Directive>.Same(directive).Accept();
        }

        var next = directive.Order(kind, entry.Version, entry.Content, round, now, deadlines);
        return new Step<Directive>(next, effects.Ordered(directive, next, entry, decision)).Accept();
    }

    private Directive? Planned(ListEntry entry, ListingDecision decision, UnitId unit) =>
        JointPlan.For(entry, profile.Catalogue(decision.CatalogueVersion), unit) is not { } plan
            ? null
            : new Directive(
                plan.Directive, JointPlan.ActionOf(entry.Id), entry.Id, entry.Subject, entry.Colour, unit, plan.Measures, [], Version: 0);
}
