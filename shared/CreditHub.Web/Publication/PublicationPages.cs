using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication;

/// <summary>The console's pages about publication. Their forms call the use cases of the routes, for the same roles.</summary>
internal static class PublicationPages
{
    public static void MapPublicationPages(this IEndpointRouteBuilder routes)
    {
        var readers = NavigationItem.Publication.Roles;
        routes.MapGet(ConsoleAddress.Publication, WorkAsync).Require(readers);
        routes.MapGet(ConsoleAddress.Publication + "/{id}", UploadAsync).Require(readers);
        routes.MapPost(ConsoleAddress.Publication + "/{id}/classification", ClassifyAsync).Require(Role.Uploader, Role.Determiner);
        routes.MapPost(ConsoleAddress.Publication + "/{id}/decision", DecideUploadAsync).Require(readers);
        routes.MapGet(ConsoleAddress.Records + "/{id}", RecordAsync).Require(readers);
        routes.MapPost(ConsoleAddress.Records + "/{id}/decision", DecideRecordAsync).Require(readers);
        routes.MapPost(ConsoleAddress.Records + "/{id}/exemption", ExemptAsync).Require(Role.Uploader, Role.Determiner);
        routes.MapPost(ConsoleAddress.Publication + "/{id}/reopening", AskUploadAnewAsync).Require(Role.Uploader, Role.Determiner);
        routes.MapPost(ConsoleAddress.Publication + "/{id}/reopening/decision", ReopenUploadAsync).Require(readers);
        routes.MapPost(ConsoleAddress.Records + "/{id}/reopening", AskRecordAnewAsync).Require(Role.Uploader, Role.Determiner);
        routes.MapPost(ConsoleAddress.Records + "/{id}/reopening/decision", ReopenRecordAsync).Require(readers);
        routes.MapEntryPublicationPages();
    }

    private static async Task<IResult> WorkAsync(ReadPublicationWork work, HttpContext context, CancellationToken cancel) =>
        PageResult.Of<PublicationPage, PublicationWork>(context, await work.RunAsync(context.Caller(), cancel));

    private static async Task<IResult> UploadAsync(
        string id, DecideUpload uploads, HubProfile profile, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var caller = context.Caller();
        return (await uploads.FindAsync(new UploadId(id), caller, cancel))
            .Then<UploadPublicationFile>(upload => new UploadPublicationFile(
                PublicationViews.Of(upload), upload.IsOpen, uploads.MayClassify(upload, caller), uploads.MayApprove(upload, caller),
                uploads.RightsToReopen(upload, caller), WorkCalendar.DateAt(time.GetUtcNow()), profile))
            .ToPage<UploadPublicationPage, UploadPublicationFile>(context);
    }

    private static async Task<IResult> RecordAsync(string id, ReadRecordFile file, HttpContext context, CancellationToken cancel) =>
        (await file.RunAsync(new RecordId(id), context.Caller(), cancel)).ToPage<RecordPage, RecordFile>(context);

    private static Task<IResult> ClassifyAsync(string id, DecideUpload uploads, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Publication + "/" + id, form =>
        {
            var (said, reasons) = Said(form);
            return uploads.ClassifyAsync(new UploadId(id), said, reasons, context.Caller(), cancel);
        });

    /// <summary>What the form of the first person says. Reasons stand in it whichever button is pressed.</summary>
    internal static (DocumentClass Said, IReadOnlyList<SecrecyReason> Reasons) Said(IFormCollection form) =>
        PublicationRoutes.WordOf<DocumentClass>(form["classification"]) is { } said and not DocumentClass.NotPublic
            ? (said, [])
            : (DocumentClass.NotPublic, [.. form["reasons"].Select(PublicationRoutes.ReasonOf).OfType<SecrecyReason>()]);

    private static Task<IResult> DecideUploadAsync(string id, DecideUpload uploads, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Publication + "/" + id, form => form["approve"] == "true"
            ? uploads.ApproveAsync(new UploadId(id), context.Caller(), cancel)
            : uploads.SendBackAsync(new UploadId(id), form["reason"].ToString(), context.Caller(), cancel));

