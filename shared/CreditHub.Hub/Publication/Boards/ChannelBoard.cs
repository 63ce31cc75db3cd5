using CreditHub.Lists;

namespace CreditHub.Publication.Boards;

/// <summary>
/// An issue of a board as a channel gets it (P18): what it says, and the ids of its entries, which the channel has as items of their own. So a held or
/// ended entry is withdrawn once, wherever the channel names it.
/// </summary>
/// <param name="Board">What it says.</param>
/// <param name="Entries">Items that stand on it and are public now, in the order of their ids.</param>
public sealed record ChannelBoard(PublicBoard Board, IReadOnlyList<ListEntryId> Entries);
