using System.Reflection;
using CreditHub.Declarations;
using CreditHub.Gathering;
using CreditHub.Http;
using CreditHub.JointActions;
using CreditHub.Oversight;
using CreditHub.Publication;
using CreditHub.Publication.Boards;
using CreditHub.Readers;
using CreditHub.Records;
using CreditHub.Repairs;
using CreditHub.Reports;
using CreditHub.Subjects;
using CreditHub.Supervision;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Pages;

/// <summary>The console's frame: style, sign-in, overview. A capability's pages are mapped by <c>Map…Pages</c> in its own folder, from here.</summary>
internal static class ConsoleRoutes
{
    private static readonly byte[] Style = ReadStyle();

    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => TypedResults.Redirect(ConsoleAddress.Overview)).AllowAnonymous();
        routes.MapGet(ConsoleAddress.Style, GetStyle).AllowAnonymous();
        routes.MapGet(ConsoleAddress.SignIn, (HttpContext context) => PageResult.Of<SignInPage, SignInModel>(context, new(Refused: false)))
            .AllowAnonymous();
        routes.MapPost(ConsoleAddress.SignIn, SignInAsync).AllowAnonymous();
        routes.MapPost(ConsoleAddress.SignOut, SignOut).AllowAnonymous();
        routes.MapOverviewPage();
        routes.MapJointActionPages();
        routes.MapUploadPages();
        routes.MapQuarantinePages();
        routes.MapPublicationPages();
        routes.MapBoardPages();
        routes.MapRecordPages();
        routes.MapDutyPages();
        routes.MapRepairForm();
        routes.MapCollectionPage();
        routes.MapCollectionTaskForms();
        routes.MapCoveragePage();
        routes.MapReportPages();
        routes.MapReaderPages();
        routes.MapSubjectPage();
        routes.MapDeclarationPages();
        routes.MapOrchestrationPages();
    }

    private static FileContentHttpResult GetStyle(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Bytes(Style, "text/css; charset=utf-8");
    }

    private static Task<IResult> SignInAsync(HttpContext context, Credentials credentials, Refusals refusals, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, form => SignedInAsync(form, context, credentials, refusals, cancel));

    private static async Task<IResult> SignedInAsync(
        IFormCollection form, HttpContext context, Credentials credentials, Refusals refusals, CancellationToken cancel)
    {
        var key = form["key"].ToString().Trim();
        if (await credentials.FindAsync(key, cancel) is not { } caller)
        {
            await refusals.NoteAsync(context, AccessErrors.CredentialUnknown);
            return PageResult.Of<SignInPage, SignInModel>(context, new(Refused: true), StatusCodes.Status401Unauthorized);
        }

        SignInCookie.Set(context, key);
        return TypedResults.LocalRedirect(NavigationItem.FirstFor(caller));
    }

    private static RedirectHttpResult SignOut(HttpContext context)
    {
        SignInCookie.Clear(context);
        return TypedResults.LocalRedirect(ConsoleAddress.SignIn);
    }

    private static byte[] ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("console.css")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
