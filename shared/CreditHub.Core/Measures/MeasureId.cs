using CreditHub.Identifiers;

namespace CreditHub.Measures;

/// <summary>Names a measure of the catalogue, such as <c>S09</c> (requirements A8.1) or <c>I06</c> (A6).</summary>
public readonly record struct MeasureId(string Value) : IIdentifier<MeasureId>
{
    /// <inheritdoc />
    public static MeasureId From(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
