using Microsoft.AspNetCore.Http;

namespace CreditHub.Pages;

/// <summary>The console's cookie: the key itself, for this browser session, out of reach of scripts and other sites.</summary>
internal static class SignInCookie
{
    public const string Name = "credithub-key";

    public static void Set(HttpContext context, string key) => context.Response.Cookies.Append(Name, key, Options(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
    };
}
