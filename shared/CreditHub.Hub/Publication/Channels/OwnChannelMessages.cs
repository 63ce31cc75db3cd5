using CreditHub.Documents;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Publication.Channels;

/// <summary>
/// What units are told of channels that they fill themselves (P2, G15): one message a channel, unit and last day, however many items it is. Which
/// they are, the unit reads.
/// </summary>
internal static class OwnChannelMessages
{
    private const string Type = "cn.credithub.publication.";

    /// <summary>The message.</summary>
    /// <param name="owed">What is awaited; of a declared channel.</param>
    /// <param name="unit">Whose channel it is.</param>
    /// <param name="to">Who is told.</param>
    /// <param name="word">What of it: <c>asked</c>, <c>reminder</c> or <c>overdue</c>.</param>
    /// <param name="now">When, UTC.</param>
    public static OutboxEntry Of(Delivery owed, UnitId unit, UnitId to, string word, DateTimeOffset now)
    {
        var (what, due) = owed.IsShow ? ("showing", owed.Showing!.DueOn) : ("withdrawal", owed.ConfirmBy!.Value);
        return new OutboxEntry.Send(new QueueMessage(
            to.Value, $"{owed.Channel}-{unit}-{DocumentField.Text(due)}-own-{what}-{word}", owed.Channel, $"{Type}own-{what}-{word}.v1", owed.Channel, now,
            HubJson.ToElement(new UnshownView(owed.Channel, unit.Value, due))));
    }
}
