using CreditHub.Pages;
using CreditHub.Units;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Http;

/// <summary>Recognises the caller by <c>Authorization: Bearer</c> or, for pages and downloads linked from them, by the console's cookie.</summary>
internal sealed class Authentication(RequestDelegate next, Credentials credentials)
{
    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        if (KeyOf(context.Request) is { } key)
        {
            if (await credentials.FindAsync(key, context.RequestAborted) is { } caller)
            {
                context.Features.Set(caller);
            }
            else
            {
                context.Features.Set(UnknownCredential.Presented);
            }
        }

        await next(context);
    }

    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers.Authorization is [{ } header])
        {
            return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : header;
        }

        // A browser sends the cookie by itself, so outside the console it only ever reads.
        var mayUseCookie = ConsoleAddress.IsPage(request.Path) || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return mayUseCookie ? request.Cookies[SignInCookie.Name] : null;
    }
}

/// <summary>A credential was presented that lets nobody in.</summary>
internal sealed class UnknownCredential
{
    public static UnknownCredential Presented { get; } = new();
}
