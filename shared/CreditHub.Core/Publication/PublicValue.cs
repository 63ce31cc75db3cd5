using System.Text.Json;
using System.Text.Json.Serialization;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>
/// A text that the public may read. There is no way to make one but by masking or scrubbing, and it keeps nothing else, so that no list, page
/// or push can forget a field (P9, G19).
/// </summary>
[JsonConverter(typeof(PublicValueConverter))]
public sealed record PublicValue
{
    private PublicValue(string text) => Text = text;

    /// <summary>What is shown.</summary>
    public string Text { get; }

    /// <summary>A text of a field that is no personal value; those that somebody wrote into it are blotted out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Where it repeats personal values of its own row; null for nowhere.</param>
    public static PublicValue Of(string text, IReadOnlyList<PersonalMark>? marks = null) => new(PersonalValues.Scrub(text, marks));

    /// <summary>A credit code or a date: of a closed form, so nothing is looked for in it.</summary>
    /// <param name="code">The text.</param>
    internal static PublicValue OfCode(string code) => new(code);

    /// <summary>A personal value, masked by its class.</summary>
    /// <param name="valueClass">The class.</param>
    /// <param name="value">The value; null where it is not at hand.</param>
    public static PublicValue Masked(SensitiveClass valueClass, string? value) => new(value is null ? "***" : Masks.ForPublic(valueClass, value));

    /// <summary>What is shown.</summary>
    public override string ToString() => Text;
}

/// <summary>Writes a public value as its text. It is never read back.</summary>
internal sealed class PublicValueConverter : JsonConverter<PublicValue>
{
    public override PublicValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A public value is only written.");

    public override void Write(Utf8JsonWriter writer, PublicValue value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
