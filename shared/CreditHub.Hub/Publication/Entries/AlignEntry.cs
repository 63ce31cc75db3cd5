using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication.Channels;

namespace CreditHub.Publication.Entries;

/// <summary>
/// Brings what channels are asked for in line with whether a list entry is public now (P3, P4). Told again, it changes nothing. It only reads the
/// entry, its clearance and who is named beside it, whose own outboxes tell it.
/// </summary>
public sealed class AlignEntry(AlignChannels align, PublicEntries entries, PublicResponsibles responsibles, TimeProvider time) : ITold
{
    private const string Handler = "publication.align-entry";

    /// <inheritdoc />
    public string Name => Handler;

    /// <summary>Tells it; for the outbox of the clearance that changes.</summary>
    internal static OutboxEntry Tell(ListEntryId entry) => new OutboxEntry.Tell(Handler, HubJson.ToElement(new Payload(entry)));

    /// <inheritdoc />
    public Task HandleAsync(JsonElement payload, CancellationToken cancel) => RunAsync(HubJson.From<Payload>(payload).Entry, cancel);

    /// <summary>Aligns every channel of one entry; none before two persons had let it be public.</summary>
    public async Task RunAsync(ListEntryId id, CancellationToken cancel)
    {
        if (await entries.ReadAsync(id, cancel) is not ({ } entry, { ClearedAt: not null } clearance))
        {
            return;
        }

        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var why = entries.IsShown(entry, clearance, today) ? (PassingEnd?)null : EntryPublication.WhyHidden(entry, clearance);
        // Whoever is named beside it makes it another item.
        var version = 1 + await responsibles.ChangesAsync(id, cancel);
        await align.RunAsync(
            new WantedItem(entry.Id, ItemKind.Entry, entry.Subject, clearance.Unit, clearance.DueOn, version, WasPublic: true, why),
            channel => channel.TakesEntry(entry.Type.Value, entry.SubjectKind, today, entry.Subject), cancel);
    }

    private sealed record Payload(ListEntryId Entry);
}
