using CreditHub.Records.Uploads;

namespace CreditHub.Commands;

/// <summary>
/// Files in a backup that came in after its database was copied. They hold personal values, and no upload in the backup would ever clear
/// them away; their uploads' callers repeat them after a restore.
/// </summary>
internal static class LateFiles
{
    /// <summary>Deletes them.</summary>
    /// <param name="files">The backup's folder of files.</param>
    /// <param name="uploads">What the backup's database knows.</param>
    public static void Delete(string files, UploadVerification uploads)
    {
        var folder = new DirectoryInfo(Path.Combine(files, "uploads"));
        if (!folder.Exists)
        {
            return;
        }

        var needed = uploads.Open.Select(name => Path.GetFullPath(Path.Combine(files, name))).ToHashSet(StringComparer.Ordinal);
        var known = uploads.Known.Select(id => id.Value).Append("incoming").ToHashSet(StringComparer.Ordinal);
        foreach (var late in folder.EnumerateDirectories().Where(upload => !known.Contains(upload.Name)).ToList())
        {
            late.Delete(recursive: true);
        }

        var incoming = new DirectoryInfo(Path.Combine(folder.FullName, "incoming"));
        foreach (var late in (incoming.Exists ? incoming.GetFiles() : []).Where(file => !needed.Contains(file.FullName)))
        {
            late.Delete();
        }
    }
}
