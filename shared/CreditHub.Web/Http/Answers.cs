using CreditHub.Decisions;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Http;

/// <summary>Maps what use cases decide to HTTP: the value as the route says, the refusal as an RFC 9457 problem document.</summary>
public static class Answers
{
    /// <summary>The route's answer, or the problem document of the refusal.</summary>
    public static IResult ToHttp<T>(this Decision<T> decision, Func<T, IResult> accepted) => decision switch
    {
        Decision<T>.Accepted { Value: var value } => accepted(value),
        Decision<T>.Rejected { Error: var error, Detail: var detail } => error.ToProblem(detail),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The problem document of a refusal.</summary>
    public static IResult ToProblem(this HubError error, string? detail = null) => TypedResults.Problem(
        type: "urn:credithub:error:" + error.Code,
        title: error.Title,
        statusCode: error.Status,
        detail: detail,
        extensions: new Dictionary<string, object?> { ["code"] = error.Code, ["titleEn"] = error.TitleEn });
}
