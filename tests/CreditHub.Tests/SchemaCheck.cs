using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CreditHub;

/// <summary>
/// Checks JSON against that part of JSON Schema 2020-12 which the hub's own schemas use. A word that is not known here is an error, so that no
/// rule of a schema goes unlooked at.
/// </summary>
/// <param name="root">The document in which references are looked up.</param>
internal sealed class SchemaCheck(JsonElement root)
{
    // They say something to readers and nothing about values.
    private static readonly HashSet<string> Silent =
        ["$schema", "$id", "$comment", "$defs", "title", "description", "default", "examples", "then", "else"];

    /// <summary>What is wrong with a value: where, and by which word of the schema.</summary>
    public IEnumerable<string> Problems(JsonElement schema, JsonElement value, string path = "$")
    {
        foreach (var word in schema.EnumerateObject().Where(word => !Silent.Contains(word.Name)))
        {
            foreach (var problem in Judge(word.Name, word.Value, schema, value, path))
            {
                yield return problem;
            }
        }
    }

    private IEnumerable<string> Judge(string word, JsonElement said, JsonElement schema, JsonElement value, string path) => word switch
    {
        "$ref" => Problems(Resolve(said.GetString()!), value, path),
        "allOf" => said.EnumerateArray().SelectMany(part => Problems(part, value, path)),
        "if" => schema.TryGetProperty(Holds(said, value) ? "then" : "else", out var branch) ? Problems(branch, value, path) : [],
        "properties" when value.ValueKind is JsonValueKind.Object => said.EnumerateObject().SelectMany(member =>
            value.TryGetProperty(member.Name, out var found) ? Problems(member.Value, found, $"{path}.{member.Name}") : []),
        "additionalProperties" when value.ValueKind is JsonValueKind.Object => value.EnumerateObject()
            .Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _))
            .SelectMany(member => Problems(said, member.Value, $"{path}.{member.Name}")),
        "propertyNames" when value.ValueKind is JsonValueKind.Object => value.EnumerateObject()
            .SelectMany(member => Problems(said, JsonSerializer.SerializeToElement(member.Name), $"{path}.{member.Name}")),
        "items" when value.ValueKind is JsonValueKind.Array => value.EnumerateArray().SelectMany((item, at) => Problems(said, item, $"{path}[{at}]")),
        _ => IsMet(word, said, value) ? [] : [$"{path}: {word} {said.GetRawText()[..Math.Min(80, said.GetRawText().Length)]}"],
    };

    private bool IsMet(string word, JsonElement said, JsonElement value) => (word, value.ValueKind) switch
    {
        ("type", _) => said.ValueKind is JsonValueKind.Array ? said.EnumerateArray().Any(type => IsOf(type, value)) : IsOf(said, value),
        ("enum", _) => said.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        ("anyOf", _) => said.EnumerateArray().Any(part => Holds(part, value)),
        ("oneOf", _) => said.EnumerateArray().Count(part => Holds(part, value)) == 1,
        ("not", _) => !Holds(said, value),
        ("required", JsonValueKind.Object) => said.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        ("pattern", JsonValueKind.String) => Regex.IsMatch(value.GetString()!, said.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)),
        ("minLength", JsonValueKind.String) => Length(value) >= said.GetInt32(),
        ("maxLength", JsonValueKind.String) => Length(value) <= said.GetInt32(),
        ("minimum", JsonValueKind.Number) => value.GetDecimal() >= said.GetDecimal(),
        ("maximum", JsonValueKind.Number) => value.GetDecimal() <= said.GetDecimal(),
        ("exclusiveMaximum", JsonValueKind.Number) => value.GetDecimal() < said.GetDecimal(),
        ("format", JsonValueKind.String) => IsInForm(said.GetString()!, value.GetString()!),
        ("properties" or "additionalProperties" or "propertyNames" or "items" or "required" or "pattern" or "format"
            or "minLength" or "maxLength" or "minimum" or "maximum" or "exclusiveMaximum", _) => true,
        _ => throw new NotSupportedException($"The word '{word}' of a schema is not checked."),
    };

    private bool Holds(JsonElement schema, JsonElement value) => schema.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => !Problems(schema, value).Any(),
    };

    private JsonElement Resolve(string reference) => reference.Split('/').Skip(1)
        .Aggregate(root, (part, name) => part.GetProperty(name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));

    private static bool IsOf(JsonElement type, JsonElement value) => (type.GetString(), value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number)
            or ("null", JsonValueKind.Null) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value.TryGetDecimal(out var number) && number == decimal.Truncate(number),
        _ => false,
    };

    private static bool IsInForm(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException($"The format '{format}' is not checked."),
    };

    // Counted as the standard does: characters, not halves of them.
    private static int Length(JsonElement text) => text.GetString()!.EnumerateRunes().Count();
}
