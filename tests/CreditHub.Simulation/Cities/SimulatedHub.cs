using CreditHub.AlwaysTrue;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Machines;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Scheduling;
using CreditHub.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CreditHub.Cities;

/// <summary>The real hub on the real embedded back end, life after life in one folder, on a simulated machine.</summary>
internal sealed class SimulatedHub : IDisposable
{
    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(6);
    private readonly Random random;
    private readonly Action<IServiceCollection> plant;
    private readonly List<CancellationTokenSource> callers = [];
    private SeededScheduler life;
    private Task starting = Task.CompletedTask;
    private ServiceProvider services;

    public SimulatedHub(HubProfile profile, DateTimeOffset start, Random random, Trace trace, Action<IServiceCollection> plant)
    {
        (Profile, this.random, Trace, this.plant) = (profile, random, trace, plant);
        Clock = new VirtualClock(start);
        Faults = new Faults(random);
        Folder = Directory.CreateDirectory(Path.Combine(
            Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "credithub-city-" + Path.GetRandomFileName())).FullName;

        // The vault names values by a secret; the seed must name them the same every time. A key without databases is a damaged folder,
        // so that comes first.
        using (var founded = new DataFolder(Folder, new ThreadMachine()))
        {
            founded.Main.Prepare(Queues.QueueTables.Statements);
        }

        var secret = new byte[32];
        random.NextBytes(secret);
        File.WriteAllBytes(Path.Combine(Folder, "vault.key"), secret);
        Days = PolicyDays.Of(profile.Book, Today);
        (life, services) = Live();
    }

    public HubProfile Profile { get; }

    public VirtualClock Clock { get; }

    public Faults Faults { get; }

    public Trace Trace { get; }

    public string Folder { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public DateOnly Today => WorkDays.DayOf(Now);

    /// <summary>The latest that the wall clock ever showed.</summary>
    public DateTimeOffset LatestNow => Clock.Latest;

    public WorkDays Calendar { get; } = WorkDays.Read();

    public PolicyDays Days { get; }

    /// <summary>How often the hub was started.</summary>
    public int Lives { get; private set; }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Does things at the same time, while the machine may fail, until nothing can go on or the hub is dead.</summary>
    public void Do(IEnumerable<Func<CancellationToken, Task>> deeds)
    {
        Faults.AreOn = true;
        foreach (var deed in deeds)
        {
            var caller = new CancellationTokenSource();
            callers.Add(caller);
            life.Begin(() => LaterAsync(deed, caller.Token));
        }

        GoOn();
        Faults.AreOn = false;
        callers.ForEach(caller => caller.Dispose());
        callers.Clear();
    }

    /// <summary>Lets time pass, and what is due be done, while the machine may fail.</summary>
    public void Pass(TimeSpan span)
    {
        Faults.AreOn = true;
        PassQuietly(span);
        Faults.AreOn = false;
    }

    /// <summary>Starts the hub again where it is dead, and lets it do everything that it can do by itself, on a machine that works.</summary>
    public void Settle()
    {
        Revive();
        PassQuietly(Recovery);
        Started();

        // What falls due at midnight would wait for the next sweep; so the day does not end between this one and the look at it.
        var midnight = WorkDays.Begin(Today.AddDays(1)) - Now;
        PassQuietly(midnight < 2 * Recovery ? midnight : TimeSpan.Zero);
        Ask(() => Get<Sweep>().RunAsync(CancellationToken.None));
        PassQuietly(Recovery);
    }

    /// <summary>Asks the hub something and gets an answer, on a machine that works.</summary>
    public T Ask<T>(Func<Task<T>> question)
    {
        var answer = life.Begin(question);
        GoOn();
        return answer.IsCompleted ? answer.GetAwaiter().GetResult() : throw new InvalidOperationException("The hub does not answer.");
    }

    public void Dispose()
    {
        End();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task LaterAsync(Func<CancellationToken, Task> deed, CancellationToken cancel)
    {
        await Task.Yield();
        await deed(cancel);
    }

    private void PassQuietly(TimeSpan span)
    {
        var end = Clock.Passed + span;
        GoOn();
        while (!life.IsDead && Clock.Next() is { } next && Clock.Passed + next <= end)
        {
            Clock.Pass(next > TimeSpan.Zero ? next : TimeSpan.Zero);
            GoOn();
        }

        if (Clock.Passed < end)
        {
            Clock.Pass(end - Clock.Passed);
        }

        Revive();
        GoOn();
    }

    private void GoOn()
    {
        while (!life.IsDead && life.RunOne())
        {
            if (Faults.KillsNow())
            {
                life.Kill();
            }
            else if (callers.Count > 0 && Faults.AreOn && random.Next(4000) == 0)
            {
                // An answer that gets lost: the caller has hung up, whatever the hub has done by then.
                Faults.GivenUp++;
                callers[random.Next(callers.Count)].Cancel();
            }
        }
    }

    private void Revive()
    {
        while (life.IsDead)
        {
            var wereOn = Faults.AreOn;
            Faults.AreOn = false;
            Trace.Say(Now, "killed, and started again");
            End();
            (life, services) = Live();
            GoOn();
            Started();
            Faults.AreOn = wereOn;
        }
    }

    // On a machine that works no start may fail.
    private void Started()
    {
        if (starting.IsFaulted)
        {
            starting.GetAwaiter().GetResult();
        }
    }

    private void End()
    {
        life.Kill();
        services.GetRequiredService<DataFolder>().Dispose();
        services.Dispose();
    }

    private (SeededScheduler Life, ServiceProvider Services) Live()
    {
        Lives++;
        var next = new SeededScheduler(random, Trace);
        Clock.Begin(next);
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<Machine>(new SimulatedMachine(next, Clock, Faults, random));
        collection.AddSingleton<Ids>(new SeededIds(Clock, random));
        collection.AddHub(Profile);
        collection.AddEmbedded(Folder);
        collection.AddSingleton<IFiles>(new SimulatedFiles(Folder, next, Faults));
        plant(collection);
        var provider = collection.BuildServiceProvider();
        starting = next.Begin(() => StartAsync(provider));
        return (next, provider);
    }

    // As the local head does: the hub sweeps before it listens.
    private static async Task StartAsync(ServiceProvider provider)
    {
        foreach (var service in provider.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        await provider.GetRequiredService<Sweep>().RunAsync(CancellationToken.None);
    }
}
