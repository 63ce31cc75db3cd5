using CreditHub.Policy;
using CreditHub.Publication.Channels;

namespace CreditHub.Publication.Entries;

/// <summary>
/// What is pushed to a public channel of a list entry: the public view, made once more by the one rule before it leaves, or that it is shown no more
/// (P3, G7, G8).
/// </summary>
public sealed class EntryItems(PublicEntries entries, AlignEntry align, AfterShowing after)
{
    /// <summary>The item of a delivery; null where the entry is no longer what the delivery asks for, and then the delivery was brought in line.</summary>
    public async Task<ChannelItem?> FindAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        var (id, today) = (new Lists.ListEntryId(delivery.Item.Value), WorkCalendar.DateAt(now));
        if (!delivery.IsShow)
        {
            var why = await entries.ReadAsync(id, cancel) is ({ } entry, { } clearance) ? EntryPublication.WhyHidden(entry, clearance) : PassingEnd.NotPublic;
            return new ChannelItem(delivery.Item, delivery.Version, View: null, after.Of(why, today)) { Of = ItemKind.Entry };
        }

        if (await entries.ShownAsync(id, today, cancel) is { } shown)
        {
            return new ChannelItem(delivery.Item, delivery.Version, View: null, After: null) { Of = ItemKind.Entry, Entry = shown };
        }

        await align.RunAsync(id, cancel);
        return null;
    }
}
