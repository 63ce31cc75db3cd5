using CreditHub.Lists;
using CreditHub.Publication.Entries;

namespace CreditHub.Publication.Boards;

/// <summary>An issue of a red or black board as the public sees it (P18).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Colour">Red or black.</param>
/// <param name="Year">The year.</param>
/// <param name="Number">Its number in the year.</param>
/// <param name="Title">Its title.</param>
/// <param name="Unit">The Chinese name of the unit that brought it out.</param>
/// <param name="UnitEn">Its English name.</param>
/// <param name="Basis">The document on which it rests; empty where that states that it is not public.</param>
/// <param name="ReleasedAt">Since when it is public, UTC.</param>
/// <param name="Until">Last day on which it is, inclusive, Asia/Shanghai.</param>
public sealed record PublicBoard(
    BoardId Id, ListColour Colour, int Year, int Number, PublicValue Title, string Unit, string UnitEn, PublicValue Basis, DateTimeOffset ReleasedAt,
    DateOnly Until);

/// <summary>A page of what is on an issue now.</summary>
/// <param name="Board">The issue.</param>
/// <param name="Items">Entries that are public at this moment; others that it named are not here.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record PublicBoardPage(PublicBoard Board, IReadOnlyList<PublicEntry> Items, string? Continuation);
