namespace CreditHub.Backups;

/// <summary>
/// Says across processes that a backup is being made of a folder: while it is held, the hub sets files aside that it would delete. The file
/// stays when the claim ends, since a lock on a file that is gone holds nobody.
/// </summary>
internal sealed class BackupClaim : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly FileStream file;

    private BackupClaim(FileStream file) => this.file = file;

    /// <summary>Takes the claim.</summary>
    /// <exception cref="FolderTakenException">Another backup of the folder is being made.</exception>
    public static async Task<BackupClaim> TakeAsync(string folder, CancellationToken cancel)
    {
        for (var tried = TimeSpan.Zero; ; tried += Pause)
        {
            try
            {
                return new BackupClaim(new FileStream(PathIn(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException held) when (held is not (FileNotFoundException or DirectoryNotFoundException))
            {
                // The hub may just be looking whether it is held.
                if (tried >= Patience)
                {
                    throw new FolderTakenException(folder, held);
                }

                await Task.Delay(Pause, cancel);
            }
        }
    }

    /// <summary>Whether a backup is being made.</summary>
    public static bool IsHeld(string folder)
    {
        try
        {
            using var look = new FileStream(PathIn(folder), FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Dispose() => file.Dispose();

    private static string PathIn(string folder) => Path.Combine(folder, "backup.lock");
}
