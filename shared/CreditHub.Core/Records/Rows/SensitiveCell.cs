using CreditHub.Subjects;

namespace CreditHub.Records.Rows;

/// <summary>A personal value of a row, on its way into the vault.</summary>
/// <param name="Field">The code under which its key is kept.</param>
/// <param name="Class">Its class.</param>
/// <param name="Value">The value, normalised.</param>
public sealed record SensitiveCell(string Field, SensitiveClass Class, string Value)
{
    /// <summary>Says nothing about the value.</summary>
    public override string ToString() => $"{Field} ({Class})";
}
