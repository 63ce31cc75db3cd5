using CreditHub.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Http;

/// <summary>
/// What a route takes and answers, said where it is mapped: the published interface is made of it (R16), so a route of the interface that says
/// nothing fails a test. It changes nothing about how a request is served.
/// </summary>
internal static class RouteContract
{
    /// <summary>Says what the route does and what its answer is.</summary>
    /// <typeparam name="T">The answer's contract.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="summary">One sentence for those who call it.</param>
    /// <param name="statuses">The statuses with which it answers so; 200 where none is given.</param>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, string summary, params int[] statuses)
    {
        foreach (var status in statuses is [] ? [StatusCodes.Status200OK] : statuses)
        {
            route.Produces<T>(status);
        }

        return route.WithSummary(summary);
    }

    /// <summary>Says what the route does; its answer has no body.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route, string summary) =>
        route.Produces(StatusCodes.Status200OK).WithSummary(summary);

    /// <summary>The answer comes as a table, too, as <see cref="OfferedForm"/> offers it.</summary>
    /// <param name="route">The route.</param>
    /// <param name="forms">In which forms besides JSON.</param>
    public static RouteHandlerBuilder InForms(this RouteHandlerBuilder route, params UploadFormat[] forms)
    {
        foreach (var form in forms)
        {
            route.InForm(HubJson.Word(form), UploadFormats.MediaTypeOf(form));
        }

        return route;
    }

    /// <summary>The answer comes in another form, too.</summary>
    /// <param name="route">The route.</param>
    /// <param name="word">The word that asks for it, as in <c>?format=md</c>.</param>
    /// <param name="mediaType">What it then is.</param>
    public static RouteHandlerBuilder InForm(this RouteHandlerBuilder route, string word, string mediaType) =>
        route.WithMetadata(new OtherForm(word, mediaType));

    /// <summary>The body is a file, which the use case reads by itself.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder route) => route.WithMetadata(new FileBody(UploadFormats.MediaTypes));
}

/// <summary>A form besides JSON in which a route's answer comes.</summary>
internal sealed record OtherForm(string Word, string MediaType);

/// <summary>The media types of the file that is a route's body.</summary>
internal sealed record FileBody(IReadOnlyList<string> MediaTypes);
