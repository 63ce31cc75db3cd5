using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Publication.Channels;

/// <summary>How the public channels stand: what they show in time and late, and what they miss. Counted along indexes.</summary>
public sealed class ReadChannels(IDocuments documents, IChannels channels, HubProfile profile, TimeProvider time)
{
    private const int MostRead = 1000;

    /// <summary>Every public channel. Uploads that are not declared, and withdrawals, are counted up to a thousand.</summary>
    public async Task<IReadOnlyList<ChannelStandingView>> RunAsync(CancellationToken cancel)
    {
        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var owed = (await documents.QueryAsync(
            PublicationDocuments.Upload, DocumentQuery.All.And("undeclared", "", Comparison.AtLeast) with { Limit = MostRead }, cancel)).Items;
        var withdrawals = (await documents.QueryAsync(PublicationDocuments.Delivery, Unwithdrawn with { Limit = MostRead }, cancel)).Items;
        var found = new List<ChannelStandingView>();
        foreach (var channel in profile.Channels.Where(channel => channel.Audience is ChannelAudience.Public))
        {
            var open = withdrawals.Count(stored => stored.Value.Channel == channel.Code);
            var uploads = owed.Where(stored => stored.Value.Undeclared.Contains(channel.Code)).ToList();
            var items = await ItemsAsync(channel, today, open, cancel);
            found.Add(items with { Waiting = items.Waiting + uploads.Count, Missing = items.Missing + uploads.Count(stored => stored.Value.PublishBy < today) });
        }

        return found;
    }

    /// <summary>The items that stand somewhere at one channel, the earliest due first.</summary>
    /// <returns>Refused with <c>publication.channel-unknown</c>.</returns>
    public async Task<Decision<ChannelRecordsView>> RecordsAsync(
        string channel, ShowingState state, int limit, string? continuation, CancellationToken cancel)
    {
        if (!profile.Channels.Any(known => known.Code == channel && known.Audience is ChannelAudience.Public))
        {
            return PublicationErrors.ChannelUnknown;
        }

        var page = await documents.QueryAsync(
            PublicationDocuments.Delivery, Between(channel, state, to: null) with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation }, cancel);
        return new ChannelRecordsView([.. page.Items.Select(stored => PublicationViews.Of(stored.Value))], page.Continuation);
    }

    /// <summary>Withdrawals that no channel has confirmed.</summary>
    internal static DocumentQuery Unwithdrawn { get; } =
        DocumentQuery.Between("alarm", PublicationDocuments.LateAlarm, PublicationDocuments.OpenAlarm + "~");

    private static DocumentQuery Between(string channel, ShowingState state, DateOnly? to) => DocumentQuery.Between(
        "tally", PublicationDocuments.ShownTallyOf(channel, state, null), PublicationDocuments.ShownTallyOf(channel, state, to) + (to is null ? "~" : ""));

    // Nothing waits as an upload where the hub pushes, and of records only what came back as an item where units declare.
    private async Task<ChannelStandingView> ItemsAsync(Channel channel, DateOnly today, int withdrawals, CancellationToken cancel)
    {
        Task<long> Count(ShowingState state, DateOnly? to = null) =>
            documents.CountAsync(PublicationDocuments.Delivery, Between(channel.Code, state, to), cancel);
        var yesterday = today.AddDays(-1);
        return new ChannelStandingView(
            channel.Code, channel.Title, channel.TitleEn, channels.Pushes(channel.Code), await Count(ShowingState.InTime), await Count(ShowingState.Late),
            await Count(ShowingState.Waiting), await Count(ShowingState.Refused),
            await Count(ShowingState.Waiting, yesterday) + await Count(ShowingState.Refused, yesterday), withdrawals);
    }
}
