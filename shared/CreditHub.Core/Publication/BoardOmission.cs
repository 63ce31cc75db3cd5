using CreditHub.Lists;

namespace CreditHub.Publication;

/// <summary>Why a list entry that was chosen is not on a board, or not public at all.</summary>
public enum BoardOmission
{
    /// <summary>There is no such entry.</summary>
    Unknown,

    /// <summary>Another unit decided it.</summary>
    Foreign,

    /// <summary>It is of the other colour.</summary>
    Colour,

    /// <summary>The policy does not name its type for the public, or its number tells of what is never public (G22).</summary>
    Class,

    /// <summary>The decision states of itself that it is not public (P20).</summary>
    DocumentClass,

    /// <summary>It is about a natural person (P16, G19).</summary>
    Person,

    /// <summary>It is not decided, or decided against (G3).</summary>
    NotDecided,

    /// <summary>It is held while something is verified (T6, G7).</summary>
    OnHold,

    /// <summary>It ended, or its term or the longest term of publication is over (G13).</summary>
    Over,

    /// <summary>Two persons have not agreed that it is public, or somebody took it from the public (P8).</summary>
    NotCleared,

    /// <summary>Somebody struck it out of this issue.</summary>
    Struck,
}

/// <summary>An entry that was chosen, and is not on the board.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Reason">Why.</param>
/// <param name="Words">What whoever struck it out said; empty where the rules left it out. No personal values.</param>
public sealed record LeftOut(ListEntryId Entry, BoardOmission Reason, string Words);

/// <summary>An entry that was chosen, as it stands at that moment.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Omission">Why it may not be on the board; null where it may.</param>
public sealed record ChosenEntry(ListEntryId Entry, BoardOmission? Omission);
