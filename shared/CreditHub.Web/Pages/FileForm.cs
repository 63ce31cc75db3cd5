using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CreditHub.Pages;

/// <summary>A form of the console whose last field is a file. It is read as it comes (RFC 7578): the file's bytes are never held whole.</summary>
/// <param name="Fields">What was entered before the file.</param>
/// <param name="FileName">What its sender calls the file; empty where none was chosen.</param>
/// <param name="Least">How many bytes the file has at least, as the request announces; null where it says nothing, or less than a form may have around it.</param>
/// <param name="File">Its bytes.</param>
internal sealed record FileForm(IFormCollection Fields, string FileName, long? Least, Stream File)
{
    private const int LongestBoundary = 70;
    private const int LongestHeaders = 4 * 1024;
    private const int LongestField = 1024;
    private const int MostFields = 10;
    private const int MostAround = 64 * 1024;

    /// <summary>Reads a form up to its file.</summary>
    /// <returns>It; null where the body is no such form.</returns>
    /// <exception cref="BadHttpRequestException">The form is broken, or has no file.</exception>
    public static async Task<FileForm?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary.ToString(), request.Body) { HeadersLengthLimit = LongestHeaders };
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        while (fields.Count <= MostFields && await SentForm.ReadAsync(new ValueTask<MultipartSection?>(reader.ReadNextSectionAsync(cancel))) is { } part)
        {
            var about = part.GetContentDispositionHeader();
            var name = about is null ? StringSegment.Empty : HeaderUtilities.RemoveQuotes(about.Name);
            if (about is { FileName.HasValue: true } or { FileNameStar.HasValue: true })
            {
                var called = about.FileNameStar.HasValue ? about.FileNameStar : HeaderUtilities.RemoveQuotes(about.FileName);
                return new FileForm(new FormCollection(fields), called.ToString(), LeastOf(request.ContentLength), new SentFile(part.Body));
            }

            fields[name.ToString()] = await FieldAsync(new SentFile(part.Body), cancel);
        }

        throw new BadHttpRequestException("The form has no file.", StatusCodes.Status400BadRequest);
    }

    private static long? LeastOf(long? announced) => announced > MostAround ? announced - MostAround : null;

    private static async Task<string> FieldAsync(Stream part, CancellationToken cancel)
    {
        var bytes = new byte[LongestField + 1];
        var length = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return length <= LongestField
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw new BadHttpRequestException("A field of the form is too long.", StatusCodes.Status400BadRequest);
    }
}
