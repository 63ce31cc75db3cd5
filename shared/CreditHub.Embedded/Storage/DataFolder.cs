using CreditHub.Damage;
using CreditHub.Machines;

namespace CreditHub.Storage;

/// <summary>
/// The databases of a data folder, which one process at a time may use. The usage log has a file of its own: it is committed to with every
/// check, and after each commit whoever reads the same file must read its pages anew.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    public const string MainFile = "hub.db";
    public const string UsageFile = "usage.db";
    private readonly FolderClaim claim;

    /// <summary>Opens a folder's databases, making what is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="machine">What turns the writers and commits.</param>
    /// <exception cref="FolderTakenException">Another process has it open.</exception>
    /// <exception cref="FolderDamagedException">It is damaged.</exception>
    public DataFolder(string folder, Machine machine)
    {
        // Order and versions are counted in memory, so a second process would break them. The claim ends with the process.
        claim = new FolderClaim(folder);
        try
        {
            foreach (var file in Files)
            {
                StartCheck.Run(folder, file);
            }

            Main = new Database(Path.Combine(folder, MainFile), machine);
            Usage = new Database(Path.Combine(folder, UsageFile), machine);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>
    /// The files, in the order in which a backup copies them: what a row of the usage log speaks of is older than the row, so it is in the
    /// main file that is copied after it.
    /// </summary>
    public static IReadOnlyList<string> Files { get; } = [UsageFile, MainFile];

    /// <summary>Documents, queues, rounds, audit log and vault.</summary>
    public Database Main { get; }

    /// <summary>The usage log.</summary>
    public Database Usage { get; }

    public void Dispose()
    {
        Usage?.Dispose();
        Main?.Dispose();
        claim.Dispose();
    }
}
