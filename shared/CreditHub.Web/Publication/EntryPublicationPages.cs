using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Publication.Channels;
using CreditHub.Publication.Entries;
using CreditHub.Supervision;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication;

/// <summary>The console's page about the publication of one list entry, and what units say of channels of their own.</summary>
internal static class EntryPublicationPages
{
    private const string Entry = ConsoleAddress.Publication + "/entries/{id}";

    public static void MapEntryPublicationPages(this IEndpointRouteBuilder routes)
    {
        Role[] readers = [Role.Determiner, Role.Office];
        routes.MapGet(Entry, FindAsync).Require(readers);
        routes.MapEntryBatchPages();
        routes.MapResponsiblePage();
        routes.MapPost(Entry + "/classification", ClassifyAsync).Require(Role.Determiner);
        routes.MapPost(Entry + "/decision", DecideAsync).Require(readers);
        routes.MapPost(Entry + "/exemption", ExemptAsync).Require(Role.Determiner);
        routes.MapPost(Entry + "/reopening", AskAnewAsync).Require(Role.Determiner);
        routes.MapPost(Entry + "/reopening/decision", ReopenAsync).Require(readers);
        routes.MapPost(ConsoleAddress.Publication + "/own-channels/{channel}/{of}/{item}", DeclareAsync).Require(Role.Uploader, Role.Determiner);
    }

    /// <summary>The page of an item that channels have; of a board its own.</summary>
    public static string PageOf(string of, string item) => of switch
    {
        "entry" => ConsoleAddress.Publication + "/entries/" + item,
        "board" => ConsoleAddress.Boards + "/" + item,
        _ => ConsoleAddress.Records + "/" + item,
    };

    private static async Task<IResult> FindAsync(
        string id, ClearEntry entries, NameResponsible naming, OrderRectification rectifications, HubProfile profile, TimeProvider time, HttpContext context,
        CancellationToken cancel)
    {
        var caller = context.Caller();
        var found = await entries.FindAsync(new(id), caller, cancel);
        var clearance = await entries.ReadAsync(new(id), caller, cancel);
        var mayOrder = await rectifications.MayOrderAsync(caller, new(Entry: id), cancel);
        var namesPersons = await naming.IsTakenAsync(new(id), cancel);
        return found
            .Then<EntryPublicationFile>(view => new EntryPublicationFile(
                view, clearance!.IsOpen, clearance.Unit == caller.Unit && caller.Is(Role.Determiner), entries.MayClassify(clearance, caller),
                entries.MayApprove(clearance, caller), entries.RightsToReopen(clearance, caller), mayOrder, namesPersons,
                WorkCalendar.DateAt(time.GetUtcNow()), profile))
            .ToPage<EntryPublicationPage, EntryPublicationFile>(context);
    }

    private static Task<IResult> ClassifyAsync(string id, ClearEntry entries, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, PageOf("entry", id), form =>
        {
            var (said, reasons) = PublicationPages.Said(form);
            return entries.ClassifyAsync(new(id), said, reasons, context.Caller(), cancel);
        });

    private static Task<IResult> DecideAsync(string id, ClearEntry entries, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, PageOf("entry", id), form => form["approve"] == "true"
            ? entries.ApproveAsync(new(id), context.Caller(), cancel)
            : entries.SendBackAsync(new(id), form["reason"].ToString(), context.Caller(), cancel));

    private static Task<IResult> ExemptAsync(string id, ClearEntry entries, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, PageOf("entry", id), form => PublicationRoutes.ReasonOf(form["reason"]) is { } reason
            ? entries.ExemptAsync(new(id), reason, form["basis"].ToString(), context.Caller(), cancel)
            : Task.FromResult<Decision<EntryClearance>>(PublicationErrors.ReasonsInvalid));

    private static Task<IResult> AskAnewAsync(string id, ClearEntry entries, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, PageOf("entry", id), form => entries.AskAnewAsync(
            new(id), form["document"].ToString(), form["reason"].ToString(), context.Caller(), cancel));

    private static Task<IResult> ReopenAsync(string id, ClearEntry entries, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, PageOf("entry", id), form => entries.ReopenAsync(new(id), PublicationPages.LeftBy(form), context.Caller(), cancel));

    private static Task<IResult> DeclareAsync(
        string channel, string of, string item, DeclareShown declare, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, PageOf(of, item), form => declare.RunAsync(
            new ItemId(item), channel, form["shown"] == "true", form["address"].ToString() is { Length: > 0 } address ? address : null, context.Caller(), cancel));
}

/// <summary>What the page of a list entry's publication shows.</summary>
/// <param name="View">The publication.</param>
/// <param name="IsOpen">Whether two persons have still to decide.</param>
/// <param name="IsOwn">Whether the reader is of the unit that decided the entry.</param>
/// <param name="MayClassify">Whether the reader may be the first person.</param>
/// <param name="MayDecide">Whether the reader may be the second.</param>
/// <param name="Reopening">What the reader may do so that it is classified anew.</param>
/// <param name="MayOrder">Whether the reader may order that its conduct be put right.</param>
/// <param name="NamesPersons">Whether persons who answer for its subject may be named beside it (P7).</param>
/// <param name="Today">Today, Asia/Shanghai.</param>
/// <param name="Profile">Names of units, lists and channels.</param>
public sealed record EntryPublicationFile(
    EntryPublicationView View, bool IsOpen, bool IsOwn, bool MayClassify, bool MayDecide, TwoPersonRights Reopening, bool MayOrder,
    bool NamesPersons, DateOnly Today, HubProfile Profile);

/// <summary>What channels have of an item.</summary>
/// <param name="Deliveries">It, by channel.</param>
/// <param name="IsOwn">Whether the reader may say it of channels of the unit's own.</param>
/// <param name="Profile">Names of channels.</param>
public sealed record ItemChannels(IReadOnlyList<DeliveryView> Deliveries, bool IsOwn, HubProfile Profile);
