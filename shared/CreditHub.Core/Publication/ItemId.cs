using CreditHub.Identifiers;
using CreditHub.Lists;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>Names what a channel shows or holds: a record, a list entry or an issue of a board, by that one's own id.</summary>
public readonly record struct ItemId(string Value) : IIdentifier<ItemId>
{
    /// <inheritdoc />
    public static ItemId From(string value) => new(value);

    /// <summary>A record.</summary>
    public static implicit operator ItemId(RecordId record) => new(record.Value);

    /// <summary>A list entry.</summary>
    public static implicit operator ItemId(ListEntryId entry) => new(entry.Value);

    /// <summary>An issue of a board.</summary>
    public static implicit operator ItemId(BoardId board) => new(board.Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}

/// <summary>What an item is.</summary>
public enum ItemKind
{
    /// <summary>A credit record.</summary>
    Record,

    /// <summary>A red or black list entry (P3).</summary>
    Entry,

    /// <summary>An issue of a red or black board (P18).</summary>
    Board,
}
