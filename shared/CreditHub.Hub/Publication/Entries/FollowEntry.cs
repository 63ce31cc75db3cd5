using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Policy;

namespace CreditHub.Publication.Entries;

/// <summary>
/// Told when a decided list entry changed, and due work when the last day of its publication is over: lets two persons be asked whether it is public
/// (P8), and the channels follow its holds and its end (G7, G13). By the one rule the public has not seen it since the entry's own document was written.
/// </summary>
public sealed class FollowEntry(IDocuments documents, Steps steps, PublicEntries entries, AlignEntry align, HubProfile profile, TimeProvider time)
    : ITold, IDue
{
    private const string Handler = "publication.entry-changed";

    /// <inheritdoc />
    public string Name => Handler;

    /// <summary>Tells it; nothing where the entry can never be public.</summary>
    internal static IEnumerable<OutboxEntry> Tell(ListEntry entry) => entry.Listing is null || entry.Subject.CreditCode is null
        ? []
        : [new OutboxEntry.Tell(Handler, HubJson.ToElement(new Payload(entry.Id)))];

    /// <inheritdoc />
    public Task HandleAsync(JsonElement payload, CancellationToken cancel) => RunAsync(HubJson.From<Payload>(payload).Entry, cancel);

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        PublicationDocuments.Clearance, "due", now, read => RunAsync(read.Value.Entry, cancel), cancel);

    private async Task RunAsync(ListEntryId id, CancellationToken cancel)
    {
        if (await documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, cancel) is not { Value: var entry })
        {
            return;
        }

        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var mayBegin = profile.ListTypes.ContainsKey(entry.Type) && entries.MayBePublic(entry, today);
        await steps.DecideAsync(
            PublicationDocuments.Clearance, id.Value, id.Value,
            known => (known is null ? (mayBegin ? new Step<EntryClearance>(entries.ClearanceOf(entry, today), []) : new Step<EntryClearance>(null!, [], Unchanged: true))
                : known.Follow(entry, today) is var next && ReferenceEquals(next, known) ? Step<EntryClearance>.Same(known)
                : new Step<EntryClearance>(next, [AlignEntry.Tell(id)])).Accept(),
            cancel);
        await align.RunAsync(id, cancel);
    }

    private sealed record Payload(ListEntryId Entry);
}
