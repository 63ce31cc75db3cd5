using System.Text.Json;
using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;

namespace CreditHub.JointActions;

/// <summary>
/// Told by an entry that what it means has changed: starts the joint action with the first decision, and a round for every version told.
/// A round brings units in line with the entry as it is then, so it matters neither in which order versions are told nor how often.
/// </summary>
public sealed class AlignJointAction(IDocuments documents, Steps steps, HubProfile profile, TimeProvider time) : ITold
{
    /// <summary>The name by which entries tell it.</summary>
    public const string HandlerName = "joint-actions.align";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <summary>What is told.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="Version">The version that changed it.</param>
    public sealed record Payload(ListEntryId Entry, int Version);

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var told = HubJson.From<Payload>(payload);
        if (await documents.FindAsync(ListDocuments.Entry, told.Entry.Value, told.Entry.Value, cancel) is not { Value: var entry }
            || entry.Listing is not { } decision)
        {
            return;
        }

        var id = JointPlan.ActionOf(entry.Id).Value;
        var now = time.GetUtcNow();
        await steps.DecideAsync(
            JointActionDocuments.Action, id, id, known => Decide(known ?? Initiate(entry, decision, now), told.Version, decision, now), cancel);
    }

    private static Decision<Step<JointAction>> Decide(JointAction action, int version, ListingDecision decision, DateTimeOffset now)
    {
        if (action.Rounds.Any(round => round.EntryVersion == version))
        {
            return Step<JointAction>.Same(action).Accept();
        }

        var round = new Round(version, now, null, new Dictionary<string, int>());
        var next = action with { Rounds = [.. action.Rounds.Append(round).OrderBy(one => one.EntryVersion)] };
        var name = RoundNames.Of(action.Id, version);
        return new Step<JointAction>(
            next,
            [
                new OutboxEntry.Start(DirectiveRound.Name.Name, name, HubJson.ToElement(
                    new DirectiveRound.Input(action.Id, action.Entry, version, [.. action.Plan.Select(row => row.Unit)]))),
                new OutboxEntry.Note(new AuditFact(
                    name, now, $"{decision.By.Unit}/{decision.By.Id}", "joint-action.round-started", action.Id.Value,
                    $"entry version {version}, {action.Plan.Count} units")),
            ]).Accept();
    }

    private JointAction Initiate(ListEntry entry, ListingDecision decision, DateTimeOffset now) => new(
        JointPlan.ActionOf(entry.Id), entry.Id, entry.Subject, entry.Colour, decision.By.Unit, decision.CatalogueVersion, decision.PolicyVersion,
        now, JointPlan.For(entry, profile.Catalogue(decision.CatalogueVersion)), []);
}
