using System.Buffers;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace CreditHub.Checks;

/// <summary>
/// A <see cref="CheckRequest"/> as it comes: the one request that is made thousands of times a second, so what nearly all of them look like
/// (all there at once, its members once each, as text) is read member by member. All else the serialiser reads, or refuses.
/// </summary>
/// <param name="Request">The request.</param>
internal sealed record CheckBody(CheckRequest Request) : IBindableFromHttpContext<CheckBody>, IEndpointParameterMetadataProvider
{
    /// <inheritdoc />
    public static ValueTask<CheckBody?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var body = context.Request.BodyReader;
        if (!body.TryRead(out var read))
        {
            return ReadAsync(context);
        }

        if (read.IsCompleted && Read(read.Buffer) is { } request)
        {
            body.AdvanceTo(read.Buffer.End);
            return new(new CheckBody(request));
        }

        body.AdvanceTo(read.Buffer.Start);
        return ReadAsync(context);
    }

    /// <inheritdoc />
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(CheckRequest)));

    /// <summary>The request that a whole body is; null where it is not what nearly all of them look like.</summary>
    internal static CheckRequest? Read(ReadOnlySequence<byte> body)
    {
        var json = new Utf8JsonReader(body);
        string? subject = null, matter = null, caseId = null, purpose = null;
        try
        {
            if (!json.Read() || json.TokenType is not JsonTokenType.StartObject)
            {
                return null;
            }

            while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
            {
                if (!(json.ValueTextEquals("subject"u8) ? Take(ref json, ref subject)
                    : json.ValueTextEquals("matter"u8) ? Take(ref json, ref matter)
                    : json.ValueTextEquals("caseId"u8) ? Take(ref json, ref caseId)
                    : json.ValueTextEquals("purpose"u8) && Take(ref json, ref purpose)))
                {
                    return null;
                }
            }

            return json.TokenType is JsonTokenType.EndObject && !json.Read() ? new CheckRequest(subject, matter, caseId, purpose) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Take(ref Utf8JsonReader json, ref string? member)
    {
        if (member is not null || !json.Read() || json.TokenType is not JsonTokenType.String)
        {
            return false;
        }

        member = json.GetString();
        return true;
    }

    private static async ValueTask<CheckBody?> ReadAsync(HttpContext context)
    {
        try
        {
            return context.Request.ContentLength is not 0 && await context.Request.ReadFromJsonAsync<CheckRequest>(context.RequestAborted) is { } request
                ? new CheckBody(request)
                : null;
        }
        catch (JsonException unreadable)
        {
            throw new BadHttpRequestException("The body is not a check.", unreadable);
        }
    }
}
