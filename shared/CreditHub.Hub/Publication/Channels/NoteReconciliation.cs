using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Authorities;
using CreditHub.Queues;

namespace CreditHub.Publication.Channels;

/// <summary>Keeps the comparison of one day with one authority, and tells the office, once, where it must look (R7).</summary>
public sealed class NoteReconciliation(Steps steps, CountPassed counts, HubProfile profile)
{
    private const string Type = "cn.credithub.publication.reconciled.v1";

    /// <summary>Keeps it.</summary>
    /// <param name="channel">The authority.</param>
    /// <param name="there">What it said that it holds; null where it did not.</param>
    /// <param name="found">What the comparison showed.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task RunAsync(
        string channel, IReadOnlyDictionary<ChannelSlice, long>? there, CompareChannel.Output found, DateTimeOffset now, CancellationToken cancel)
    {
        var held = there?.GroupBy(pair => pair.Key.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(pair => pair.Value));
        var on = WorkCalendar.DateAt(now);
        var reconciliation = new Reconciliation(
            channel, on, now, there is not null, await counts.OfAsync(channel, from: null, to: null, held, cancel), found.Missing, found.TooMany,
            found.Doubled, await counts.LateAsync(channel, now, cancel))
        {
            Adapter = profile.Channels.SingleOrDefault(known => known.Code == channel)?.Authority?.Adapter?.Name,
        };
        await steps.DecideAsync(
            PublicationDocuments.Reconciliation, channel, DocumentField.Text(on),
            known => (known is null ? new Step<Reconciliation>(reconciliation, EffectsOf(reconciliation)) : Step<Reconciliation>.Same(known)).Accept(),
            cancel);
    }

    private IReadOnlyList<OutboxEntry> EffectsOf(Reconciliation done) => done.IsAlarm
        ? [new OutboxEntry.Send(new QueueMessage(
            profile.Office.Id.Value, $"{done.Channel}-reconciled-{DocumentField.Text(done.On)}", done.Channel, Type, done.Channel, done.At,
            HubJson.ToElement(PassingViews.Of(done))))]
        : [];
}
