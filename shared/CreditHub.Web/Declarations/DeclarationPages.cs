using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Measures;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Declarations;

/// <summary>The console's page about what subjects declare of themselves (R19). Asking is a form and no link: what it is asked for stays out of addresses.</summary>
internal static class DeclarationPages
{
    public static void MapDeclarationPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Declarations, (string? subject, HubProfile profile, HttpContext context) =>
                Answer(context, new(subject?.Trim() ?? "", MattersOf(context.Caller(), profile), new("", "", ""), null)))
            .Require(Role.Checker);
        routes.MapPost(ConsoleAddress.Declarations, AskAsync).Require(Role.Checker);
    }

    private static Task<IResult> AskAsync(AskDeclarations ask, HubProfile profile, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, async form =>
        {
            var (caller, subject) = (context.Caller(), form["subject"].ToString().Trim());
            var reason = new CheckReason(form["matter"].ToString(), form["caseId"].ToString().Trim(), form["purpose"].ToString().Trim());
            return await ask.RunAsync(subject, reason, form.Said("continuation"), caller, cancel) switch
            {
                Decision<AskedDeclarations>.Accepted { Value: var asked } => Answer(context, new(subject, MattersOf(caller, profile), reason, asked)),
                Decision<AskedDeclarations>.Rejected { Error: var error, Detail: var detail } => PageResult.Problem(context, error, detail),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });

    private static RazorComponentResult Answer(HttpContext context, DeclarationQuestion model) => PageResult.Of<DeclarationsPage, DeclarationQuestion>(context, model);

    private static IReadOnlyList<Matter> MattersOf(Caller caller, HubProfile profile) =>
        [.. profile.Matters.Values.Where(matter => matter.Units.Contains(caller.Unit))];
}

/// <summary>What the page about a subject's declarations shows.</summary>
/// <param name="Subject">Who is asked about; empty for nobody yet.</param>
/// <param name="Matters">The business matters of the reader's unit.</param>
/// <param name="Reason">Why was asked.</param>
/// <param name="Asked">The answer; null before anything was asked.</param>
public sealed record DeclarationQuestion(string Subject, IReadOnlyList<Matter> Matters, CheckReason Reason, AskedDeclarations? Asked)
{
    /// <summary>The matter that was asked in; null before.</summary>
    public Matter? Matter => Matters.FirstOrDefault(matter => matter.Code == Reason.Matter);
}
