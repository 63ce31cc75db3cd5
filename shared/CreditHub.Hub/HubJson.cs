using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CreditHub.Identifiers;

namespace CreditHub;

/// <summary>How the hub writes JSON: camel case, enums as camel-case words, identifiers as strings, Chinese as it is.</summary>
public static class HubJson
{
    /// <summary>The options, shared by documents, messages, histories and HTTP.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Gives options the hub's manner.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        // Answers are application/json, never pasted into HTML, so Chinese need not be escaped.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new IdentifierConverterFactory());
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = false;
        return options;
    }

    /// <summary>A value as JSON.</summary>
    public static JsonElement ToElement<T>(T value) => JsonSerializer.SerializeToElement(value, Options);

    /// <summary>A value from JSON.</summary>
    /// <exception cref="JsonException">The JSON is not of that shape.</exception>
    public static T From<T>(JsonElement element) => element.Deserialize<T>(Options)!;

    /// <summary>An enum value as the word that stands for it in JSON.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private sealed class IdentifierConverterFactory : JsonConverterFactory
    {
        private static readonly ConcurrentDictionary<Type, JsonConverter> Converters = new();

        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType
            && Array.Exists(typeToConvert.GetInterfaces(), type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IIdentifier<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            Converters.GetOrAdd(typeToConvert, type =>
                (JsonConverter)Activator.CreateInstance(typeof(IdentifierConverter<>).MakeGenericType(type))!);
    }

    private sealed class IdentifierConverter<T> : JsonConverter<T>
        where T : struct, IIdentifier<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.From(reader.GetString() ?? throw new JsonException("An identifier is text."));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.From(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
    }
}
