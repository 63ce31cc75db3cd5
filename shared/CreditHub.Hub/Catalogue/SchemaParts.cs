using System.Text;
using System.Text.Json.Nodes;

namespace CreditHub.Catalogue;

/// <summary>Small pieces of JSON Schema, of which the schemas of rows are put together. Each call makes a new one, since a node has one place.</summary>
internal static class SchemaParts
{
    /// <summary>Between the values of a cell that may hold several.</summary>
    public const string Separators = "、,，;；";

    /// <summary>A text that matches.</summary>
    public static JsonObject Matches(string pattern) => new() { ["pattern"] = pattern };

    /// <summary>One of some texts.</summary>
    public static JsonObject OneOf(IEnumerable<string> texts) => new() { ["enum"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]) };

    /// <summary>A row whose column is filled in and is of a schema.</summary>
    public static JsonObject Where(string column, JsonObject schema) => new()
    {
        ["required"] = new JsonArray(JsonValue.Create(column)),
        ["properties"] = new JsonObject { [column] = schema },
    };

    /// <summary>A row whose column is filled in.</summary>
    public static JsonObject Filled(string column) =>
        Where(column, new JsonObject { ["type"] = new JsonArray("string", "number"), ["pattern"] = @"\S" });

    /// <summary>A row whose column is not.</summary>
    public static JsonObject Empty(string column) => new() { ["not"] = Filled(column) };

    /// <summary>All of them.</summary>
    public static JsonObject All(params JsonObject[] parts) => parts is [var only] ? only : new() { ["allOf"] = new JsonArray([.. parts]) };

    /// <summary>Any of them.</summary>
    public static JsonObject Any(params JsonObject[] parts) => parts is [var only] ? only : new() { ["anyOf"] = new JsonArray([.. parts]) };

    /// <summary>Where a row is so, it must be so.</summary>
    public static JsonObject When(JsonObject condition, JsonObject then) => new() { ["if"] = condition, ["then"] = then };

    /// <summary>A text as itself in a pattern that every dialect reads alike.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            _ = @"^$\.*+?()[]{}|/".Contains(letter, StringComparison.Ordinal) ? escaped.Append('\\').Append(letter) : escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A text in a pattern, its Latin letters of either case.</summary>
    public static string AnyCase(string text) => string.Concat(text.Select(letter =>
        char.IsAsciiLetter(letter) ? $"[{char.ToUpperInvariant(letter)}{char.ToLowerInvariant(letter)}]" : Escape(letter.ToString())));
}
