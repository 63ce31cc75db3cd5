using CreditHub.Decisions;
using CreditHub.Http;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Pages;

/// <summary>Answers a form of the console.</summary>
internal static class FormAnswer
{
    /// <summary>What a form did shows on a page of its own; sent again by a reload of that, nothing is done again.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">Where it shows.</param>
    /// <param name="act">Does what the form asks for.</param>
    public static async Task<IResult> OfAsync<T>(HttpContext context, string page, Func<IFormCollection, Task<Decision<T>>> act)
    {
        if (!context.Request.HasFormContentType)
        {
            return PageResult.Problem(context, HttpErrors.UnsupportedType);
        }

        return await act(await context.Request.ReadFormAsync(context.RequestAborted)) is Decision<T>.Rejected { Error: var error, Detail: var detail }
            ? PageResult.Problem(context, error, detail)
            : TypedResults.LocalRedirect(page);
    }
}
