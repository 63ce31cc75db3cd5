using System.Text.Json.Nodes;

namespace CreditHub.Catalogue;

/// <summary>
/// A row of one generation of a kind as JSON Schema 2020-12 (R16), for those who build what sends it. It is about rows written the plain way:
/// members named by codes, half-width digits, nothing around a text. Of these it refuses none that the hub takes.
/// </summary>
public static class RecordSchema
{
    /// <summary>The media type of a schema.</summary>
    public const string MediaType = "application/schema+json";

    private const string Plain =
        "One row, as an element of a JSON file or a line of NDJSON; members are named by column codes, and what is empty may be empty text, null or "
        + "missing. The hub takes looser writing, too (Chinese labels as names, full-width characters, spaces). What no schema can say the receipt "
        + "says: check digits, the order of dates, units that are not registered.";

    /// <summary>Makes it.</summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="form">One of its generations.</param>
    /// <param name="policyVersion">The policy version of which its rules are; part of its <c>$id</c>.</param>
    public static JsonObject Of(RecordKind kind, RecordForm form, string policyVersion)
    {
        var rows = new RowConditions(kind, form);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:credithub:record:{kind.Code}:{form.Code}:{Uri.EscapeDataString(policyVersion)}",
            ["title"] = kind.Title,
            ["description"] = $"{kind.TitleEn}, generation {form.Code}. {Plain}",
            ["type"] = "object",
            ["properties"] = new JsonObject(form.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Code, FieldSchema.Of(field)))),
            ["required"] = new JsonArray([.. form.Fields.Where(field => field.Required).Select(field => JsonValue.Create(field.Code))]),
        };
        if (kind.Forbidden.Count > 0)
        {
            schema["propertyNames"] = new JsonObject { ["not"] = SchemaParts.Matches(string.Join('|', kind.Forbidden.Select(SchemaParts.AnyCase))) };
        }

        if (rows.All() is { Count: > 0 } conditions)
        {
            schema["allOf"] = new JsonArray([.. conditions]);
        }

        return schema;
    }
}
