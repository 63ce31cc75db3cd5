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
    public static RazorComponentResult Problem(HttpContext context, HubError error) =>
        Of<ProblemPage, HubError>(context, error, error.Status);

    /// <summary>The page of an accepted decision, or the refusal's.</summary>
    public static IResult ToPage<TPage, TModel>(this Decision<TModel> decision, HttpContext context)
        where TPage : Page<TModel> => decision switch
        {
            Decision<TModel>.Accepted { Value: var model } => Of<TPage, TModel>(context, model),
            Decision<TModel>.Rejected { Error: var error } => Problem(context, error),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
