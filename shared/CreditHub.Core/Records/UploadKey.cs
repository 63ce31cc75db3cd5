using System.Security.Cryptography;
using System.Text;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>An idempotency key that a unit used, and for which upload. Kept as a hash: what clients put in a key is not ours to store.</summary>
/// <param name="Id">A hash of unit and key.</param>
/// <param name="Upload">The upload.</param>
public sealed record UploadKey(string Id, UploadId Upload)
{
    private const int IdBytes = 16;

    /// <summary>The key's document id.</summary>
    public static string IdOf(UnitId unit, string key) => "key-" + Hash(unit.Value, key);

    /// <summary>The id of the upload of a content: the same file of the same kind from the same unit has the same id.</summary>
    public static UploadId UploadOf(UnitId unit, string kind, UploadFile file, bool isMigration = false) => new("up-" + (isMigration
        ? Hash(unit.Value, kind, file.Format.ToString(), file.Charset ?? "", file.Sha256, "migration")
        : Hash(unit.Value, kind, file.Format.ToString(), file.Charset ?? "", file.Sha256)));

    /// <summary>The id of a dropped file that was refused unread, so that no content names it.</summary>
    /// <param name="key">The key's document id, of the path and its version.</param>
    public static UploadId UploadOfDrop(string key) => new("up-" + key["key-".Length..]);

    private static string Hash(params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, IdBytes));
}
