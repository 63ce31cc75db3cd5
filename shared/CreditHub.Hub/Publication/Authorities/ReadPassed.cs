using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Channels;

namespace CreditHub.Publication.Authorities;

/// <summary>What the office sees of the authorities above: counts, comparisons, and the records that stand somewhere with their receipts (R7).</summary>
public sealed class ReadPassed(IDocuments documents, CountPassed counts, IChannels channels, HubProfile profile, TimeProvider time)
{
    /// <summary>Every authority with its counts.</summary>
    /// <param name="from">First day of receipt that counts, inclusive, Asia/Shanghai; null for all.</param>
    /// <param name="to">Last day, inclusive; null for all.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<AuthoritiesView> CountAsync(DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var items = new List<AuthorityView>();
        foreach (var channel in profile.Channels.Where(channel => channel.Audience is ChannelAudience.Authority))
        {
            var done = await ReconciliationsAsync(channel.Code, cancel);
            var kinds = await counts.OfAsync(channel.Code, from, to, there: null, cancel);
            items.Add(new AuthorityView(
                channel.Code, channel.Title, channel.TitleEn, LinkOf(channel), channel.WorkingDays, await counts.LateAsync(channel.Code, now, cancel),
                [.. kinds.Select(PassingViews.Of)], done.Count == 0 ? null : PassingViews.Of(done[0])));
        }

        return new AuthoritiesView(items);
    }

    /// <summary>The comparisons with one authority, newest first.</summary>
    /// <returns>Refused with <c>publication.authority-unknown</c>.</returns>
    public async Task<Decision<ReconciliationsView>> ReconciliationsAsync(string channel, int limit, CancellationToken cancel) => IsAuthority(channel)
        ? new ReconciliationsView([.. (await ReconciliationsAsync(channel, cancel)).Take(Math.Clamp(limit, 1, 1000)).Select(PassingViews.Of)])
        : PublicationErrors.AuthorityUnknown;

    /// <summary>The records of one kind that stand somewhere at one authority.</summary>
    /// <returns>Refused with <c>publication.authority-unknown</c>.</returns>
    public async Task<Decision<DeliveriesView>> RecordsAsync(
        string channel, string kind, PassedState state, int limit, string? continuation, CancellationToken cancel)
    {
        if (!IsAuthority(channel))
        {
            return PublicationErrors.AuthorityUnknown;
        }

        var query = CountPassed.Between(channel, kind, state, from: null, to: null) with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation };
        var page = await documents.QueryAsync(PublicationDocuments.Delivery, query, cancel);
        return new DeliveriesView([.. page.Items.Select(stored => PublicationViews.Of(stored.Value))], page.Continuation);
    }

    private bool IsAuthority(string code) => profile.Channels.Any(channel => channel.Code == code && channel.Audience is ChannelAudience.Authority);

    private string LinkOf(Channel channel) => !channels.Pushes(channel.Code) ? "none" : channels.Reaches(channel) ? "open" : "unauthenticated";

    private async Task<IReadOnlyList<Reconciliation>> ReconciliationsAsync(string channel, CancellationToken cancel) =>
    [
        .. (await documents.AllAsync(PublicationDocuments.Reconciliation, DocumentQuery.In(channel), cancel).ToListAsync(cancel))
            .Select(stored => stored.Value).OrderByDescending(one => one.On),
    ];
}
