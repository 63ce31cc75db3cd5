using CreditHub.Decisions;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Records;

/// <summary>Which of the forms a request asks for, where the answer is a file that may be sent in again.</summary>
internal static class OfferedForm
{
    // A workbook's rows go back as CSV, which every spreadsheet opens.
    private static readonly UploadFormat[] Offered = [UploadFormat.Csv, UploadFormat.Json, UploadFormat.Ndjson];

    /// <summary>Finds it out.</summary>
    /// <param name="request">The request; of its accepted media types the first that is offered counts.</param>
    /// <param name="format">The query's word, as in <c>?format=csv</c>; null where there is none.</param>
    /// <param name="otherwise">The form where none of them is asked for.</param>
    /// <returns>The form, or <see cref="UploadErrors.FormNotOffered"/> for another word.</returns>
    public static Decision<UploadFormat> Of(HttpRequest request, string? format, UploadFormat otherwise)
    {
        if (format is not null)
        {
            return Array.FindIndex(Offered, known => HubJson.Word(known) == format) is var at and >= 0
                ? Offered[at]
                : UploadErrors.FormNotOffered;
        }

        return request.GetTypedHeaders().Accept
            .Select(accepted => UploadFormats.OfMediaType(accepted.MediaType.Value?.ToLowerInvariant()))
            .FirstOrDefault(known => known is { } form && Offered.Contains(form)) ?? (Offered.Contains(otherwise) ? otherwise : UploadFormat.Csv);
    }

    /// <summary>Answers with a file, to be saved under a name.</summary>
    public static IResult File(UploadFormat format, string name, Func<Stream, Task> write)
    {
        var type = UploadFormats.MediaTypeOf(format);
        return TypedResults.Stream(write, format is UploadFormat.Csv ? type + "; charset=utf-8" : type, $"{name}.{HubJson.Word(format)}");
    }
}
