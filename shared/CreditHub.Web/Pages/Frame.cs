using CreditHub.Units;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Pages;

/// <summary>What every page knows of its request.</summary>
/// <param name="Language">In which language it speaks.</param>
/// <param name="Caller">Who is signed in; null for nobody.</param>
/// <param name="Address">Its own path and query, without the language.</param>
/// <param name="IsAnswer">Whether it answers a form, so that its address alone would not show it again.</param>
public sealed record Frame(Language Language, Caller? Caller, string Address, bool IsAnswer)
{
    private const string Parameter = "lang";
    private const string CookieName = "credithub-lang";

    /// <summary>This page in the other language.</summary>
    public string SwitchAddress =>
        $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={(Language == Language.Zh ? "en" : "zh")}";

    /// <summary>The frame of a request; a switch of language in its address is kept in a cookie.</summary>
    public static Frame Of(HttpContext context)
    {
        var request = context.Request;
        if (LanguageOf(request.Query[Parameter]) is { } chosen)
        {
            context.Response.Cookies.Append(CookieName, request.Query[Parameter]!, new CookieOptions
            {
                HttpOnly = true, IsEssential = true, MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Strict, Secure = request.IsHttps,
            });
            return Of(chosen, context);
        }

        return Of(LanguageOf(request.Cookies[CookieName]) ?? Language.Zh, context);
    }

    private static Frame Of(Language language, HttpContext context) =>
        new(language, context.Features.Get<Caller>(), AddressOf(context.Request), HttpMethods.IsPost(context.Request.Method));

    private static Language? LanguageOf(string? word) => word switch
    {
        "zh" => Language.Zh,
        "en" => Language.En,
        _ => null,
    };

    private static string AddressOf(HttpRequest request)
    {
        var others = request.Query.Where(pair => pair.Key != Parameter);
        return request.PathBase + request.Path + QueryString.Create(others);
    }
}
