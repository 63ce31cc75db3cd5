using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using CreditHub.Records;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CreditHub.Http;

/// <summary>Says of an operation of the published interface what the library cannot see: its name, who may call it, files, refusals.</summary>
internal sealed class InterfaceOperations : IOpenApiOperationTransformer
{
    /// <summary>The name of the one way to say who calls.</summary>
    public const string Key = "key";

    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["limit"] = "How many at most; 100 where it is not said.",
        ["continuation"] = "Names the next page, as the page before says it.",
        ["format"] = "The form of the answer; without it the first of the accepted media types that is offered.",
        ["Idempotency-Key"] = "The caller's own name for this request: sent again, it changes nothing and is answered as before.",
    };

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var (route, document) = (context.Description, context.Document!);
        var metadata = route.ActionDescriptor.EndpointMetadata;
        operation.OperationId = NameOf(route.HttpMethod!, route.RelativePath!);
        operation.Tags = metadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType?.Namespace?.Split('.')[^1] is { } capability
            ? new HashSet<OpenApiTagReference> { new(capability, document) }
            : null;
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Description ??= Parameters.GetValueOrDefault(parameter.Name!);
        }

        if (metadata.OfType<FileBody>().FirstOrDefault() is { } file)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = file.MediaTypes.ToDictionary(type => type, type => type == UploadFormats.MediaTypeOf(UploadFormat.Json) ? Rows() : Bytes()),
            };
        }

        OtherForm[] forms = [.. metadata.OfType<OtherForm>()];
        if (forms.Length > 0)
        {
            Offer(operation, forms);
        }

        if (metadata.OfType<RequiredRoles>().FirstOrDefault() is { Roles: var roles })
        {
            // One of them is enough, so each is a requirement of its own.
            operation.Security =
            [
                .. roles.Select(role => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [HubJson.Word(role)] }),
            ];
        }

        operation.Responses!["default"] = await RefusalAsync(context, cancellationToken);
    }

    private static void Offer(OpenApiOperation operation, IReadOnlyList<OtherForm> forms)
    {
        foreach (var content in operation.Responses!.Values.Select(answer => answer.Content).OfType<IDictionary<string, OpenApiMediaType>>())
        {
            foreach (var form in forms)
            {
                content[form.MediaType] = Bytes();
            }
        }

        if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == "format")?.Schema is OpenApiSchema schema)
        {
            schema.Enum = [.. forms.Select(form => form.Word).Prepend(HubJson.Word(UploadFormat.Json)).Select(word => (JsonNode)JsonValue.Create(word))];
        }
    }

    private static async Task<IOpenApiResponse> RefusalAsync(OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(nameof(ProblemResponse)) is not true)
        {
            document.AddComponent(nameof(ProblemResponse), await context.GetOrCreateSchemaAsync(typeof(ProblemResponse), cancellationToken: cancel));
        }

        return new OpenApiResponse
        {
            Description = "Refused",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemResponse), document) },
            },
        };
    }

    // getUploadsIdReceipt: the method and the address, so that a name moves only where its route does.
    private static string NameOf(string method, string path)
    {
        var name = new StringBuilder(method.ToLowerInvariant());
        foreach (var word in path.Split(['/', '-', '{', '}'], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "v1"))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        }

        return name.ToString();
    }

    // What is in a row, its kind's own schema says.
    private static OpenApiMediaType Rows() =>
        new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } } };

    private static OpenApiMediaType Bytes() =>
        new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
}
