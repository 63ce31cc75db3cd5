using System.Text.Json.Serialization;

namespace CreditHub.Engine;

/// <summary>Text with a number, for inputs, results and signals.</summary>
public sealed record Slip(string Text, int Number = 0, Figure? Figure = null);

/// <summary>A union inside a durable value.</summary>
[JsonDerivedType(typeof(Round), "round"), JsonDerivedType(typeof(Square), "square")]
public abstract record Figure
{
    private Figure()
    {
    }

    public sealed record Round(int Radius) : Figure;

    public sealed record Square(int Side) : Figure;
}
