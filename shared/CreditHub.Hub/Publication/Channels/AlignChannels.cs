using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Publication.Channels;

/// <summary>What public channels should have of one item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Of">What it is.</param>
/// <param name="Subject">Its subject; of a board an empty key.</param>
/// <param name="Provider">The unit that answers for it, and for its own channels.</param>
/// <param name="DueOn">Last day on which it is shown in time, Asia/Shanghai; null for the policy's days from now.</param>
/// <param name="Version">Its version.</param>
/// <param name="WasPublic">Whether it ever was, so that it may stand on a channel that the unit itself fills.</param>
/// <param name="Why">Why it is not shown; null where it is.</param>
public sealed record WantedItem(
    ItemId Item, ItemKind Of, SubjectKey Subject, UnitId Provider, DateOnly? DueOn, int Version, bool WasPublic, PassingEnd? Why)
{
    /// <summary>Where the unit has said that channels of its own show it.</summary>
    public IReadOnlyList<ChannelEvidence> Evidence { get; init; } = [];
}

/// <summary>
/// Brings what public channels are asked for in line with one item. Told again, it changes nothing. A channel that does not take such items any more
/// keeps what it has for as long as that is public, and is asked to withdraw it then as every other is (G15).
/// </summary>
public sealed class AlignChannels(Steps steps, IChannels channels, AskDelivery ask, PublicationClock clock, HubProfile profile, TimeProvider time)
{
    /// <summary>Aligns every public channel.</summary>
    /// <param name="wanted">What they should have.</param>
    /// <param name="takes">Which of them take such an item today.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task RunAsync(WantedItem wanted, Func<Channel, bool> takes, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var channel in profile.Channels.Where(channel => channel.Audience is ChannelAudience.Public))
        {
            await steps.DecideAsync(
                PublicationDocuments.Delivery, wanted.Item.Value, PublicationDocuments.DeliveryId(wanted.Item, channel.Code),
                known => (takes(channel) || IsToWithdraw(known, wanted, channel.Code) ? Decide(known, wanted, channel.Code, now) : Left(known)).Accept(), cancel);
        }
    }

    private static bool IsToWithdraw(Delivery? known, WantedItem wanted, string channel) =>
        wanted.Why is not null && (known is not null || wanted.Evidence.Any(said => said.Channel == channel));

    private static Step<Delivery> Left(Delivery? known) => known is null ? new Step<Delivery>(null!, [], Unchanged: true) : Step<Delivery>.Same(known);

    private Step<Delivery> Decide(Delivery? known, WantedItem wanted, string channel, DateTimeOffset now)
    {
        var (isPushed, isShown) = (channels.Pushes(channel), wanted.Why is null);
        var first = known ?? First(wanted, channel, isPushed, isShown, now);
        // Where nothing was ever shown, and nothing is to be, there is nothing to ask for.
        return first is null
            ? Left(known)
            : ask.StepOf(known, first, isShown, wanted.Version, isPushed, now, wanted.Why, ShowingOf(known, wanted, now));
    }

    // What was put right has the clock of its own publication; what only comes back has another.
    private Showing ShowingOf(Delivery? known, WantedItem wanted, DateTimeOffset now) => known is not null && known.RecordVersion >= wanted.Version
        ? clock.ShowingAgain(wanted.Provider, now)
        : clock.Showing(wanted.Provider, wanted.DueOn, now);

    // Of records the unit's word on the whole upload says that its own channel shows them, so one gets a delivery there to be withdrawn and shown again.
    private Delivery? First(WantedItem wanted, string channel, bool isPushed, bool isShown, DateTimeOffset now)
    {
        var showing = clock.Showing(wanted.Provider, wanted.DueOn, now);
        var first = Delivery.Show(wanted.Item, wanted.Of, wanted.Subject, channel, showing, now) with { RecordVersion = wanted.Version };
        return isPushed ? (isShown ? first : null)
            : (isShown && wanted.Of is not ItemKind.Record) || (!isShown && wanted.Of is ItemKind.Record && wanted.WasPublic)
                ? first with
                {
                    State = new DeliveryState.Declared(),
                    Address = wanted.Evidence.FirstOrDefault(said => said.Channel == channel)?.Address,
                }
            : null;
    }
}
