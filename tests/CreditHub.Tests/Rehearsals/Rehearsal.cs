using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Files;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Rehearsals;

/// <summary>The whole hub over ports in memory: a rehearsal runs in microseconds, so that properties can run thousands of them.</summary>
internal sealed class Rehearsal
{
    private readonly ServiceProvider services;

    public Rehearsal(HubProfile profile, DateTimeOffset start, Action<IServiceCollection>? arrange = null)
    {
        Clock = new RehearsalClock(start);
        var collection = new ServiceCollection();
        collection.AddHub(profile);
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(Clock);
        collection.AddSingleton<RehearsalDocuments>().AddSingleton<IDocuments>(provider => provider.GetRequiredService<RehearsalDocuments>());
        collection.AddSingleton<RehearsalQueues>().AddSingleton<IQueues>(provider => provider.GetRequiredService<RehearsalQueues>());
        collection.AddSingleton<RehearsalEngine>().AddSingleton<IEngine>(provider => provider.GetRequiredService<RehearsalEngine>());
        collection.AddSingleton(provider => new Lazy<IServiceProvider>(() => provider));
        collection.AddSingleton<RehearsalAudit>().AddSingleton<IAuditLog>(provider => provider.GetRequiredService<RehearsalAudit>());
        collection.AddSingleton<IVault, RehearsalVault>();
        collection.AddSingleton<RehearsalFiles>().AddSingleton<IFiles>(provider => provider.GetRequiredService<RehearsalFiles>());
        arrange?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public RehearsalClock Clock { get; }

    public RehearsalDocuments Documents => Get<RehearsalDocuments>();

    public RehearsalQueues Queues => Get<RehearsalQueues>();

    public RehearsalEngine Engine => Get<RehearsalEngine>();

    public RehearsalAudit Audit => Get<RehearsalAudit>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Moves the clock six hours at a time, with the sweep after each; timers fire at their own time.</summary>
    public async Task PassAsync(TimeSpan time, CancellationToken cancel)
    {
        for (var end = Clock.Now + time; Clock.Now < end;)
        {
            Engine.MoveTo(Clock.Now.AddHours(6));
            await Get<Sweep>().RunAsync(cancel);
        }
    }

    internal sealed class RehearsalAudit : IAuditLog
    {
        public List<AuditFact> Facts { get; } = [];

        public Task AppendAsync(IReadOnlyList<AuditFact> facts, CancellationToken cancel)
        {
            Facts.AddRange(facts.Where(fact => !Facts.Exists(known => known.Key == fact.Key)));
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int limit, CancellationToken cancel)
        {
            var entries = new List<AuditEntry>();
            foreach (var fact in Facts)
            {
                entries.Add(AuditChain.Next(entries.Count + 1, entries.Count == 0 ? AuditChain.Origin : entries[^1].Hash, fact));
            }

            return Task.FromResult<IReadOnlyList<AuditEntry>>([.. entries.Skip((int)after).Take(limit)]);
        }

        public Task<IReadOnlyList<AuditEntry>> AboutAsync(string target, CancellationToken cancel, long after = 0) =>
            Task.FromResult<IReadOnlyList<AuditEntry>>([.. Facts.Index().Where(row => row.Index >= after && row.Item.Target == target)
                .Select(row => new AuditEntry(row.Index + 1, row.Item, "", ""))]);
    }

    private sealed class RehearsalVault : IVault
    {
        private readonly Dictionary<string, string> values = [];

        public string KeyOf(string valueClass, string value) => $"key{value.Length}{value[^1]}";

        public Task<IReadOnlyList<string>> SealAsync(IReadOnlyList<SensitiveValue> values, CancellationToken cancel)
        {
            foreach (var value in values)
            {
                this.values[KeyOf(value.Class, value.Value)] = value.Value;
            }

            return Task.FromResult<IReadOnlyList<string>>([.. values.Select(value => KeyOf(value.Class, value.Value))]);
        }

        public Task<string?> OpenAsync(string key, CancellationToken cancel) => Task.FromResult(values.GetValueOrDefault(key));

        public Task LeaveAsync(IReadOnlyList<string> keys, DateTimeOffset at, CancellationToken cancel) => Task.CompletedTask;

        // Its keys are too short to be told apart, so it forgets nothing.
        public Task<int> ForgetAsync(IReadOnlyList<string> keys, DateTimeOffset markedBy, CancellationToken cancel) => Task.FromResult(0);
    }
}
