using CreditHub.Lists;
using CreditHub.Policy;

namespace CreditHub.Publication.Boards;

/// <summary>What the page of a year's boards shows.</summary>
/// <param name="Year">The year.</param>
/// <param name="Today">Today, Asia/Shanghai.</param>
/// <param name="Boards">The issues that the reader may see, without their entries.</param>
/// <param name="Types">List types from which the reader may draw one up.</param>
/// <param name="MayDraw">Whether the reader is a person, and so may.</param>
/// <param name="Profile">Names of units.</param>
public sealed record BoardYear(
    int Year, DateOnly Today, IReadOnlyList<BoardView> Boards, IReadOnlyList<ListType> Types, bool MayDraw, HubProfile Profile);

/// <summary>What the page of one issue shows.</summary>
/// <param name="View">The issue.</param>
/// <param name="MaySubmit">Whether the reader may submit it now.</param>
/// <param name="MayDecide">Whether the reader may be the second person now.</param>
/// <param name="MayHide">Whether the reader may strike entries out and withdraw it.</param>
/// <param name="Profile">Names of units and list types.</param>
public sealed record BoardFile(BoardView View, bool MaySubmit, bool MayDecide, bool MayHide, HubProfile Profile);
