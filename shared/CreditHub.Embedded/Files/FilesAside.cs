using CreditHub.Backups;

namespace CreditHub.Files;

/// <summary>
/// Deletes files, but sets them aside while a backup is being made: the backup's copy of the database may still speak of a file that the
/// hub no longer needs. Whoever deletes has stored before that the file is not needed, so one that is gone when a backup begins is missed
/// by nobody.
/// </summary>
internal sealed class FilesAside
{
    private readonly string folder;
    private readonly string aside;
    private volatile bool any;

    public FilesAside(string folder)
    {
        this.folder = folder;
        aside = PathIn(folder);
        any = Directory.Exists(aside);
        ClearUnlessHeld();
    }

    public static string PathIn(string folder) => Path.Combine(folder, "aside");

    /// <summary>Deletes a file; one that does not exist is no error.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">Its name in the files port.</param>
    public void Delete(string path, string name)
    {
        try
        {
            if (!BackupClaim.IsHeld(folder))
            {
                File.Delete(path);
                ClearUnlessHeld();
                return;
            }

            var target = Path.Combine(aside, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            any = true;
            File.Move(path, target, overwrite: true);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            // Nothing is there to delete.
        }
    }

    // What lies here holds personal values; it goes as soon as no backup needs it.
    private void ClearUnlessHeld()
    {
        if (any && !BackupClaim.IsHeld(folder))
        {
            any = false;
            Clear(folder);
        }
    }

    /// <summary>Deletes what was set aside.</summary>
    public static void Clear(string folder)
    {
        try
        {
            Directory.Delete(PathIn(folder), recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was set aside.
        }
    }
}
