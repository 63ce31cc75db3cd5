using CreditHub.Decisions;
using CreditHub.Lists;

namespace CreditHub.Publication.Entries;

/// <summary>Which waiting list entries are dealt with at once: those that are named, or those of one decision.</summary>
/// <param name="Entries">Their ids; empty to take those of a decision.</param>
/// <param name="Type">Their list type; null where they are named.</param>
/// <param name="Document">The number of the decision that lists them; null where they are named.</param>
public sealed record EntryChoice(IReadOnlyList<ListEntryId> Entries, ListTypeId? Type, string? Document)
{
    /// <summary>At most so many entries at once.</summary>
    public const int Most = 200;

    /// <summary>Whether it names one entry at least and <see cref="Most"/> at most, or one decision, and not both.</summary>
    public bool IsValid => Entries.Count > 0
        ? Entries.Count <= Most && Type is null && Document is null && Entries.All(entry => !string.IsNullOrEmpty(entry.Value))
        : Type is not null && !string.IsNullOrEmpty(Document);
}

/// <summary>What became of one list entry of several.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Decision">Its publication as it stands now, or why nothing was done.</param>
public sealed record EntryOutcome(ListEntryId Entry, Decision<EntryClearance> Decision);

/// <summary>What became of list entries that were dealt with at once.</summary>
/// <param name="Items">Each of them.</param>
/// <param name="HasMore">Whether the decision lists more that wait for the same.</param>
public sealed record EntryBatch(IReadOnlyList<EntryOutcome> Items, bool HasMore)
{
    /// <summary>Those of which nothing was done.</summary>
    public IEnumerable<(ListEntryId Entry, HubError Error)> Refused => Items
        .Select(item => (item.Entry, Error: (item.Decision as Decision<EntryClearance>.Rejected)?.Error)).Where(item => item.Error is not null)
        .Select(item => (item.Entry, item.Error!));
}
