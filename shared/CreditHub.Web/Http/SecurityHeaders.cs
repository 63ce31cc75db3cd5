using CreditHub.Pages;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Http;

/// <summary>Headers of every answer: nothing is stored, framed, sniffed or loaded from elsewhere. A route may set its own Cache-Control.</summary>
internal static class SecurityHeaders
{
    private const string ForPages =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string ForApi = "default-src 'none'; frame-ancestors 'none'";

    public static Task SetAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = ConsoleAddress.IsPage(context.Request.Path) ? ForPages : ForApi;
        return next(context);
    }
}
