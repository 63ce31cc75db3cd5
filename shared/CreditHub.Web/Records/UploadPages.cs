using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Records.Receipts;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Records;

internal static class UploadPages
{
    public static void MapUploadPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Uploads, ListAsync).Require(NavigationItem.Uploads.Roles);
        // As over the interface, the use case counts the bytes.
        routes.MapPost(ConsoleAddress.Uploads, SendAsync).Require(Role.Uploader).AllowAnyBody();
        routes.MapGet(ConsoleAddress.Uploads + "/{id}", FindAsync).Require(NavigationItem.Uploads.Roles);
    }

    /// <summary>Whether a reader is shown the form: machines send by the interface.</summary>
    public static bool MaySend(Caller? caller) => caller is { IsPerson: true } && caller.Is(Role.Uploader);

    private static async Task<IResult> ListAsync(
        string? month, int? from, string? kind, ReadUploads uploads, SendableKinds kinds, HubProfile profile, HttpContext context, CancellationToken cancel)
    {
        var caller = context.Caller();
        var page = await uploads.MonthAsync(MonthPages.Asked(month), from ?? 0, caller, cancel);
        return PageResult.Of<UploadsPage, UploadList>(context, new(page, new(MaySend(caller) ? kinds.Of(caller.Unit) : [], kind), profile));
    }

    private static Task<IResult> SendAsync(ReceiveUpload receive, HttpContext context, CancellationToken cancel) => FormAnswer.OfFileAsync(
        context,
        form => receive.HandleAsync(
            new UploadRequest(
                form.Fields.Said("kind"), UploadFormats.MediaTypeOfEnding(Path.GetExtension(form.FileName)), form.Fields.Said("charset"),
                IdempotencyKey: null, form.Least, form.Fields.Said("migration") == "true", form.Fields.Said("documentClass")),
            form.File, context.Caller(), cancel),
        upload => $"{ConsoleAddress.Uploads}/{upload.Id}");

    private static async Task<IResult> FindAsync(string id, int? from, ReadReceiptPage receipts, HttpContext context, CancellationToken cancel) =>
        (await receipts.RunAsync(new UploadId(id), from ?? 0, context.Caller(), cancel)).ToPage<UploadPage, ReceiptPage>(context);
}

/// <summary>What the list of uploads shows.</summary>
/// <param name="Page">A month's uploads.</param>
/// <param name="Choice">What the reader may send.</param>
/// <param name="Profile">Names of units.</param>
public sealed record UploadList(MonthPage<Upload> Page, UploadChoice Choice, HubProfile Profile);

/// <summary>What a reader may choose in the form that sends a file.</summary>
/// <param name="Kinds">The kinds of record; empty for who sends nothing.</param>
/// <param name="Kind">The one that is asked for; null for none.</param>
public sealed record UploadChoice(IReadOnlyList<RecordKind> Kinds, string? Kind);

/// <summary>Rows of a receipt.</summary>
/// <param name="Rows">They.</param>
/// <param name="Labels">What the kind's columns are called in its files, by code.</param>
public sealed record ReceiptRows(IReadOnlyList<ReceiptRowView> Rows, IReadOnlyDictionary<string, string> Labels);
