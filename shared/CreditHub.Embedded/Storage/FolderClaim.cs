namespace CreditHub.Storage;

/// <summary>Keeps a second process out of the data folder, for as long as this one lives, however it ends.</summary>
internal sealed class FolderClaim : IDisposable
{
    public const string Name = "hub.lock";
    private readonly FileStream file;

    /// <summary>Takes the folder, making it first where there is none.</summary>
    /// <exception cref="FolderTakenException">Another process has it.</exception>
    public FolderClaim(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // The vault's key lies in here.
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        try
        {
            file = new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new FolderTakenException(folder, taken);
        }
    }

    /// <summary>Lets the folder go.</summary>
    public void Dispose() => file.Dispose();
}
