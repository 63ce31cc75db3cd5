using CreditHub.Publication.Boards;
using CreditHub.Publication.Entries;

namespace CreditHub.Publication.Channels;

/// <summary>
/// The channels port: pushes to the sites that show records, list entries and boards, and to the authorities that get them. Adapters: HTTP (Web), and none, where every
/// channel is declared.
/// </summary>
public interface IChannels
{
    /// <summary>Whether the hub pushes to a channel; otherwise units declare it.</summary>
    bool Pushes(string channel);

    /// <summary>Whether the link to a channel is authenticated and sealed; without that nothing unmasked may go over it.</summary>
    bool IsAuthenticated(string channel);

    /// <summary>Pushes items. A channel that has an item's version already, or a later one, says so again.</summary>
    /// <returns>A receipt for each item that the channel answered for; null where it could not be reached or did not answer as agreed.</returns>
    Task<IReadOnlyDictionary<ItemId, ChannelReceipt>?> PushAsync(string channel, IReadOnlyList<ChannelItem> items, CancellationToken cancel);

    /// <summary>What the channel shows or holds, a page at a time.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="slice">Of what; null for all.</param>
    /// <param name="after">The continuation of the page before; null from the beginning.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The page; null where it could not be reached or did not answer as agreed.</returns>
    Task<ChannelPage?> ShownAsync(string channel, ChannelSlice? slice, string? after, CancellationToken cancel);

    /// <summary>How many records an authority holds, by kind and by the day on which the hub received them.</summary>
    /// <returns>The counts; null where it could not be reached or did not answer as agreed.</returns>
    Task<IReadOnlyDictionary<ChannelSlice, long>?> CountsAsync(string channel, CancellationToken cancel);
}

/// <summary>Which channels the hub reaches.</summary>
public static class ChannelReach
{
    /// <summary>Whether the hub pushes to a channel; to an authority over an authenticated link only.</summary>
    public static bool Reaches(this IChannels channels, Channel channel) =>
        channels.Pushes(channel.Code) && (channel.Audience is ChannelAudience.Public || channels.IsAuthenticated(channel.Code));
}

/// <summary>What a channel should have of one item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Version">Its version for this channel; what is older is dropped.</param>
/// <param name="View">What a public channel is to show of a record; null to show nothing any more, and for what is no record.</param>
/// <param name="After">What to do with what was shown: <c>archive</c> or <c>delete</c>; null for what is shown.</param>
public sealed record ChannelItem(ItemId Item, int Version, PublicRecord? View, string? After)
{
    /// <summary>What the item is.</summary>
    public ItemKind Of { get; init; }

    /// <summary>What a public channel is to show of a list entry; null to show nothing any more.</summary>
    public PublicEntry? Entry { get; init; }

    /// <summary>What a public channel is to show of an issue of a board; null likewise.</summary>
    public ChannelBoard? Board { get; init; }

    /// <summary>What an authority is to hold; null for public channels, and to hold nothing any more.</summary>
    public PlatformRecord? Whole { get; init; }

    /// <summary>Why an authority is to give it up; null otherwise.</summary>
    public PassingEnd? Why { get; init; }
}

/// <summary>A channel's answer for one item.</summary>
/// <param name="IsTaken">Whether it has it now.</param>
/// <param name="Receipt">Its own id of it where it took it, its reason where not; may be empty.</param>
public sealed record ChannelReceipt(bool IsTaken, string Receipt);

/// <summary>Some of what a channel shows.</summary>
/// <param name="Shown">Items and versions.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record ChannelPage(IReadOnlyList<(ItemId Item, int Version)> Shown, string? Continuation);

/// <summary>The records of one kind that the hub received on one day.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="On">The day, Asia/Shanghai.</param>
public sealed record ChannelSlice(string Kind, DateOnly On);

/// <summary>A head that knows no addresses: units declare every channel.</summary>
internal sealed class DeclaredChannels : IChannels
{
    public bool Pushes(string channel) => false;

    public bool IsAuthenticated(string channel) => false;

    public Task<IReadOnlyDictionary<ItemId, ChannelReceipt>?> PushAsync(
        string channel, IReadOnlyList<ChannelItem> items, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<ItemId, ChannelReceipt>?>(null);

    public Task<ChannelPage?> ShownAsync(string channel, ChannelSlice? slice, string? after, CancellationToken cancel) => Task.FromResult<ChannelPage?>(null);

    public Task<IReadOnlyDictionary<ChannelSlice, long>?> CountsAsync(string channel, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<ChannelSlice, long>?>(null);
}
