using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Lists;

/// <summary>
/// Brings an entry in line with the records on which it rests (G12). Told by a proposal, too: its record may have lost its force after it
/// was looked at and before the entry was there to be found.
/// </summary>
public sealed class CheckBasis(IDocuments documents, EntryRecords records, EntryChanges changes, HubProfile profile, TimeProvider time) : ITold
{
    internal const string HandlerName = "lists.check-basis";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var id = HubJson.From<Payload>(payload).Entry.Value;
        if (await documents.FindAsync(ListDocuments.Entry, id, id, cancel) is { Value: var entry })
        {
            await RunAsync(entry, cancel);
        }
    }

    internal static IEnumerable<OutboxEntry> Ask(ListEntry entry) => entry.Grounds.AllRecords().Count == 0
        ? []
        : [new OutboxEntry.Tell(HandlerName, HubJson.ToElement(new Payload(entry.Id)))];

    internal async Task RunAsync(ListEntry read, CancellationToken cancel)
    {
        var basis = await records.BasisAsync(read, cancel);

        // One that agrees already is left alone: its own outbox may be telling us.
        if (!ReferenceEquals(read.FollowBasis(basis, time.GetUtcNow()), read))
        {
            var (lost, settled) = basis;
            var by = lost.Count > 0 ? lost.MaxBy(one => one.At)!.By : settled[^1].By;
            await changes.DecideAsync(
                read.Id,
                by,
                lost.Count > 0 ? "list.basis-lost" : "list.dispute-settled",
                (entry, now) => entry.FollowBasis(basis, now),
                cancel,
                entry => lost.Count > 0 ? BasisLostMessages.Of(entry, lost, profile.Office.Id, time.GetUtcNow()) : []);
        }
    }

    internal sealed record Payload(ListEntryId Entry);
}
