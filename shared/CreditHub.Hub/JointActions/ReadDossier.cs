using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>Everything about one joint action, for a reader: the office, or the unit that initiated it.</summary>
/// <param name="At">The hub's clock, UTC.</param>
/// <param name="Action">The joint action.</param>
/// <param name="Entry">The entry on which it rests.</param>
/// <param name="Effect">What the entry means today.</param>
/// <param name="Directives">One a unit, ordered by unit; also those to whom nothing was sent yet.</param>
/// <param name="Records">The records on which the entry rests; what they say is on their own pages.</param>
/// <param name="Timeline">What happened, oldest first.</param>
/// <param name="Profile">Names of units, measures, list types and bases.</param>
public sealed record Dossier(
    DateTimeOffset At,
    JointAction Action,
    ListEntry Entry,
    EntryEffect Effect,
    IReadOnlyList<Directive> Directives,
    IReadOnlyList<CreditRecord> Records,
    IReadOnlyList<TimelineRow> Timeline,
    HubProfile Profile)
{
    /// <summary>Units that were told to lift and have not confirmed it (G14).</summary>
    public IEnumerable<Directive> UnconfirmedLifts =>
        Directives.Where(directive => directive.Current is { Kind: InstructionKind.Lift } lift && lift.IsOpen());
}

/// <summary>Reads the dossier of a joint action.</summary>
public sealed class ReadDossier(
    JointActionReads reads, DirectiveViews views, EntryRecords records, IDocuments documents, IAuditLog audit, HubProfile profile, TimeProvider time)
{
    /// <summary>Reads it; refused as <see cref="JointActionReads.FindAsync"/> does.</summary>
    public async Task<Decision<Dossier>> RunAsync(JointActionId id, Caller caller, CancellationToken cancel) =>
        await reads.FindAsync(id, caller, cancel) switch
        {
            Decision<JointActionReads.Found>.Accepted { Value: var found } => await OfAsync(found, cancel),
            Decision<JointActionReads.Found>.Rejected { Error: var error } => error,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<Decision<Dossier>> OfAsync(JointActionReads.Found found, CancellationToken cancel)
    {
        var entry = (await documents.FindAsync(ListDocuments.Entry, found.Action.Entry.Value, found.Action.Entry.Value, cancel))!.Value;
        var resting = await records.OfEntryAsync(entry, cancel);
        List<AuditFact> facts = [];
        foreach (var directive in found.Directives)
        {
            facts.AddRange((await audit.AboutAsync(directive.Id.Value, cancel)).Select(noted => noted.Fact));
        }

        var now = time.GetUtcNow();
        return new Dossier(
            now, found.Action, entry, entry.EffectOn(WorkCalendar.DateAt(now)), views.WithPlanned(found), resting,
            Timeline.Of(found, entry, await ObjectionsAsync(entry, resting, cancel), facts), profile);
    }

    // Those to the entry, and those to its records since it was proposed, which hold it as well.
    private async Task<IReadOnlyList<Objection>> ObjectionsAsync(ListEntry entry, IReadOnlyList<CreditRecord> resting, CancellationToken cancel)
    {
        var page = await documents.QueryAsync(ObjectionDocuments.Objection, DocumentQuery.Where("entry", entry.Id.Value) with { Limit = 1000 }, cancel);
        List<Objection> found = [.. page.Items.Select(item => item.Value)];
        foreach (var id in resting.SelectMany(record => record.Corrections ?? [])
            .Where(made => made.Order.At >= entry.ProposedAt).Select(made => made.Dispute).OfType<ObjectionId>().Distinct())
        {
            if (found.All(one => one.Id != id) && await documents.FindAsync(ObjectionDocuments.Objection, id.Value, id.Value, cancel) is { Value: var objection })
            {
                found.Add(objection);
            }
        }

        return found;
    }
}
