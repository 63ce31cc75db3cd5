using System.Text.Json;
using System.Text.RegularExpressions;
using CreditHub.Decisions;
using CreditHub.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CreditHub.Http;

/// <summary>The one place that catches every exception: requests that cannot be read get 400, 408, 413 or 415, a full disk 507,
/// defects 500 without details.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await Problems.NameBareStatusAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; nobody is left to answer.
        }
        catch (BadHttpRequestException unreadable)
        {
            if (context.Response.HasStarted)
            {
                throw;
            }

            context.Response.Clear();
            await Problems.WriteAsync(context, ErrorOf(unreadable), PathOf(unreadable.InnerException as JsonException));
        }
        catch (StorageFullException full)
        {
            LogFull(context.Request.Method, Refusals.RouteOf(context), context.TraceIdentifier, full.InnerException!.Message);
            await AnswerAsync(context, HttpErrors.StorageFull);
        }
        catch (Exception defect)
        {
            LogDefect(context.Request.Method, Refusals.RouteOf(context), context.TraceIdentifier, defect);
            await AnswerAsync(context, HttpErrors.Internal);
        }
    }

    private static async Task AnswerAsync(HttpContext context, HubError error)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer is out: end the connection, so that it cannot be taken for a whole one.
            context.Abort();
            return;
        }

        context.Response.Clear();
        await Problems.WriteAsync(context, error);
    }

    private static HubError ErrorOf(BadHttpRequestException unreadable) => unreadable.StatusCode switch
    {
        StatusCodes.Status408RequestTimeout => HttpErrors.TimedOut,
        StatusCodes.Status413PayloadTooLarge => HttpErrors.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => HttpErrors.UnsupportedType,
        _ => HttpErrors.Malformed,
    };

    // Names of unexpected members come from the caller and might be values; only names like the contract's own are told back.
    private static string? PathOf(JsonException? unreadable) =>
        unreadable?.Path is { } path && ContractPath().IsMatch(path) ? path : null;

    [GeneratedRegex(@"^\$(\.[A-Za-z][A-Za-z0-9]{0,63}|\[[0-9]{1,7}\])*$", RegexOptions.CultureInvariant)]
    private static partial Regex ContractPath();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} found no room to store anything ({Trace}): {Reason}")]
    private partial void LogFull(string method, string route, string trace, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed ({Trace})")]
    private partial void LogDefect(string method, string route, string trace, Exception defect);
}
