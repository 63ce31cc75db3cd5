using CreditHub.Identifiers;

namespace CreditHub.Publication;

/// <summary>Names one issue of a board, written <c>credit-office.2026-3.black</c>: unit, year and number, colour.</summary>
public readonly record struct BoardId(string Value) : IIdentifier<BoardId>
{
    /// <inheritdoc />
    public static BoardId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
