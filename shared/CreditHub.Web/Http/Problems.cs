using CreditHub.Decisions;
using CreditHub.Pages;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Http;

/// <summary>Writes refusals of the pipeline itself: a page where a page was asked for, a problem document everywhere else.</summary>
internal static class Problems
{
    public static Task WriteAsync(HttpContext context, HubError error, string? detail = null)
    {
        if (ConsoleAddress.IsPage(context.Request.Path))
        {
            return PageResult.Problem(context, error).ExecuteAsync(context);
        }

        return error.ToProblem(detail).ExecuteAsync(context);
    }

    /// <summary>Gives the bare status codes of routing and binding their problem documents.</summary>
    public static Task NameBareStatusAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.ContentType is not null || response.ContentLength is not null)
        {
            return Task.CompletedTask;
        }

        HubError? error = response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => HttpErrors.Malformed,
            StatusCodes.Status404NotFound => HttpErrors.RouteUnknown,
            StatusCodes.Status405MethodNotAllowed => HttpErrors.MethodNotAllowed,
            StatusCodes.Status413PayloadTooLarge => HttpErrors.TooLarge,
            StatusCodes.Status415UnsupportedMediaType => HttpErrors.UnsupportedType,
            _ => null,
        };
        return error is null ? Task.CompletedTask : WriteAsync(context, error);
    }
}
