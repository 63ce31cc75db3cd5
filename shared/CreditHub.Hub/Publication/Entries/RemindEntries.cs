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
    /// <remarks>Of entries that were asked about long after their decision there may be thousands: one message a unit and day.</remarks>
    protected override Reminder Of(EntryClearance next) => next.AskedOn is null
        ? new(next.Rung, next.Entry.Value, "", next.Unit, HubJson.ToElement(EntryPublicationViews.Of(next, isShown: false, [])))
        : new(
            next.Rung, $"entries-{next.Unit}-{DocumentField.Text(next.DueOn)}", "", next.Unit,
            HubJson.ToElement(new EntryBacklogView(next.Unit.Value, next.DueOn)))
        {
            Occasion = "backlog-",
        };
}
