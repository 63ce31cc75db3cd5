namespace CreditHub.Records;

/// <summary>What the forms are called: in a request by media type, of a dropped file by the ending of its name.</summary>
public static class UploadFormats
{
    private static readonly (UploadFormat Format, string MediaType, string[] Endings)[] Known =
    [
        (UploadFormat.Csv, "text/csv", [".CSV"]),
        (UploadFormat.Json, "application/json", [".JSON"]),
        (UploadFormat.Ndjson, "application/x-ndjson", [".NDJSON", ".JSONL"]),
        (UploadFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".XLSX"]),
    ];

    /// <summary>The media types, in the order of <see cref="UploadFormat"/>.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = [.. Known.Select(known => known.MediaType)];

    /// <summary>The endings of files, in lower case with their full stop.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. Known.SelectMany(known => known.Endings).Select(ending => ending.ToLowerInvariant())];

    /// <summary>The form that a media type names; null for every other.</summary>
    /// <param name="mediaType">Lower case, without parameters; null where none was sent.</param>
    public static UploadFormat? OfMediaType(string? mediaType) =>
        Array.FindIndex(Known, known => known.MediaType == mediaType) is var at and >= 0 ? Known[at].Format : null;

    /// <summary>The media type of a form.</summary>
    public static string MediaTypeOf(UploadFormat format) => Known[(int)format].MediaType;

    /// <summary>The media type that a file's ending stands for, as in <c>.csv</c>, in any case; null for every other.</summary>
    public static string? MediaTypeOfEnding(string ending) =>
        Array.FindIndex(Known, known => known.Endings.Contains(ending.ToUpperInvariant())) is var at and >= 0 ? Known[at].MediaType : null;
}
