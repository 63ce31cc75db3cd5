using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Records.Quarantine;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Records;

/// <summary>The console's pages about rows in quarantine. Their forms call the use cases of the routes, for the same roles.</summary>
internal static class QuarantinePages
{
    private const string Row = ConsoleAddress.Quarantine + "/{id}";
    private const int PageSize = 200;

    public static void MapQuarantinePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Quarantine, ListAsync).Require(NavigationItem.Uploads.Roles);
        routes.MapGet(Row, FindAsync).Require(NavigationItem.Uploads.Roles);
        routes.MapPost(Row + "/settled", SettleAsync).Require(Role.Uploader);
        routes.MapPost(Row + "/dropped", DropAsync).Require(Role.Uploader);
    }

    private static async Task<IResult> ListAsync(
        string? continuation, ReadQuarantine read, HubProfile profile, HttpContext context, CancellationToken cancel) =>
        PageResult.Of<QuarantinePage, QuarantineList>(
            context, new(await read.WaitingAsync(context.Caller(), PageSize, continuation, cancel), profile));

    private static async Task<IResult> FindAsync(string id, ReadQuarantine read, HubProfile profile, HttpContext context, CancellationToken cancel)
    {
        var caller = context.Caller();
        return (await read.FindAsync(new(id), caller, cancel))
            .Then<QuarantinedRowFile>(row => new QuarantinedRowFile(
                row, row.State == "waiting" && caller.IsPerson && caller.Is(Role.Uploader) && caller.Unit.Value == row.Unit, profile))
            .ToPage<QuarantinedRowPage, QuarantinedRowFile>(context);
    }

    private static Task<IResult> SettleAsync(string id, SettleQuarantined settle, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Quarantine + "/" + id, form => settle.RunAsync(
            context.Caller(), new(id), new SettleQuarantinedRequest(form["code"].ToString(), form["document"].ToString()), cancel));

    private static Task<IResult> DropAsync(string id, SettleQuarantined settle, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Quarantine + "/" + id, form => settle.DropAsync(
            context.Caller(), new(id), new DropQuarantinedRequest(form["reason"].ToString()), cancel));
}

/// <summary>What the list of rows in quarantine shows.</summary>
/// <param name="View">A page of the rows that wait.</param>
/// <param name="Profile">Names of units and kinds.</param>
public sealed record QuarantineList(QuarantineView View, HubProfile Profile);

/// <summary>What the page of one row in quarantine shows.</summary>
/// <param name="Row">The row; for its unit with what it says.</param>
/// <param name="MaySettle">Whether the reader may say its right code, or give it up.</param>
/// <param name="Profile">Names of units, kinds and columns.</param>
public sealed record QuarantinedRowFile(QuarantinedRowView Row, bool MaySettle, HubProfile Profile)
{
    /// <summary>What the row says, column by column, empty ones left out; a personal value is null.</summary>
    public IEnumerable<(string Label, string? Text)> Cells => (Row.Cells ?? new Dictionary<string, string>())
        .Where(cell => cell.Value.Length > 0)
        .Select(cell => (Column: Profile.Records[Row.Kind].Kind.Forms.SelectMany(form => form.Fields).First(column => column.Code == cell.Key), cell.Value))
        .Select(cell => (cell.Column.Label, cell.Column.Sensitive is null ? cell.Value : null));
}
