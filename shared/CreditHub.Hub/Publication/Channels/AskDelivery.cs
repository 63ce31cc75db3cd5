using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Publication.Channels;

/// <summary>
/// Asks a channel, public or an authority's, for something else than before; a withdrawal has its last day by the policy. The unit whose own channel
/// it is is told, once a channel and last day (P2, G15).
/// </summary>
public sealed class AskDelivery(AfterShowing after, HubProfile profile)
{
    /// <summary>The step; none where the channel is asked for just that already.</summary>
    /// <param name="known">The delivery as it is stored; null where there is none.</param>
    /// <param name="from">What is asked anew: <paramref name="known"/>, or a first one.</param>
    /// <param name="isShow">Whether the channel is to have the item.</param>
    /// <param name="recordVersion">Which version of it.</param>
    /// <param name="isPushed">Whether the hub pushes to it.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="why">Why it is taken back; null where it is not.</param>
    /// <param name="showing">By when a public channel shows it; null for authorities.</param>
    public Step<Delivery> StepOf(
        Delivery? known, Delivery from, bool isShow, int recordVersion, bool isPushed, DateTimeOffset now, PassingEnd? why, Showing? showing = null)
    {
        var today = WorkCalendar.DateAt(now);
        var confirmBy = profile.Calendar.Due(today, profile.Book.Number(PolicyKeys.WithdrawalWorkingDays, today)).On;
        var next = from.Ask(isShow, recordVersion, isPushed, confirmBy, now, showing);
        if (ReferenceEquals(next, from) && isPushed && why is { } end && after.Of(end, today) == Delivery.Delete)
        {
            next = from.AskDeletion(confirmBy, now);
        }

        return Step.To(known, next, _ => [PublicationNotes.Asked(next, now), .. OwnChannelMessages.ToOwner(next, "asked", profile, now)]);
    }
}
