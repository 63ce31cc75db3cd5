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
    public static Task<IResult> OfAsync<T>(HttpContext context, string page, Func<IFormCollection, Task<Decision<T>>> act) =>
        OfAsync(context, act, _ => page);

    /// <summary>The same where what came of it says on which page it shows.</summary>
    /// <param name="context">The request.</param>
    /// <param name="act">Does what the form asks for.</param>
    /// <param name="page">Where what came of it shows.</param>
    public static Task<IResult> OfAsync<T>(HttpContext context, Func<IFormCollection, Task<Decision<T>>> act, Func<T, string> page) =>
        OfAsync(context, async form => Of(context, await act(form), page));

    /// <summary>Answers what was entered; what is no form is refused.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answer">Answers it.</param>
    public static async Task<IResult> OfAsync(HttpContext context, Func<IFormCollection, Task<IResult>> answer) =>
        await SentForm.ReadAsync(context.Request, context.RequestAborted) is { } form
            ? await answer(form)
            : PageResult.Problem(context, HttpErrors.UnsupportedType);

    /// <summary>The same of a form with a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="act">Does what the form asks for.</param>
    /// <param name="page">Where what came of it shows.</param>
    public static async Task<IResult> OfFileAsync<T>(HttpContext context, Func<FileForm, Task<Decision<T>>> act, Func<T, string> page) =>
        await FileForm.ReadAsync(context.Request, context.RequestAborted) is { } form
            ? Of(context, await act(form), page)
            : PageResult.Problem(context, HttpErrors.UnsupportedType);

    private static IResult Of<T>(HttpContext context, Decision<T> decision, Func<T, string> page) => decision switch
    {
        Decision<T>.Accepted { Value: var done } => TypedResults.LocalRedirect(page(done)),
        Decision<T>.Rejected { Error: var error, Detail: var detail } => PageResult.Problem(context, error, detail),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
