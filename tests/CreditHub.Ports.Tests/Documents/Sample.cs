using System.Text.Json.Serialization;

namespace CreditHub.Documents;

/// <summary>A document for tests of back ends: a union, Chinese, a field that may be missing.</summary>
public sealed record Sample(string Group, string Name, string? Colour, int Number, Shape Shape)
{
    public static DocumentKind<Sample> Kind { get; } = KindNamed("sample");

    public static DocumentKind<Sample> OtherKind { get; } = KindNamed("other-sample");

    public static DocumentKind<Sample> SparseKind { get; } = KindNamed("sparse-sample", sparse: true);

    public static Sample Of(string group, string name, string? colour = null, int number = 0) =>
        new(group, name, colour, number, new Shape.Square(number));

    public Document<Sample> Alone() => new(this, []);

    private static DocumentKind<Sample> KindNamed(string name, bool sparse = false) => new(
        name,
        sample => sample.Group,
        sample => sample.Name,
        new("colour", sample => sample.Colour),
        new("number", sample => sample.Number.ToString("d4", System.Globalization.CultureInfo.InvariantCulture)),
        new("shape", sample => sample.Shape is Shape.Square ? "square" : "circle"))
    {
        IsSparse = sparse,
    };
}

[JsonDerivedType(typeof(Square), "square"), JsonDerivedType(typeof(Circle), "circle")]
public abstract record Shape
{
    private Shape()
    {
    }

    public sealed record Square(decimal Side) : Shape;

    public sealed record Circle(decimal Radius, string 备注) : Shape;
}
