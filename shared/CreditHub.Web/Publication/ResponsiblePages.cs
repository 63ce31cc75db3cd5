using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Publication.Entries;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication;

/// <summary>
/// The console's page about who answers for a state-owned enterprise (P7); apart from that of the entry, so that names are opened only for who asks for them.
/// Its forms call the use cases of the routes, for the same roles.
/// </summary>
internal static class ResponsiblePages
{
    private const string Entry = ConsoleAddress.Publication + "/entries/{id}/responsible";
    private const string Person = Entry + "/{role}";

    public static void MapResponsiblePage(this IEndpointRouteBuilder routes)
    {
        Role[] readers = [Role.Determiner, Role.Office];
        routes.MapGet(Entry, FindAsync).Require(readers);
        routes.MapPost(Person, ProposeAsync).Require(Role.Determiner);
        routes.MapPost(Person + "/decision", DecideAsync).Require(readers);
        routes.MapPost(Person + "/withdrawal", WithdrawAsync).Require(Role.Determiner);
    }

    /// <summary>The page of an entry's responsible persons.</summary>
    public static string Of(string entry) => EntryPublicationPages.PageOf("entry", entry) + "/responsible";

    private static async Task<IResult> FindAsync(string id, NameResponsible naming, HttpContext context, CancellationToken cancel) =>
        (await naming.FindAsync(new(id), context.Caller(), cancel))
            .Then<ResponsibleFile>(choices => new ResponsibleFile(id, choices)).ToPage<ResponsiblePage, ResponsibleFile>(context);

    private static Task<IResult> ProposeAsync(string id, string role, NameResponsible naming, HttpContext context, CancellationToken cancel) =>
        AnswerAsync(id, role, context, (known, form) => PublicationRoutes.WordOf<Arrears>(form["owes"].ToString()) is { } owes
            ? naming.ProposeAsync(
                new(id), known, form["name"].ToString(),
                new NamingGrounds(form["stateOwned"] == "true", owes, form["document"].ToString().Trim(), form["basis"].ToString().Trim()), context.Caller(), cancel)
            : Task.FromResult<Decision<ResponsibleView>>(NamingErrors.WordsInvalid));

    private static Task<IResult> DecideAsync(string id, string role, NameResponsible naming, HttpContext context, CancellationToken cancel) =>
        AnswerAsync(id, role, context, (known, form) => form["approve"] == "true"
            ? naming.ApproveAsync(new(id), known, form.Number("version") ?? 0, context.Caller(), cancel)
            : naming.SendBackAsync(new(id), known, form["reason"].ToString().Trim(), context.Caller(), cancel));

    private static Task<IResult> WithdrawAsync(string id, string role, NameResponsible naming, HttpContext context, CancellationToken cancel) =>
        AnswerAsync(id, role, context, (known, form) => naming.WithdrawAsync(new(id), known, form["document"].ToString().Trim(), context.Caller(), cancel));

    private static Task<IResult> AnswerAsync(
        string id, string role, HttpContext context, Func<ResponsibleRole, IFormCollection, Task<Decision<ResponsibleView>>> act) =>
        FormAnswer.OfAsync(context, Of(id), form => ResponsibleRoutes.RoleOf(role) is { } known
            ? act(known, form)
            : Task.FromResult<Decision<ResponsibleView>>(NamingErrors.WordsInvalid));
}

/// <summary>What the page of an entry's responsible persons shows.</summary>
/// <param name="Entry">The list entry.</param>
/// <param name="Choices">Each role, with what was said and what the reader may say.</param>
public sealed record ResponsibleFile(string Entry, IReadOnlyList<ResponsibleChoice> Choices)
{
    /// <summary>The address of a role's forms.</summary>
    public string AddressOf(ResponsibleRole role) => $"{ResponsiblePages.Of(Entry)}/{HubJson.Word(role)}";
}
