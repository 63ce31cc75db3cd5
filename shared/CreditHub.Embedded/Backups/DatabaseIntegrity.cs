using CreditHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Backups;

/// <summary>Reads whole databases: every page, and every index against its table.</summary>
public static class DatabaseIntegrity
{
    private const int MostFaults = 20;

    /// <summary>What is wrong with a folder's databases; empty where nothing is. Its cost grows with them.</summary>
    /// <param name="services">The embedded back end on the folder.</param>
    public static IReadOnlyList<string> FaultsOf(IServiceProvider services)
    {
        var folder = services.GetRequiredService<DataFolder>();
        return [.. FaultsOf(folder.Main, DataFolder.MainFile), .. FaultsOf(folder.Usage, DataFolder.UsageFile)];
    }

    private static IEnumerable<string> FaultsOf(Database database, string file) => database.Read(session =>
        session.All($"PRAGMA integrity_check({MostFaults})", row => row.GetString(0)).FindAll(fault => fault != "ok")).Select(fault => $"{file}: {fault}");
}
