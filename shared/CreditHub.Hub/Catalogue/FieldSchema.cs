using System.Globalization;
using System.Text.Json.Nodes;

namespace CreditHub.Catalogue;

/// <summary>One column of a row as JSON Schema: what its text may be, whatever else is in the row.</summary>
internal static class FieldSchema
{
    private const decimal AmountLimit = 1_000_000_000_000m;
    private const decimal YuanLimit = AmountLimit * 10_000m;
    private const int CountLimit = 999_999_999;

    public static JsonObject Of(RecordField field)
    {
        var schema = new JsonObject { ["title"] = field.Label };
        if (Note(field) is { Length: > 0 } note)
        {
            schema["description"] = note;
        }

        schema["type"] = TypeOf(field);
        if (field is { Sensitive: null, Codes: { Multiple: false, Other: null } codes })
        {
            var values = CellPatterns.Names(codes.Items).Select(text => (JsonNode?)JsonValue.Create(text));
            schema["enum"] = new JsonArray([.. values, .. field.Required ? Array.Empty<JsonNode?>() : [JsonValue.Create(""), null]]);
            return schema;
        }

        if (PatternOf(field) is { } pattern)
        {
            schema["pattern"] = field.Required ? pattern : $"^$|{pattern}";
        }
        else if (field.Required)
        {
            schema["pattern"] = @"\S";
        }

        if (field.Form is not FieldForm.Code)
        {
            schema["maxLength"] = field.MaxLength;
        }

        Bound(schema, field);
        return schema;
    }

    // What is looked at only where the subject is of some kind is said with the subject.
    private static string? PatternOf(RecordField field) => field switch
    {
        { Role: FieldRole.OrganCode or FieldRole.SourceCode } => CellPatterns.CreditCode,
        // A sealed cell is not read.
        { Sensitive: null, Codes: { } codes } => CellPatterns.Of(codes),
        { Form: FieldForm.CitizenNumber, Role: not FieldRole.PersonDocument } => CellPatterns.CitizenNumber,
        { Form: FieldForm.Date, Endless: true } => CellPatterns.DateOrNone,
        { Form: FieldForm.Date } => CellPatterns.Date,
        { Form: FieldForm.Amount } => CellPatterns.Amount,
        { Form: FieldForm.Yuan } => CellPatterns.Yuan,
        { Form: FieldForm.Count } => CellPatterns.Count,
        _ => null,
    };

    private static JsonNode TypeOf(RecordField field)
    {
        string? number = field.Form switch { FieldForm.Amount or FieldForm.Yuan => "number", FieldForm.Count => "integer", _ => null };
        string[] types = [.. ((string?[])["string", number, field.Required ? null : "null"]).OfType<string>()];
        return types is [var only] ? JsonValue.Create(only)! : new JsonArray([.. types.Select(type => JsonValue.Create(type))]);
    }

    // Words of a schema for numbers say nothing about numbers in texts.
    private static void Bound(JsonObject schema, RecordField field)
    {
        if (field.Form is not (FieldForm.Amount or FieldForm.Yuan or FieldForm.Count))
        {
            return;
        }

        schema["minimum"] = 0;
        if (field.Most is { } most)
        {
            schema["maximum"] = most;
        }
        else if (field.Form is FieldForm.Count)
        {
            schema["maximum"] = CountLimit;
        }
        else
        {
            schema["exclusiveMaximum"] = field.Form is FieldForm.Yuan ? YuanLimit : AmountLimit;
        }
    }

    private static string Note(RecordField field) => string.Join(' ', ((string?[])
    [
        field.Form switch
        {
            FieldForm.Amount => "In 万元 (10,000 yuan).",
            FieldForm.Yuan => "In 元 (yuan).",
            _ => null,
        },
        field.Most is { } most
            ? $"At most {most.ToString(CultureInfo.InvariantCulture)}{(field.Form is FieldForm.Count ? "" : ", but for a text with the unit behind the number")}."
            : null,
        field.Endless ? "长期 where there is no end." : null,
        field.NotInFuture ? "Not after the day of receipt." : null,
        field.NotBefore is { } start ? $"Not before {start}." : null,
        field.Sensitive is null ? null : "A personal value: kept sealed, never public.",
    ]).OfType<string>());
}