    private static Task<IResult> DecideRecordAsync(string id, DecideRecord records, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Records + "/" + id, form => records.DecideAsync(
            new RecordId(id), form.Number("version") ?? 0, form["approve"] == "true" ? null : form["reason"].ToString(), context.Caller(), cancel));

    private static Task<IResult> ExemptAsync(string id, DecideRecord records, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Records + "/" + id, form => PublicationRoutes.ReasonOf(form["reason"]) is { } reason
            ? records.ExemptAsync(new RecordId(id), reason, form["basis"].ToString(), context.Caller(), cancel)
            : Task.FromResult<Decision<RecordPublication>>(PublicationErrors.ReasonsInvalid));

    private static Task<IResult> AskUploadAnewAsync(string id, DecideUpload uploads, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Publication + "/" + id, form => uploads.AskAnewAsync(
            new UploadId(id), form["document"].ToString(), form["reason"].ToString(), context.Caller(), cancel));

    private static Task<IResult> ReopenUploadAsync(string id, DecideUpload uploads, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Publication + "/" + id, form => uploads.ReopenAsync(
            new UploadId(id), LeftBy(form), context.Caller(), cancel));

    private static Task<IResult> AskRecordAnewAsync(string id, DecideRecord records, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Records + "/" + id, form => records.AskAnewAsync(
            new RecordId(id), form["document"].ToString(), form["reason"].ToString(), context.Caller(), cancel));

    private static Task<IResult> ReopenRecordAsync(string id, DecideRecord records, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Records + "/" + id, form => records.ReopenAsync(
            new RecordId(id), LeftBy(form), context.Caller(), cancel));

    /// <summary>Why the second person leaves it as it is; null where they agree.</summary>
    internal static string? LeftBy(IFormCollection form) => form["approve"] == "true" ? null : form["reason"].ToString();
}

/// <summary>What the page of an upload's publication shows.</summary>
/// <param name="View">The publication.</param>
/// <param name="IsOpen">Whether two persons have still to decide.</param>
/// <param name="MayClassify">Whether the reader may be the first of them.</param>
/// <param name="MayDecide">Whether the reader may be the second.</param>
/// <param name="Reopening">What the reader may do so that it is classified anew.</param>
/// <param name="Today">Today, Asia/Shanghai.</param>
/// <param name="Profile">Names of units, kinds and channels.</param>
public sealed record UploadPublicationFile(
    UploadPublicationView View, bool IsOpen, bool MayClassify, bool MayDecide, TwoPersonRights Reopening, DateOnly Today, HubProfile Profile);

/// <summary>What the first person's forms need.</summary>
/// <param name="Address">The page that they are on.</param>
/// <param name="Stated">The class that the document states, as contracts write it; null for none.</param>
public sealed record ClassificationChoice(string Address, string? Stated);

/// <summary>What the second person's forms need.</summary>
/// <param name="Address">The page that they are on.</param>
/// <param name="Version">The record's version that the page shows; 0 for uploads, which have none.</param>
/// <param name="Of">Tells the forms of one page apart; empty where there is one.</param>
/// <param name="Request">The request that the page shows; empty where it has no name.</param>
public sealed record SecondPersonModel(string Address, int Version, string Of = "", string Request = "");

/// <summary>What the forms need by which something withheld or exempted is looked at anew.</summary>
/// <param name="Address">The page that they are on.</param>
/// <param name="Asked">What is asked; null where nothing is.</param>
/// <param name="Rights">What the reader may do about it.</param>
public sealed record ReopeningModel(string Address, ReopeningView? Asked, TwoPersonRights Rights);

/// <summary>A last day.</summary>
/// <param name="On">It; null for none.</param>
/// <param name="Today">The day before which it has passed.</param>
public sealed record DueDay(DateOnly? On, DateOnly Today);
