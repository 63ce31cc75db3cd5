using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>
/// Compares what a channel shows with what it confirmed. What it lost is pushed again; what it shows too much is withdrawn, also where the hub
/// never heard of it.
/// </summary>
public sealed class CompareChannel(IDocuments documents, Steps steps, IChannels channels, IAuditLog audit, TimeProvider time)
    : IActivity<ChannelInput, CompareChannel.Output>
{
    private const int MostItems = 1000;

    /// <summary>Its name.</summary>
    public static ActivityName<ChannelInput, Output> Name { get; } = new("CompareChannel");

    /// <summary>What the comparison showed.</summary>
    /// <param name="Ours">Records that the channel confirmed.</param>
    /// <param name="Theirs">Records that it shows.</param>
    /// <param name="Missing">Confirmed, but not shown.</param>
    /// <param name="TooMany">Shown, but not asked for.</param>
    public sealed record Output(int Ours, int Theirs, int Missing, int TooMany);

    /// <inheritdoc />
    public async Task<Output> RunAsync(ChannelInput input, CancellationToken cancel)
    {
        // What was confirmed is read first: what is confirmed meanwhile is shown then.
        var ours = await OursAsync(input.Channel, cancel);
        if (await TheirsAsync(input.Channel, cancel) is not { } theirs)
        {
            // It does not answer; tomorrow it may.
            return new Output(ours.Count, 0, 0, 0);
        }

        var now = time.GetUtcNow();
        var missing = 0;
        foreach (var record in ours.Where(record => !theirs.ContainsKey(record)))
        {
            missing += await AgainAsync(record, input.Channel, isShow: true, seen: 0, now, cancel) ? 1 : 0;
        }

        var tooMany = await WithdrawAsync(theirs.Where(pair => !ours.Contains(pair.Key)), input.Channel, now, cancel);
        var output = new Output(ours.Count, theirs.Count, missing, tooMany);
        await audit.AppendAsync(
            [new AuditFact(
                $"publication.reconciled:{input.Channel}:{DocumentField.Text(now)}", now, "hub/publication", "publication.reconciled", input.Channel,
                FormattableString.Invariant($"confirmed {output.Ours}, shown {output.Theirs}, missing {output.Missing}, too many {output.TooMany}"))],
            cancel);
        return output;
    }

    private async Task<HashSet<RecordId>> OursAsync(string channel, CancellationToken cancel) =>
        await documents.AllAsync(PublicationDocuments.Delivery, DocumentQuery.Where("shown", channel), cancel)
            .Select(stored => stored.Value.Record).ToHashSetAsync(cancellationToken: cancel);

    private async Task<Dictionary<RecordId, int>?> TheirsAsync(string channel, CancellationToken cancel)
    {
        var theirs = new Dictionary<RecordId, int>();
        string? after = null;
        do
        {
            if (await channels.ShownAsync(channel, after, cancel) is not { } page)
            {
                return null;
            }

            foreach (var (record, version) in page.Shown)
            {
                theirs[record] = version;
            }

            after = page.Continuation;
        }
        while (after is not null);
        return theirs;
    }

    private async Task<int> WithdrawAsync(
        IEnumerable<KeyValuePair<RecordId, int>> extra, string channel, DateTimeOffset now, CancellationToken cancel)
    {
        var count = 0;
        var unknown = new List<ChannelItem>();
        foreach (var (record, version) in extra)
        {
            var known = await documents.FindAsync(PublicationDocuments.Delivery, record.Value, PublicationDocuments.DeliveryId(record, channel), cancel);
            if (known is null)
            {
                unknown.Add(new ChannelItem(record, version + 1, View: null, After: "delete"));
                count++;
            }
            else
            {
                // What is waiting to be pushed is pushed anyway, and what was confirmed meanwhile is right.
                count += await AgainAsync(record, channel, isShow: false, version, now, cancel) ? 1 : 0;
            }
        }

        foreach (var chunk in unknown.Chunk(MostItems))
        {
            await channels.PushAsync(channel, chunk, cancel);
        }

        return count;
    }

    private async Task<bool> AgainAsync(
        RecordId record, string channel, bool isShow, int seen, DateTimeOffset now, CancellationToken cancel)
    {
        var isAgain = false;
        await steps.DecideAsync(
            PublicationDocuments.Delivery, record.Value, PublicationDocuments.DeliveryId(record, channel),
            known =>
            {
                var next = known!.IsShow == isShow ? known.Again(seen, now) : known;
                isAgain = !ReferenceEquals(next, known);
                return (isAgain ? new Step<Delivery>(next, []) : Step<Delivery>.Same(known)).Accept();
            },
            cancel);
        return isAgain;
    }
}
