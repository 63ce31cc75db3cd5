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
        while (File.Exists(path))
        {
            try
            {
                DeleteOrSetAside(path, name);
                return;
            }
            catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
            {
                // Somebody else has deleted it, or the backup has ended and cleared the folder that it was to go to: looked at again.
            }
        }
    }

    private void DeleteOrSetAside(string path, string name)
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
        catch (IOException)
        {
            // A hub that had seen the backup a moment ago set one more file aside meanwhile; its next deletion clears what is left.
        }
    }
}
