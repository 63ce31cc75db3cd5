using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;

namespace CreditHub.Publication.Channels;

/// <summary>
/// Compares what a channel shows with what it confirmed. What it lost is pushed again; what it shows too much is withdrawn, also where the hub
/// never heard of it. An authority is asked for its counts first, and then only for the kinds and days on which they differ.
/// </summary>
public sealed class CompareChannel(
    IDocuments documents, Steps steps, IChannels channels, DifferingSlices slices, NoteReconciliation note, IAuditLog audit, HubProfile profile,
    TimeProvider time)
    : IActivity<ChannelInput, CompareChannel.Output>
{
    private const int MostItems = 1000;

    /// <summary>Its name.</summary>
    public static ActivityName<ChannelInput, Output> Name { get; } = new("CompareChannel");

    /// <summary>What the comparison showed.</summary>
    /// <param name="Ours">Items that the channel confirmed, of what was compared.</param>
    /// <param name="Theirs">Items that it shows.</param>
    /// <param name="Missing">Confirmed, but not shown.</param>
    /// <param name="TooMany">Shown, but not asked for.</param>
    /// <param name="Doubled">Shown more than once.</param>
    public sealed record Output(int Ours, int Theirs, int Missing, int TooMany, int Doubled = 0)
    {
        /// <summary>Adds what the comparison of another part showed.</summary>
        public Output Plus(Output other) => new(
            Ours + other.Ours, Theirs + other.Theirs, Missing + other.Missing, TooMany + other.TooMany, Doubled + other.Doubled);
    }

    /// <inheritdoc />
    public async Task<Output> RunAsync(ChannelInput input, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var channel = profile.Channels.Single(known => known.Code == input.Channel);
        var output = channel.Audience is ChannelAudience.Public
            ? await CompareAsync(channel.Code, slice: null, now, cancel)
            : await CompareHeldAsync(channel, now, cancel);
        await audit.AppendAsync(
            [new AuditFact(
                $"publication.reconciled:{input.Channel}:{DocumentField.Text(now)}", now, "hub/publication", "publication.reconciled", input.Channel,
                FormattableString.Invariant($"confirmed {output.Ours}, shown {output.Theirs}, missing {output.Missing}, too many {output.TooMany}"))],
            cancel);
        return output;
    }

    private async Task<Output> CompareHeldAsync(Channel channel, DateTimeOffset now, CancellationToken cancel)
    {
        var output = new Output(0, 0, 0, 0);
        var there = await channels.CountsAsync(channel.Code, cancel);
        if (there is not null)
        {
            var kinds = profile.Records.Kinds.Select(kind => kind.Code);
            foreach (var slice in await slices.OfAsync(channel, there, kinds, WorkCalendar.DateAt(now), cancel))
            {
                output = output.Plus(await CompareAsync(channel.Code, slice, now, cancel));
            }
        }

        await note.RunAsync(channel.Code, there, output, now, cancel);
        return output;
    }

    private async Task<Output> CompareAsync(string channel, ChannelSlice? slice, DateTimeOffset now, CancellationToken cancel)
    {
        // What was confirmed is read first: what is confirmed meanwhile is shown then.
        var ours = await OursAsync(channel, slice, cancel);
        if (await TheirsAsync(channel, slice, cancel) is not var (theirs, doubled))
        {
            // It does not answer; tomorrow it may.
            return new Output(ours.Count, 0, 0, 0);
        }

        var missing = 0;
        foreach (var item in ours.Where(item => !theirs.ContainsKey(item)))
        {
            missing += await AgainAsync(item, channel, isShow: true, seen: 0, now, cancel) ? 1 : 0;
        }

        var tooMany = await WithdrawAsync(theirs.Where(pair => !ours.Contains(pair.Key)), channel, now, cancel);
        return new Output(ours.Count, theirs.Count, missing, tooMany, doubled);
    }

    private sealed record Theirs(IReadOnlyDictionary<ItemId, int> Shown, int Doubled);

    private async Task<HashSet<ItemId>> OursAsync(string channel, ChannelSlice? slice, CancellationToken cancel) =>
        await documents.AllAsync(
                PublicationDocuments.Delivery,
                slice is null
                    ? DocumentQuery.Where("shown", channel)
                    : DocumentQuery.Where("tally", PublicationDocuments.TallyOf(channel, slice.Kind, PassedState.Held, slice.On)),
                cancel)
            .Select(stored => stored.Value.Item).ToHashSetAsync(cancellationToken: cancel);

    private async Task<Theirs?> TheirsAsync(string channel, ChannelSlice? slice, CancellationToken cancel)
    {
        var theirs = new Dictionary<ItemId, int>();
        var doubled = new HashSet<ItemId>();
        string? after = null;
        do
        {
            if (await channels.ShownAsync(channel, slice, after, cancel) is not { } page)
            {
                return null;
            }

            foreach (var (item, version) in page.Shown)
            {
                if (!theirs.TryAdd(item, version))
                {
                    doubled.Add(item);
                }
            }

            after = page.Continuation;
        }
        while (after is not null);
        return new Theirs(theirs, doubled.Count);
    }

    private async Task<int> WithdrawAsync(
        IEnumerable<KeyValuePair<ItemId, int>> extra, string channel, DateTimeOffset now, CancellationToken cancel)
    {
        var count = 0;
        var unknown = new List<ChannelItem>();
        foreach (var (item, version) in extra)
        {
            var known = await documents.FindAsync(PublicationDocuments.Delivery, item.Value, PublicationDocuments.DeliveryId(item, channel), cancel);
            if (known is null)
            {
                unknown.Add(new ChannelItem(item, version + 1, View: null, After: "delete"));
                count++;
            }
            else
            {
                // What is waiting to be pushed is pushed anyway, and what was confirmed meanwhile is right.
                count += await AgainAsync(item, channel, isShow: false, version, now, cancel) ? 1 : 0;
            }
        }

        foreach (var chunk in unknown.Chunk(MostItems))
        {
            await channels.PushAsync(channel, chunk, cancel);
        }

        return count;
    }

    private async Task<bool> AgainAsync(
        ItemId item, string channel, bool isShow, int seen, DateTimeOffset now, CancellationToken cancel)
    {
        var isAgain = false;
        await steps.DecideAsync(
            PublicationDocuments.Delivery, item.Value, PublicationDocuments.DeliveryId(item, channel),
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
