using CreditHub.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditHub.Pages;

/// <summary>Answers with a page.</summary>
public static class PageResult
{
    /// <summary>A page over its view model.</summary>
    public static RazorComponentResult Of<TPage, TModel>(HttpContext context, TModel model, int status = StatusCodes.Status200OK)
        where TPage : Page<TModel> =>
        new(typeof(TPage), new Dictionary<string, object?>
        {
            [nameof(Page<>.Frame)] = Frame.Of(context),
            [nameof(Page<>.Model)] = model,
        })
        {
            PreventStreamingRendering = true,
            StatusCode = status,
            ContentType = "text/html; charset=utf-8",
        };

    /// <summary>A refusal as a page.</summary>
    public static RazorComponentResult Problem(HttpContext context, HubError error, string? detail = null) =>
        Of<ProblemPage, Refusal>(context, new(error, detail), error.Status);

    /// <summary>The page of an accepted decision, or the refusal's.</summary>
    public static IResult ToPage<TPage, TModel>(this Decision<TModel> decision, HttpContext context)
        where TPage : Page<TModel> => decision switch
        {
            Decision<TModel>.Accepted { Value: var model } => Of<TPage, TModel>(context, model),
            Decision<TModel>.Rejected { Error: var error, Detail: var detail } => Problem(context, error, detail),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>Why something was not done.</summary>
/// <param name="Error">The refusal.</param>
/// <param name="Detail">What it names, such as a day or columns; null for nothing.</param>
public sealed record Refusal(HubError Error, string? Detail);
