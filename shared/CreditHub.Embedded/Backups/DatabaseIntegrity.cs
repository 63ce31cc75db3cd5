using CreditHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Backups;

/// <summary>Reads a whole database: every page, and every index against its table.</summary>
public static class DatabaseIntegrity
{
    private const int MostFaults = 20;

    /// <summary>What is wrong with it; empty where nothing is. Its cost grows with the database.</summary>
    /// <param name="services">The embedded back end on the folder.</param>
    public static IReadOnlyList<string> FaultsOf(IServiceProvider services) => services.GetRequiredService<Database>().Read(session =>
        session.All($"PRAGMA integrity_check({MostFaults})", row => row.GetString(0)).FindAll(fault => fault != "ok"));
}
