using CreditHub.Documents;

namespace CreditHub.Publication.Channels;

/// <summary>What the office must look at: channels that did not confirm a withdrawal in time, the longest due first.</summary>
public sealed class ReadPublicationAlarms(IDocuments documents)
{
    /// <summary>Some of them, and how many there are.</summary>
    /// <param name="limit">At most so many; 1 to 1,000, out of range is taken as the nearer end.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<PublicationAlarmsView> RunAsync(int limit, CancellationToken cancel)
    {
        var query = DocumentQuery.Between("alarm", PublicationDocuments.LateAlarm, PublicationDocuments.LateAlarm + "~")
            with { Limit = Math.Clamp(limit, 1, 1000) };
        var page = await documents.QueryAsync(PublicationDocuments.Delivery, query, cancel);
        return new PublicationAlarmsView(
            page.Continuation is null ? page.Items.Count : await documents.CountAsync(PublicationDocuments.Delivery, query, cancel),
            [.. page.Items.Select(stored => stored.Value).OrderBy(delivery => delivery.AlarmAt).ThenBy(delivery => delivery.Item.Value, StringComparer.Ordinal)
                .Select(PublicationViews.Of)]);
    }
}
