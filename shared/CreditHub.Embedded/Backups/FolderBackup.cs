using CreditHub.Files;
using CreditHub.Storage;

namespace CreditHub.Backups;

/// <summary>
/// Copies a data folder while a hub uses it, each database as it is at one moment. The usage log goes first, then the main database: a row of
/// the log is written after what it speaks of and before its answer leaves, so the copies hold every check that was answered before the backup
/// began, and nothing that they do not explain. Then the files: each that the database speaks of was there at that moment, and what the hub
/// deletes since is set aside and copied from there (<see cref="FilesAside"/>).
/// </summary>
public static class FolderBackup
{
    /// <summary>Makes a backup. It appears under its name only when it is whole, verified and on the disk.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="target">Where to; must not exist, nor be in the data folder.</param>
    /// <param name="verify">Looks at the copy; throws where it is not whole.</param>
    /// <param name="cancel">Stops it; then there is no backup.</param>
    /// <exception cref="IOException">There is no hub's data in the folder, the target exists, or something could not be read or written.</exception>
    /// <exception cref="FolderTakenException">Another backup of the folder, or to the target, is being made.</exception>
    public static async Task WriteAsync(string folder, string target, Func<string, Task> verify, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, DataFolder.MainFile)))
        {
            throw new IOException($"There is no hub's data in '{folder}'.");
        }

        if (Path.Exists(target) || target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException($"'{target}' exists already, or is in the data folder. Choose another.");
        }

        var draft = target + ".unfinished";
        using (var claim = await BackupClaim.TakeAsync(folder, cancel))
        {
            using (new FolderClaim(draft))
            {
                Clear(draft);
                foreach (var file in DataFolder.Files)
                {
                    DatabaseCopy.Write(Path.Combine(folder, file), Path.Combine(draft, file));
                }

                CopyFiles(folder, draft, cancel);
            }

            FilesAside.Clear(folder);
        }

        await verify(draft);
        FolderSync.FlushTree(draft);
        Directory.Move(draft, target);
        FolderSync.FlushOne(Path.GetDirectoryName(target)!);
    }

    // What a backup that was killed left.
    private static void Clear(string draft)
    {
        foreach (var left in Directory.EnumerateDirectories(draft))
        {
            Directory.Delete(left, recursive: true);
        }

        foreach (var left in Directory.EnumerateFiles(draft).Where(file => Path.GetFileName(file) != FolderClaim.Name))
        {
            File.Delete(left);
        }
    }

    private static void CopyFiles(string folder, string draft, CancellationToken cancel)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => IsData(Path.GetFileName(file))))
        {
            Copy(file, Path.Combine(draft, Path.GetFileName(file)));
        }

        foreach (var from in (string[])[Path.Combine(folder, "files"), FilesAside.PathIn(folder)])
        {
            foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [])
            {
                cancel.ThrowIfCancellationRequested();
                Copy(file, Path.Combine(draft, "files", Path.GetRelativePath(from, file)));
            }
        }
    }

    private static bool IsData(string name) =>
        !DataFolder.Files.Any(file => name.StartsWith(file, StringComparison.Ordinal)) && name is not (FolderClaim.Name or "backup.lock")
        && !name.EndsWith(".unfinished", StringComparison.Ordinal) && !name.EndsWith(".new", StringComparison.Ordinal);

    private static void Copy(string file, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            File.Copy(file, target, overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // It was set aside meanwhile; those come last.
        }
    }
}
