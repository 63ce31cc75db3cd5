using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace CreditHub.Http;

/// <summary>Says of a schema what its type does not: which members a request may leave out, and the words that a text may be.</summary>
internal sealed class InterfaceSchemas(EndpointDataSource routes, IOptions<JsonOptions> json) : IOpenApiSchemaTransformer
{
    private readonly Lazy<HashSet<Type>> asked = new(() => Asked(routes, json.Value.SerializerOptions));

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo;
        if (type.Kind is JsonTypeInfoKind.Object && schema.Properties is { } members)
        {
            // What the hub writes has every member but those with a default; what it reads may lack all that it does not need.
            var isAsked = asked.Value.Contains(type.Type);
            schema.Required = type.Properties
                .Where(member => isAsked ? member.IsRequired : member.AssociatedParameter is not { HasDefaultValue: true })
                .Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, member) in members)
            {
                Narrow(member as OpenApiSchema, ContractWords.Of(type.Type, name));
            }
        }
        else if (type.Kind is JsonTypeInfoKind.None && schema.Type is null)
        {
            schema.Type = IsText(type.Type) ? JsonSchemaType.String : type.Type == typeof(JsonObject) ? JsonSchemaType.Object : null;
        }

        return Task.CompletedTask;
    }

    private static void Narrow(OpenApiSchema? member, IReadOnlyList<string>? words)
    {
        if (member is not null && words is not null)
        {
            var text = member.Items as OpenApiSchema ?? member;
            text.Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))];
            if (text.Type?.HasFlag(JsonSchemaType.Null) is true)
            {
                text.Enum.Add(JsonNullSentinel.JsonNull);
            }
        }
    }

    // Identifiers, and texts for the public, are written by a converter.
    private static bool IsText(Type type) =>
        type != typeof(JsonElement) && (Nullable.GetUnderlyingType(type) ?? type).Namespace?.StartsWith(nameof(CreditHub), StringComparison.Ordinal) is true;

    private static HashSet<Type> Asked(EndpointDataSource routes, JsonSerializerOptions json)
    {
        var found = new HashSet<Type>();
        var left = new Stack<Type>(routes.Endpoints.Select(route => route.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType).OfType<Type>());
        while (left.TryPop(out var type))
        {
            if (found.Add(type))
            {
                var known = json.GetTypeInfo(type);
                foreach (var part in known.Properties.Select(member => member.PropertyType).Append(known.ElementType).OfType<Type>())
                {
                    left.Push(part);
                }
            }
        }

        return found;
    }
}
