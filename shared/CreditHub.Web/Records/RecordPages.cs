using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Correcting;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Records;

/// <summary>The console's pages that find records and list what was corrected, and the forms on a record's page that correct it.</summary>
internal static class RecordPages
{
    private const string Record = ConsoleAddress.Records + "/{id}";
    private const int PageSize = 100;

    public static void MapRecordPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Corrections, ListAsync).Require(NavigationItem.Corrections.Roles);
        routes.MapGet(ConsoleAddress.Records, FindAsync).Require(NavigationItem.Corrections.Roles);
        routes.MapPost(Record + "/change", ChangeAsync).Require(Role.Determiner);
        routes.MapPost(Record + "/end", EndAsync).Require(Role.Determiner);
        routes.MapPost(Record + "/upheld", UpholdAsync).Require(Role.Determiner);
        routes.MapPost(Record + "/reinstatement", AskBackAsync).Require(Role.Determiner);
        routes.MapPost(Record + "/reinstatement/decision", DecideBackAsync).Require(Role.Determiner);
    }

    private static async Task<IResult> ListAsync(
        string? month, int? from, ReadCorrected corrected, HubProfile profile, HttpContext context, CancellationToken cancel) =>
        PageResult.Of<CorrectionsPage, CorrectionList>(
            context, new(await corrected.MonthAsync(MonthPages.Asked(month), from ?? 0, context.Caller(), cancel), profile));

    private static async Task<IResult> FindAsync(
        string? subject, string? continuation, ReadRecords records, HubProfile profile, HttpContext context, CancellationToken cancel) =>
        subject?.Trim() is not { Length: > 0 } asked
            ? PageResult.Of<RecordsPage, RecordList>(context, new("", null, profile))
            : (await records.OfSubjectAsync(asked, context.Caller(), PageSize, continuation, cancel))
                .Then<RecordList>(page => new RecordList(asked, page, profile)).ToPage<RecordsPage, RecordList>(context);

    private static Task<IResult> ChangeAsync(string id, ChangeRecord change, HttpContext context, CancellationToken cancel) =>
        AnswerAsync(id, context, form => change.RunAsync(
            context.Caller(), new(id),
            new ChangeRecordRequest(
                form["document"].ToString(), form["reason"].ToString(),
                new Dictionary<string, string> { [form["column"].ToString()] = form["text"].ToString().Trim() }),
            key: null, cancel));

    // A word that is none must not come to mean the other.
    private static Task<IResult> EndAsync(string id, EndRecord end, HttpContext context, CancellationToken cancel) =>
        AnswerAsync(id, context, form => form["kind"].ToString() switch
        {
            "annulled" => end.RunAsync(context.Caller(), new(id), CorrectionKind.Annulled, OrderOf(form), key: null, cancel),
            "withdrawn" => end.RunAsync(context.Caller(), new(id), CorrectionKind.Withdrawn, OrderOf(form), key: null, cancel),
            _ => Task.FromResult<Decision<CreditRecord>>(HttpErrors.Malformed),
        });

    private static Task<IResult> UpholdAsync(string id, UpholdRecord uphold, HttpContext context, CancellationToken cancel) =>
        AnswerAsync(id, context, form => uphold.RunAsync(context.Caller(), new(id), OrderOf(form), key: null, cancel));

    private static Task<IResult> AskBackAsync(string id, ReinstateRecord reinstate, HttpContext context, CancellationToken cancel) =>
        AnswerAsync(id, context, form => PublicationRoutes.WordOf<ReinstatementGround>(form["ground"].ToString()) is { } ground
            ? reinstate.AskAsync(
                context.Caller(), new(id), ground,
                new ReinstateRecordRequest(
                    "", form["document"].ToString(), form["reason"].ToString(), form.Day("subjectToldOn"), form.Day("documentOn")),
                key: null, cancel)
            : Task.FromResult<Decision<CreditRecord>>(ReinstatementErrors.GroundUnknown));

    private static Task<IResult> DecideBackAsync(string id, ReinstateRecord reinstate, HttpContext context, CancellationToken cancel) =>
        AnswerAsync(id, context, form => reinstate.DecideAsync(
            context.Caller(), new(id), new(form["approve"] == "true", form["request"].ToString(), form["reason"].ToString()), cancel));

    private static Task<IResult> AnswerAsync(string id, HttpContext context, Func<IFormCollection, Task<Decision<CreditRecord>>> act) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Records + "/" + id, act);

    private static EndRecordRequest OrderOf(IFormCollection form) => new(form["document"].ToString(), form["reason"].ToString());
}

/// <summary>What the list of corrections shows.</summary>
/// <param name="Page">A month's corrected records.</param>
/// <param name="Profile">Names of units and kinds.</param>
public sealed record CorrectionList(MonthPage<CorrectedRecord> Page, HubProfile Profile);

/// <summary>What the page that finds records shows.</summary>
/// <param name="Subject">Whose were asked for; empty for nobody's.</param>
/// <param name="Page">A page of them; null before anybody's were asked for.</param>
/// <param name="Profile">Names of units and kinds.</param>
public sealed record RecordList(string Subject, Documents.Page<Stored<CreditRecord>>? Page, HubProfile Profile);

/// <summary>Records in a table.</summary>
/// <param name="Items">They.</param>
/// <param name="Profile">Names of units and kinds.</param>
public sealed record RecordsOf(IReadOnlyList<CreditRecord> Items, HubProfile Profile);

/// <summary>A record and the columns of it that may be changed.</summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">Its kind.</param>
public sealed record CorrectionChoice(CreditRecord Record, RecordKind Kind);
