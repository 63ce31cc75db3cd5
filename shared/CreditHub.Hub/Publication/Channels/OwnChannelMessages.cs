using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Queues;

namespace CreditHub.Publication.Channels;

/// <summary>
/// What units are told of channels that they fill themselves (P2, G15): one message a channel, unit and last day, however many items it is. Which
/// they are, the unit reads.
/// </summary>
internal static class OwnChannelMessages
{
    private const string Type = "cn.credithub.publication.";

    /// <summary>The message to the unit whose channel it is; none where nothing is owed, or by a unit that is no more.</summary>
    /// <param name="owed">What is awaited.</param>
    /// <param name="word">What of it: <c>asked</c>, <c>reminder</c> or <c>overdue</c>.</param>
    /// <param name="profile">Whose units can be told.</param>
    /// <param name="now">When, UTC.</param>
    public static IReadOnlyList<OutboxEntry> ToOwner(Delivery owed, string word, HubProfile profile, DateTimeOffset now)
    {
        if (owed.Owes is not { } unit || !profile.Units.ContainsKey(unit))
        {
            return [];
        }

        var (what, due) = owed.IsShow ? ("showing", owed.Showing!.DueOn) : ("withdrawal", owed.ConfirmBy!.Value);
        return
        [
            new OutboxEntry.Send(new QueueMessage(
                unit.Value, $"{owed.Channel}-{unit}-{DocumentField.Text(due)}-own-{what}-{word}", owed.Channel, $"{Type}own-{what}-{word}.v1", owed.Channel, now,
                HubJson.ToElement(new UnshownView(owed.Channel, unit.Value, due)))),
        ];
    }
}
