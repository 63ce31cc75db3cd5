using System.Text.Json;

namespace CreditHub.Publication;

/// <summary>Body of <c>POST {channel}/records</c>: what a channel should show or hold, or no more. What is said of records here is said of list entries and boards as well.</summary>
/// <param name="Items">At most 1,000.</param>
public sealed record ChannelPush(IReadOnlyList<ChannelPushItem> Items);

/// <summary>One record, list entry or issue of a board.</summary>
/// <param name="Record">Its id.</param>
/// <param name="Version">A channel that has this version or a later one answers as if it had just taken it.</param>
/// <param name="Show">The public view, or for an authority the whole record; null to show or hold nothing any more.</param>
/// <param name="After">Where <paramref name="Show"/> is null: <c>archive</c> or <c>delete</c>.</param>
/// <param name="Why">
/// Where an authority is to give a record up: <c>annulled</c>, <c>withdrawn</c>, <c>replaced</c>, <c>removed</c>, <c>term</c> or <c>secret</c>.
/// </param>
/// <param name="Of">
/// <c>entry</c> where it is a list entry, and <paramref name="Show"/> an entry of <c>/public/api/lists</c>; <c>board</c> where it is an issue of a board,
/// and <paramref name="Show"/> its heading and the ids of its entries, which are items of their own; null where it is a record.
/// </param>
public sealed record ChannelPushItem(string Record, int Version, JsonElement? Show, string? After, string? Why = null, string? Of = null);

/// <summary>The channel's answer.</summary>
/// <param name="Receipts">One for each record; one that is missing is pushed again.</param>
public sealed record ChannelReceipts(IReadOnlyList<ChannelReceiptItem> Receipts);

/// <summary>The channel's answer for one record.</summary>
/// <param name="Record">Its id.</param>
/// <param name="Taken">Whether the channel has it now.</param>
/// <param name="Receipt">The channel's own id where it took it, a code of its reason where not; at most 64 characters of it are kept.</param>
public sealed record ChannelReceiptItem(string Record, bool Taken, string? Receipt);

/// <summary>
/// Answer of <c>GET {channel}/records?after=</c>: what the channel shows. An authority is asked with <c>kind=</c> and <c>on=</c>, too: what it holds
/// of one kind that the hub received on one day.
/// </summary>
/// <param name="Shown">Records and versions.</param>
/// <param name="Continuation">Value of <c>after</c> for the next page; null on the last.</param>
public sealed record ChannelShown(IReadOnlyList<ChannelShownItem> Shown, string? Continuation);

/// <summary>One record that a channel shows.</summary>
/// <param name="Record">Its id.</param>
/// <param name="Version">The version that it shows.</param>
public sealed record ChannelShownItem(string Record, int Version);

/// <summary>Answer of <c>GET {authority}/counts</c>: how many records it holds.</summary>
/// <param name="Counts">By kind and by the record's <c>receivedOn</c>; what it holds none of may be left out.</param>
public sealed record ChannelCounts(IReadOnlyList<ChannelCount> Counts);

/// <summary>How many records of one kind and day an authority holds.</summary>
/// <param name="Kind">The record's <c>kind</c>.</param>
/// <param name="On">The record's <c>receivedOn</c>.</param>
/// <param name="Held">How many.</param>
public sealed record ChannelCount(string Kind, DateOnly On, long Held);
