using CreditHub.Pages;
using CreditHub.Units;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Http;

/// <summary>Recognises the caller by <c>Authorization: Bearer</c> or, for pages and downloads linked from them, by the console's cookie.</summary>
internal sealed class Authentication(RequestDelegate next, Credentials credentials)
{
    private const string Bearer = "Bearer ";

    public Task InvokeAsync(HttpContext context)
    {
        if (KeyOf(context.Request) is not { } key)
        {
            return next(context);
        }

        // Nearly always known already: then there is nothing to wait for, and no state to keep for it.
        var found = CredentialOf(context, key) is { } id ? credentials.FindByIdAsync(id, context.RequestAborted) : default;
        return found.IsCompletedSuccessfully ? GoOnAsync(context, found.Result) : WaitAsync(context, found);
    }

    private async Task WaitAsync(HttpContext context, ValueTask<Caller?> found) => await GoOnAsync(context, await found);

    private Task GoOnAsync(HttpContext context, Caller? caller)
    {
        if (caller is not null)
        {
            context.Features.Set(caller);
        }
        else
        {
            context.Features.Set(UnknownCredential.Presented);
        }

        return next(context);
    }

    // A connection is one caller's, who presents the same key each time; its hash is made once. Whether it still opens anything is asked
    // each time.
    private static string? CredentialOf(HttpContext context, string key)
    {
        var items = context.Features.Get<IConnectionItemsFeature>()?.Items;
        if (items is not null && items.TryGetValue(typeof(Presented), out var before) && before is Presented last && last.Key == key)
        {
            return last.Id;
        }

        if (CredentialKey.HashOf(key) is { } id)
        {
            items?[typeof(Presented)] = new Presented(key, id);
            return id;
        }

        return null;
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

/// <summary>The key that a connection's last request presented, and its credential.</summary>
internal sealed record Presented(string Key, string Id);

/// <summary>A credential was presented that lets nobody in.</summary>
internal sealed class UnknownCredential
{
    public static UnknownCredential Presented { get; } = new();
}
