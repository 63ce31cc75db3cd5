using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Publication.Entries;

/// <summary>Due work: reminds of list entries of which no two persons have said whether they are public.</summary>
public sealed class RemindEntries(IDocuments documents, Steps steps, HubProfile profile)
    : PublicationReminders<EntryClearance>(documents, steps, profile, PublicationDocuments.Clearance, "remind", "entry-")
{
    /// <inheritdoc />
    protected override EntryClearance Climb(EntryClearance known, DateTimeOffset now) => known.Climb(now);

    /// <inheritdoc />
    protected override DateTimeOffset? WakeAt(EntryClearance known) => known.WakeAt;

    /// <inheritdoc />
    protected override Reminder Of(EntryClearance next) =>
        new(next.Rung, next.Entry.Value, "", next.Unit, HubJson.ToElement(EntryPublicationViews.Of(next, isShown: false, [])));
}
