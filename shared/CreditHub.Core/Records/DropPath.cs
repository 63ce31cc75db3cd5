using CreditHub.Catalogue;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>
/// Where a department laid a file down: <c>{unit}/{kind}/{name}.csv</c>, <c>.json</c>, <c>.ndjson</c>, <c>.jsonl</c> or <c>.xlsx</c>, further folders between kind and name allowed.
/// What a request says in its address and its content type, a dropped file says with its path (docs/azure.md).
/// </summary>
/// <param name="Unit">The first folder: whose file it is. Only that unit can write below it.</param>
/// <param name="Kind">The second folder: the kind of record, as far as the path goes; null where there is no second folder.</param>
/// <param name="MediaType">One of <see cref="UploadFormats.MediaTypes"/> by the name's ending, in any case; null for every other.</param>
/// <param name="Class">The first further folder that is named as <see cref="DocumentMark"/> reads it, such as 依申请公开; null where none is.</param>
public sealed record DropPath(UnitId Unit, string? Kind, string? MediaType, string? Class = null)
{
    /// <summary>Reads a path. Every text is one; what is missing or unknown is refused where it is used.</summary>
    /// <param name="path">Folders and name with '/', without the container.</param>
    public static DropPath Read(string path)
    {
        var parts = path.Split('/');
        var ending = parts[^1].LastIndexOf('.') is var dot and >= 0 ? parts[^1][dot..] : "";
        return new DropPath(
            new UnitId(parts[0]),
            parts.Length > 2 ? parts[1] : null,
            UploadFormats.MediaTypeOfEnding(ending),
            parts.Length > 3 ? Array.Find(parts[2..^1], DocumentMark.IsMark) : null);
    }
}
