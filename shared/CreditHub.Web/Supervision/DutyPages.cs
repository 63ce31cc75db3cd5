using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Repairs;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Supervision;

/// <summary>The console's pages about what subjects are to do by a day. Their form calls the use case of the route, for the same roles.</summary>
internal static class DutyPages
{
    private const string Duty = ConsoleAddress.Duties + "/{id}";

    public static void MapDutyPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Duties, ListAsync).Require(NavigationItem.Duties.Roles);
        routes.MapPost(ConsoleAddress.Duties, OrderAsync).Require(Role.Determiner);
        routes.MapGet(Duty, FindAsync).Require(NavigationItem.Duties.Roles);
        routes.MapPost(Duty + "/finding", FindingAsync).Require(Role.Determiner);
    }

    /// <summary>Where the form stands that orders the conduct of a record, or of a list entry, to be put right.</summary>
    public static string OrderOf(string? record = null, string? entry = null) =>
        ConsoleAddress.Duties + QueryString.Create(new Dictionary<string, string?> { ["record"] = record, ["entry"] = entry }.Where(pair => pair.Value is not null)) + "#order";

    private static async Task<IResult> ListAsync(
        string? record, string? entry, ReadDuties duties, ReadRepairs repairs, HubProfile profile, Ids ids, TimeProvider time, HttpContext context,
        CancellationToken cancel)
    {
        var (caller, today) = (context.Caller(), WorkCalendar.DateAt(time.GetUtcNow()));
        var order = caller.IsPerson && caller.Is(Role.Determiner) ? new RectificationTarget(record, entry, ids.New().ToString("N"), today) : null;
        return PageResult.Of<DutiesPage, DutyWork>(
            context, new(await duties.OpenAsync(caller, cancel), await repairs.OpenToAsync(caller, cancel), order, today, profile));
    }

    // A number that cannot be read must not come to mean that none was entered.
    private static Task<IResult> OrderAsync(OrderRectification order, HttpContext context, CancellationToken cancel) => FormAnswer.OfAsync(
        context,
        form => order.RunAsync(
            context.Caller(),
            new OrderRectificationRequest(
                form["document"].ToString(), form.Day("on"), form.Day("dueOn"), form.Said("workingDays") is null ? null : form.Number("workingDays") ?? 0,
                form["requirement"].ToString(), form.Said("entry")?.Trim(), form.Said("record")?.Trim()),
            form.Said("key"), cancel),
        duty => $"{ConsoleAddress.Duties}/{duty.Id}");

    private static async Task<IResult> FindAsync(
        string id, ReadDuties duties, HubProfile profile, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var caller = context.Caller();
        return (await duties.FindAsync(new(id), caller, cancel))
            .Then<DutyFile>(duty => new DutyFile(
                duty, duty.State == "open" && caller.IsPerson && caller.Is(Role.Determiner) && caller.Unit.Value == duty.Unit,
                WorkCalendar.DateAt(time.GetUtcNow()), profile))
            .ToPage<DutyPage, DutyFile>(context);
    }

    private static Task<IResult> FindingAsync(string id, FindDuty find, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Duties + "/" + id, form => find.RunAsync(
            context.Caller(), new(id), new FindDutyRequest(form["result"].ToString(), form["document"].ToString(), form.Day("on"), form["note"].ToString()), cancel));
}

/// <summary>What the list of duties and repairs shows.</summary>
/// <param name="Duties">The open duties, those that are due first.</param>
/// <param name="Repairs">The open repairs, the oldest first.</param>
/// <param name="Order">With what the form begins that orders a rectification; null for who may order none.</param>
/// <param name="Today">Today, Asia/Shanghai.</param>
/// <param name="Profile">Names of units, kinds and channels.</param>
public sealed record DutyWork(
    IReadOnlyList<DutyView> Duties, IReadOnlyList<RepairView> Repairs, RectificationTarget? Order, DateOnly Today, HubProfile Profile);

/// <summary>With what the form begins that orders a rectification.</summary>
/// <param name="Record">The record that led there; null for none.</param>
/// <param name="Entry">The list entry that led there; null for none.</param>
/// <param name="Key">So that a form sent twice orders once.</param>
/// <param name="Today">Today, Asia/Shanghai.</param>
public sealed record RectificationTarget(string? Record, string? Entry, string Key, DateOnly Today);

/// <summary>What the page of one duty shows.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="MayFind">Whether the reader may find what became of it.</param>
/// <param name="Today">Today, Asia/Shanghai; before the day is over nobody finds it unfulfilled.</param>
/// <param name="Profile">Names of units.</param>
public sealed record DutyFile(DutyView Duty, bool MayFind, DateOnly Today, HubProfile Profile);

/// <summary>Duties in a table.</summary>
public sealed record DutyRows(IReadOnlyList<DutyView> Duties, HubProfile Profile);
