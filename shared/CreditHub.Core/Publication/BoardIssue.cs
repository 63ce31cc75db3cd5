using CreditHub.Lists;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>Which issue (期) of which board, as in 2026年第3期 of the office's black one. A unit brings each out once.</summary>
/// <param name="Unit">The unit that brings it out; it, or the office.</param>
/// <param name="Colour">红榜 or 黑榜.</param>
/// <param name="Year">Its year, 2000 to 2199.</param>
/// <param name="Number">Its number in the year, 1 to 99.</param>
public sealed record BoardIssue(UnitId Unit, ListColour Colour, int Year, int Number)
{
    /// <summary>Its id: the same issue drawn up twice is one.</summary>
    public BoardId Id => new(FormattableString.Invariant($"{Unit}.{Year}-{Number}.{(Colour is ListColour.Red ? "red" : "black")}"));

    /// <summary>Whether year and number are within their ranges.</summary>
    public bool IsValid() => Year is >= 2000 and < 2200 && Number is > 0 and < 100;
}
