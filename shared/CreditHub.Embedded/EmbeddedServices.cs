using CreditHub.Audit;
using CreditHub.Checks;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Files;
using CreditHub.Machines;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Storage;
using CreditHub.Vault;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreditHub;

/// <summary>Registers the embedded back end: every port of the hub on SQLite and a folder.</summary>
public static class EmbeddedServices
{
    // About 5 kB each, the code with what it waits for: all rounds of a campaign of a thousand entries and twenty units.
    private const int LiveInstances = 25_000;

    /// <summary>Adds every port. The folder is made where it is missing; one process at a time may use it.</summary>
    /// <param name="services">Where to; must hold the hub. The real clock is added where none is.</param>
    /// <param name="folder">Holds <c>hub.db</c>, <c>usage.db</c>, <c>vault.key</c> and <c>files</c>.</param>
    public static IServiceCollection AddEmbedded(this IServiceCollection services, string folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Ids>();
        services.TryAddSingleton<Machine, ThreadMachine>();
        services.AddLogging();
        services.AddSingleton(provider => new DataFolder(folder, provider.GetRequiredService<Machine>()));
        services.AddSingleton(provider => provider.GetRequiredService<DataFolder>().Main);
        services.AddSingleton<SqliteDocuments>();
        services.AddSingleton<IDocuments>(provider => provider.GetRequiredService<SqliteDocuments>());
        services.AddSingleton<IHandOn, SqliteHandOn>();
        services.AddSingleton<SqliteAuditLog>();
        services.AddSingleton<IAuditLog>(provider => provider.GetRequiredService<SqliteAuditLog>());
        services.TryAddSingleton(FilingSizes.Default);
        services.AddSingleton<IUsageLog>(provider => new SqliteUsageLog(
            provider.GetRequiredService<DataFolder>().Usage,
            provider.GetRequiredService<Machine>(),
            provider.GetRequiredService<FilingSizes>(),
            provider.GetRequiredService<ILogger<SqliteUsageLog>>()));
        services.AddSingleton<IFiles>(_ => new FolderFiles(folder));
        services.AddSingleton<IVault>(provider => new SqliteVault(provider.GetRequiredService<Database>(), folder));
        services.AddSingleton(provider =>
        {
            var (time, book) = (provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<PolicyBook>());
            return new SqliteQueues(
                provider.GetRequiredService<Database>(),
                time,
                provider.GetRequiredService<Ids>(),
                provider.GetRequiredService<Machine>(),
                () => book.Number(PolicyKeys.QueueDeliveries, WorkCalendar.DateAt(time.GetUtcNow())));
        });
        services.AddSingleton<IQueues>(provider => provider.GetRequiredService<SqliteQueues>());
        services.AddSingleton(provider => new SqliteEngine(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<Rounds>(),
            provider,
            provider.GetRequiredService<TimeProvider>(),
            LiveInstances,
            provider.GetRequiredService<Machine>(),
            provider.GetRequiredService<ILogger<SqliteEngine>>()));
        services.AddSingleton<IEngine>(provider => provider.GetRequiredService<SqliteEngine>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<SqliteEngine>());
        return services;
    }
}
