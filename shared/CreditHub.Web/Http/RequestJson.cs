using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CreditHub.Http;

/// <summary>JSON at the hub's door: as everywhere, but a body without a member that may not be null is refused instead of half read.</summary>
internal static class RequestJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        HubJson.Configure(options);
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(RequireMembers);
    }

    private static void RequireMembers(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { HasDefaultValue: false } parameter && !MayBeNull(parameter))
            {
                property.IsRequired = true;
            }
        }
    }

    private static bool MayBeNull(JsonParameterInfo parameter) => parameter.ParameterType.IsValueType
        ? Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        : parameter.IsNullable;
}
