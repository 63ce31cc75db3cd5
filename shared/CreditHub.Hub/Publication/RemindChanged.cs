using System.Globalization;
using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Publication;

/// <summary>Due work: reminds of changed records that no second person has looked at.</summary>
public sealed class RemindChanged(IDocuments documents, Steps steps, HubProfile profile)
    : PublicationReminders<RecordPublication>(documents, steps, profile, PublicationDocuments.Publication, "remind", "record-")
{
    /// <inheritdoc />
    protected override RecordPublication Climb(RecordPublication known, DateTimeOffset now) => known.Climb(now);

    /// <inheritdoc />
    protected override DateTimeOffset? WakeAt(RecordPublication known) => known.WakeAt;

    /// <inheritdoc />
    protected override Reminder Of(RecordPublication next)
    {
        // Only what waits climbs.
        var waiting = (PublicationState.Waiting)next.State;
        return new(
            waiting.Rung, next.Record.Value, waiting.RecordVersion.ToString(CultureInfo.InvariantCulture), next.Provider,
            HubJson.ToElement(PublicationViews.Of(next, isShown: false, [])));
    }
}
