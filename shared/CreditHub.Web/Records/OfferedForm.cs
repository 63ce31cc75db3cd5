using CreditHub.Decisions;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Records;

/// <summary>Which of the forms a request asks for, where the answer is a table.</summary>
internal static class OfferedForm
{
    // A sheet's rows, less the headings.
    private const long MostSheetLines = 1_048_575;

    private static readonly UploadFormat[] All = Enum.GetValues<UploadFormat>();
    private static readonly UploadFormat[] WithoutWorkbook = [.. All.Where(form => form is not UploadFormat.Xlsx)];

    /// <summary>Finds it out.</summary>
    /// <param name="request">The request; of its accepted media types the first that is offered counts.</param>
    /// <param name="format">The query's word, as in <c>?format=csv</c>; null where there is none.</param>
    /// <param name="otherwise">The form where none of them is asked for.</param>
    /// <param name="lines">How many lines it may have as a table; a workbook is offered for as many as a sheet holds.</param>
    /// <returns>The form, or <see cref="UploadErrors.FormNotOffered"/> for another word.</returns>
    public static Decision<UploadFormat> Of(HttpRequest request, string? format, UploadFormat otherwise, long lines = 0)
    {
        var offered = lines <= MostSheetLines ? All : WithoutWorkbook;
        if (format is not null)
        {
            return Array.FindIndex(offered, known => HubJson.Word(known) == format) is var at and >= 0
                ? offered[at]
                : UploadErrors.FormNotOffered;
        }

        return request.GetTypedHeaders().Accept
            .Select(accepted => UploadFormats.OfMediaType(accepted.MediaType.Value?.ToLowerInvariant()))
            .FirstOrDefault(known => known is { } form && offered.Contains(form)) ?? (offered.Contains(otherwise) ? otherwise : UploadFormat.Csv);
    }

    /// <summary>Answers with a file, to be saved under a name.</summary>
    public static IResult File(UploadFormat format, string name, Func<Stream, Task> write)
    {
        var type = UploadFormats.MediaTypeOf(format);
        return TypedResults.Stream(write, format is UploadFormat.Csv ? type + "; charset=utf-8" : type, $"{name}.{HubJson.Word(format)}");
    }
}
