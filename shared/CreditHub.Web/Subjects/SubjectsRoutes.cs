using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Subjects;

internal static class SubjectsRoutes
{
    public static void MapSubjects(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/subjects/{subject}", async (HttpContext http, string subject, ReadSubject read, CancellationToken cancel) =>
                (await read.RunAsync(subject, http.Caller(), cancel)).ToHttp(TypedResults.Ok))
            .Require(Role.Uploader, Role.Determiner, Role.Implementer, Role.Checker, Role.Office, Role.Subject)
            .Answers<SubjectView>("Who a credit subject is: its registration, apart from what is recorded of its credit.");

    public static void MapSubjectPage(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ConsoleAddress.Subjects, PageAsync).Require(NavigationItem.Subjects.Roles);

    private static async Task<IResult> PageAsync(
        HttpContext http, string? code, ReadSubject read, HubProfile profile, CancellationToken cancel) => string.IsNullOrWhiteSpace(code)
        ? PageResult.Of<SubjectPage, SubjectShown>(http, new(null, profile))
        : (await read.RunAsync(code, http.Caller(), cancel)).Then<SubjectShown>(view => new SubjectShown(view, profile)).ToPage<SubjectPage, SubjectShown>(http);
}

/// <summary>What the page of a subject shows.</summary>
/// <param name="Subject">Its entry in the register; null before one was asked for.</param>
/// <param name="Profile">Names of units.</param>
public sealed record SubjectShown(SubjectView? Subject, HubProfile Profile);
