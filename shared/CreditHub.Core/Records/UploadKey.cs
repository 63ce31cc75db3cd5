using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>An idempotency key that a unit used, and for which upload. Kept as a hash: what clients put in a key is not ours to store.</summary>
/// <param name="Id">A hash of unit and key.</param>
/// <param name="Upload">The upload.</param>
/// <param name="Content">What it was used for (<see cref="ContentOf"/>): sent again on a later day, it is still the upload of the first.</param>
public sealed record UploadKey(string Id, UploadId Upload, string Content)
{
    private const int IdBytes = 16;

    /// <summary>The key's document id.</summary>
    public static string IdOf(UnitId unit, string key) => "key-" + Hash(unit.Value, key);

    /// <summary>A hash of a file as a unit sends it: of unit, kind, form, charset and bytes, and of whether it brings old data over.</summary>
    public static string ContentOf(UnitId unit, string kind, UploadFile file, bool isMigration = false) => isMigration
        ? Hash(unit.Value, kind, file.Format.ToString(), file.Charset ?? "", file.Sha256, "migration")
        : Hash(unit.Value, kind, file.Format.ToString(), file.Charset ?? "", file.Sha256);

    /// <summary>
    /// The id of the upload of a content: sent twice on a day, it is the same upload. On another day it is another one, and judged anew: a list that did
    /// not change is news (P6), what a row reports may be so again, and why it was rejected may be over. Old data is brought over once.
    /// </summary>
    /// <param name="content">The content's hash.</param>
    /// <param name="on">The day, Asia/Shanghai; null for a migration.</param>
    public static UploadId UploadOf(string content, DateOnly? on) =>
        new("up-" + (on is { } day ? Hash(content, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : content));

    /// <summary>The id of a dropped file that was refused unread, so that no content names it.</summary>
    /// <param name="key">The key's document id, of the path and its version.</param>
    public static UploadId UploadOfDrop(string key) => new("up-" + key["key-".Length..]);

    private static string Hash(params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, IdBytes));
}
