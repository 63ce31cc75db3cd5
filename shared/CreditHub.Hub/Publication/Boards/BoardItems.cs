using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Channels;

namespace CreditHub.Publication.Boards;

/// <summary>What is pushed to a public channel of an issue of a board; asked for once more before it leaves (G7, G8).</summary>
public sealed class BoardItems(IDocuments documents, ReadPublicBoards boards, AlignBoard align, AfterShowing after)
{
    /// <summary>The item of a delivery; null where the issue is no longer what the delivery asks for, and then the delivery was brought in line.</summary>
    public async Task<ChannelItem?> FindAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        var id = new BoardId(delivery.Item.Value);
        if (!delivery.IsShow)
        {
            var why = await documents.FindAsync(PublicationDocuments.Board, id.Value, id.Value, cancel) is { Value: var board }
                ? board.WhyHidden(now) ?? PassingEnd.Waiting
                : PassingEnd.NotPublic;
            return new ChannelItem(delivery.Item, delivery.Version, View: null, after.Of(why, WorkCalendar.DateAt(now))) { Of = ItemKind.Board };
        }

        if (await boards.ForChannelAsync(id, cancel) is { } shown)
        {
            return new ChannelItem(delivery.Item, delivery.Version, View: null, After: null) { Of = ItemKind.Board, Board = shown };
        }

        await align.RunAsync(id, cancel);
        return null;
    }
}
