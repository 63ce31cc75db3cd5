using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CreditHub.Identifiers;

namespace CreditHub.Policy;

/// <summary>
/// Reads a policy file into the record of its shape. A misspelt, forgotten or repeated member, or null where there must be something, is a
/// problem of the file, never a silent default. The files have some forty types and are read once a process: a general serialiser makes code
/// for each of the types, which took most of the time that a hub needs to start.
/// </summary>
internal static class PolicyJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly ConcurrentDictionary<Type, Shape> Shapes = new();

    /// <summary>Reads a value; a member's name says where in the file it stands.</summary>
    private delegate object Shape(JsonElement json, string at);

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is no JSON, or not of that shape; the message says where and what.</exception>
    public static T Read<T>(string text)
        where T : class => (T)ShapeOf(typeof(T))(JsonElement.Parse(text, Strict), "$");

    private static Shape ShapeOf(Type type) => Shapes.GetOrAdd(type, Make);

    private static Shape Make(Type type) => type switch
    {
        _ when type == typeof(string) => (json, at) => Text(json, at),
        _ when type == typeof(bool) => (json, at) => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : throw Wrong(at, "true or false"),
        _ when type == typeof(int) => (json, at) => IsNumber(json) && json.TryGetInt32(out var number) ? number : throw Wrong(at, "a whole number"),
        _ when type == typeof(decimal) => (json, at) => IsNumber(json) && json.TryGetDecimal(out var number) ? number : throw Wrong(at, "a number"),
        _ when type == typeof(DateOnly) => (json, at) =>
            DateOnly.TryParseExact(Text(json, at), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(at, "a day"),
        _ when type == typeof(JsonElement) => (json, _) => json,
        { IsEnum: true } => Word(type),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => List(type.GenericTypeArguments[0]),
        { IsValueType: true } when Nullable.GetUnderlyingType(type) is { } inner => ShapeOf(inner),
        { IsValueType: true } when IsIdentifier(type) => Identifier(type),
        { IsClass: true } => new RecordShape(type).Read,
        _ => throw new ArgumentException($"A policy file holds no {type}.", nameof(type)),
    };

    private static Shape Word(Type type)
    {
        var words = Enum.GetNames(type).ToDictionary(JsonNamingPolicy.CamelCase.ConvertName, name => Enum.Parse(type, name), StringComparer.Ordinal);
        return (json, at) => words.GetValueOrDefault(Text(json, at)) ?? throw Wrong(at, $"one of {string.Join(", ", words.Keys)}");
    }

    private static Shape List(Type type)
    {
        var shape = ShapeOf(type);
        return (json, at) =>
        {
            if (json.ValueKind is not JsonValueKind.Array)
            {
                throw Wrong(at, "a list");
            }

            var list = Array.CreateInstance(type, json.GetArrayLength());
            var next = 0;
            foreach (var item in json.EnumerateArray())
            {
                list.SetValue(shape(item, $"{at}[{next}]"), next++);
            }

            return list;
        };
    }

    private static Shape Identifier(Type type)
    {
        var constructor = ConstructorInvoker.Create(type.GetConstructor([typeof(string)])!);
        return (json, at) => constructor.Invoke(Text(json, at));
    }

    private static bool IsIdentifier(Type type) =>
        Array.Exists(type.GetInterfaces(), held => held.IsGenericType && held.GetGenericTypeDefinition() == typeof(IIdentifier<>));

    private static bool IsNumber(JsonElement json) => json.ValueKind is JsonValueKind.Number;

    private static string Text(JsonElement json, string at) => json.ValueKind is JsonValueKind.String ? json.GetString()! : throw Wrong(at, "a text");

    private static JsonException Wrong(string at, string wanted) => new($"{at} is not {wanted}.");

    /// <summary>A record: its members are the parameters of its constructor, and those without a default must be said.</summary>
    private sealed class RecordShape
    {
        private static readonly NullabilityInfoContext Nullability = new();
        private readonly ConstructorInvoker constructor;
        private readonly Member[] members;

        public RecordShape(Type type)
        {
            var only = type.GetConstructors().Single();
            constructor = ConstructorInvoker.Create(only);
            members = [.. only.GetParameters().Select(Member.Of)];
        }

        private sealed record Member(string Name, Shape Shape, bool MayBeNull, bool MayMiss, object? Default)
        {
            public static Member Of(ParameterInfo parameter) => new(
                JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!),
                ShapeOf(parameter.ParameterType),
                parameter.ParameterType == typeof(JsonElement) || IsNullable(parameter),
                parameter.HasDefaultValue,
                parameter.HasDefaultValue ? parameter.DefaultValue : null);

            private static bool IsNullable(ParameterInfo parameter)
            {
                lock (Nullability)
                {
                    return Nullability.Create(parameter).WriteState is NullabilityState.Nullable;
                }
            }
        }

        public object Read(JsonElement json, string at)
        {
            if (json.ValueKind is not JsonValueKind.Object)
            {
                throw Wrong(at, "an object");
            }

            var values = new object?[members.Length];
            var said = new bool[members.Length];
            foreach (var property in json.EnumerateObject())
            {
                var place = Array.FindIndex(members, member => property.NameEquals(member.Name));
                if (place < 0)
                {
                    throw new JsonException($"{at} has no member '{property.Name}'.");
                }

                (values[place], said[place]) = (Read(members[place], property.Value, $"{at}.{property.Name}"), true);
            }

            for (var place = 0; place < members.Length; place++)
            {
                values[place] = said[place] ? values[place]
                    : members[place].MayMiss ? members[place].Default
                    : throw new JsonException($"{at} does not say '{members[place].Name}'.");
            }

            return constructor.Invoke(values.AsSpan());
        }

        private static object? Read(Member member, JsonElement json, string at) => json.ValueKind is JsonValueKind.Null
            ? member.MayBeNull ? null : throw new JsonException($"{at} is null.")
            : member.Shape(json, at);
    }
}
