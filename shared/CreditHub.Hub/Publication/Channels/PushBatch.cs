using System.Diagnostics;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Publication.Authorities;
using CreditHub.Publication.Boards;
using CreditHub.Publication.Entries;
using CreditHub.Units;

namespace CreditHub.Publication.Channels;

/// <summary>
/// Pushes one batch of what is due to one channel. Each item is asked for by the one rule once more, so that what ended meanwhile is not
/// shown (G7, G8); what the channel gave no receipt for is pushed again later, under the same version.
/// </summary>
public sealed class PushBatch(
    IDocuments documents, Steps steps, IChannels channels, PublicItems publics, EntryItems entries, BoardItems boards, PlatformItems platform, HubProfile profile,
    TimeProvider time)
    : IActivity<ChannelInput, PushBatch.Output>
{
    private const int Size = 200;
    private const string Unreachable = "unreachable";
    private const string NoReceipt = "no-receipt";

    /// <summary>Its name.</summary>
    public static ActivityName<ChannelInput, Output> Name { get; } = new("PushBatch");

    /// <summary>What was pushed.</summary>
    /// <param name="Items">How many items were due.</param>
    /// <param name="IsDown">Whether the channel did not answer.</param>
    public sealed record Output(int Items, bool IsDown);

    /// <inheritdoc />
    public async Task<Output> RunAsync(ChannelInput input, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var page = await documents.QueryAsync(PublicationDocuments.Delivery, DueAt(input.Channel, now) with { Limit = Size }, cancel);
        var items = new List<(Delivery Delivery, ChannelItem Item)>(page.Items.Count);
        foreach (var stored in page.Items)
        {
            if (await ItemAsync(stored.Value, now, cancel) is { } item)
            {
                items.Add((stored.Value, item));
            }
        }

        if (items.Count == 0)
        {
            return new Output(page.Items.Count, IsDown: false);
        }

        var receipts = await channels.PushAsync(input.Channel, [.. items.Select(pair => pair.Item)], cancel);
        foreach (var (delivery, item) in items)
        {
            var answer = receipts?.GetValueOrDefault(delivery.Item);
            var receipt = answer ?? new ChannelReceipt(false, receipts is null ? Unreachable : NoReceipt);
            await steps.DecideAsync(
                PublicationDocuments.Delivery, delivery.Item.Value, PublicationDocuments.DeliveryId(delivery.Item, delivery.Channel),
                known => Take(known!, item, receipt, isAnswer: answer is not null, now).Accept(), cancel);
        }

        return new Output(page.Items.Count, receipts is null);
    }

    /// <summary>What is due for a channel.</summary>
    internal static DocumentQuery DueAt(string channel, DateTimeOffset now) =>
        DocumentQuery.Between("due", PublicationDocuments.DueOf(channel, ""), PublicationDocuments.DueOf(channel, DocumentField.Text(now)));

    private Task<ChannelItem?> ItemAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancel) => delivery switch
    {
        { PassedOn: not null } => platform.FindAsync(delivery, now, cancel),
        { Of: ItemKind.Record } => publics.FindAsync(delivery, now, cancel),
        { Of: ItemKind.Entry } => entries.FindAsync(delivery, now, cancel),
        { Of: ItemKind.Board } => boards.FindAsync(delivery, now, cancel),
        _ => throw new UnreachableException(),
    };

    private Step<Delivery> Take(Delivery known, ChannelItem item, ChannelReceipt receipt, bool isAnswer, DateTimeOffset now)
    {
        var version = item.Version;
        var next = receipt.IsTaken ? known.Confirm(version, receipt.Receipt, now, item.After) : known.Fail(version, receipt.Receipt, now, isAnswer);
        if (ReferenceEquals(next, known))
        {
            return Step<Delivery>.Same(known);
        }

        next = next.By(item.Whole?.Adapter);
        var provider = next.Showing?.Provider ?? (item.Whole is { } whole ? new UnitId(whole.Provider) : (UnitId?)null);
        var action = (receipt.IsTaken, next.IsShow) switch
        {
            (true, true) => "publication.shown",
            (true, false) => "publication.withdrawn",
            (false, _) => "publication.push-failed",
        };
        return new Step<Delivery>(
            next,
            [
                PublicationNotes.Of(
                    PublicationDocuments.DeliveryId(next.Item, next.Channel), action, DocumentField.Text(now), PublicationNotes.Hub, now,
                    FormattableString.Invariant($"version {version} {receipt.Receipt}")),
                .. PassedStates.Of(next) is PassedState.Refused ? RefusedThere.Of(next, provider, profile, now) : [],
            ]);
    }
}
