using CreditHub.AlwaysTrue;
using CreditHub.Policy;
using CreditHub.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Cities;

/// <summary>
/// One year of a city, by one seed: people and units do things at the same time while the machine fails, time passes, and after every step,
/// once the hub has settled, all that must hold is looked at.
/// </summary>
internal sealed class CityYear : IDisposable
{
    private const int StepsBetweenMusters = 60;
    private readonly TimeSpan length;
    private readonly Random random;
    private readonly Trace trace;
    private readonly SimulatedHub hub;
    private readonly Findings findings;
    private readonly Ledger ledger;
    private readonly Books books;
    private readonly People people;
    private readonly List<(string Name, Func<CancellationToken, Task> Deed)> unanswered = [];
    private int steps;

    /// <param name="profile">The profile that the hub runs.</param>
    /// <param name="seed">Decides everything.</param>
    /// <param name="words">Where to say what happens; null where nobody reads.</param>
    /// <param name="plant">Plants a bug.</param>
    /// <param name="length">How much of the year to live; all of it where not said.</param>
    public CityYear(HubProfile profile, int seed, TextWriter? words, Action<IServiceCollection>? plant = null, TimeSpan? length = null)
    {
        this.length = length ?? TimeSpan.FromDays(365);
        random = new Random(seed);
        trace = new Trace(words);

        // The calendar's data ends with 2026, so that a year begins in time to end within it; a Monday, before reports are due.
        var start = new DateTimeOffset(2023, 1, 2, 1, 0, 0, TimeSpan.Zero).AddDays(7 * 4 * random.Next(36));
        hub = new SimulatedHub(profile, start, random, trace, plant ?? (_ => { }));
        findings = new Findings(trace, hub.Clock);
        ledger = new Ledger(profile);
        books = new Books(hub, ledger, findings, random);
        people = new People(hub, ledger, books, findings, random);
    }

    /// <summary>Lives the year, or as much of it as goes well.</summary>
    public YearResult Live()
    {
        try
        {
            LiveOn();
        }
        catch (Exception broken)
        {
            findings.Ended(broken);
        }

        return new YearResult(
            trace.Hash, trace.Events, steps, ledger.Entries.Count, hub.Faults.Kills, hub.Faults.All, findings.Examined, findings.Broken, trace.End);
    }

    public void Dispose() => hub.Dispose();

    private void LiveOn()
    {
        hub.Settle();
        while (hub.Clock.Passed < length && findings.Broken.Count == 0)
        {
            Step();
        }

        if (findings.Broken.Count == 0)
        {
            EndAll();
        }
    }

    private void Step()
    {
        steps++;
        var deeds = people.Choose(random.Next(1, 4));
        var again = unanswered.FindAll(_ => random.Next(4) > 0);
        unanswered.RemoveAll(again.Contains);
        deeds.AddRange(again);
        hub.Do(deeds.Select(deed => (Func<CancellationToken, Task>)(cancel => TryAsync(deed.Name, deed.Deed, cancel))));
        hub.Pass(TimeSpan.FromMinutes(random.Next(1, 22 * 60)));
        Jump();
        hub.Settle();
        books.Look();
        if (steps % StepsBetweenMusters == 0)
        {
            people.Units.Muster(everybody: false);
            hub.Settle();
            books.Look();
        }
    }

    // Whoever gets no answer asks again, as clients do.
    private async Task TryAsync(string name, Func<CancellationToken, Task> deed, CancellationToken cancel)
    {
        var again = (name, deed);
        unanswered.Add(again);
        try
        {
            await deed(cancel);
            unanswered.Remove(again);
            trace.Say(hub.Now, name);
        }
        catch (Exception lost)
        {
            trace.Say(hub.Now, $"{name}: no answer, {lost.GetType().Name}");
        }
    }

    // Not across midnight: on which day it is the city's clocks agree.
    private void Jump()
    {
        var afterMidnight = hub.Now - WorkDays.Begin(hub.Today);
        if (random.Next(40) == 0 && afterMidnight > TimeSpan.FromMinutes(40))
        {
            hub.Faults.Jumps++;
            hub.Clock.Jump(random.Next(3) == 0 ? TimeSpan.FromMinutes(-random.Next(1, 20)) : TimeSpan.FromMinutes(random.Next(1, 30 * 60)));
            trace.Say(hub.Now, "the clock jumps");
        }
    }

    private void EndAll()
    {
        people.Units.Muster(everybody: true);
        hub.Settle();
        books.Look();
        books.LookAtAll();
    }
}

/// <summary>What came of a year.</summary>
/// <param name="Hash">The same for two runs of one seed.</param>
/// <param name="Events">Choices of the scheduler and deeds.</param>
/// <param name="Steps">After each of which everything was looked at.</param>
/// <param name="Entries">Entries that were proposed.</param>
/// <param name="Kills">How often the process was killed.</param>
/// <param name="Faults">How often anything went wrong, kills included.</param>
/// <param name="Examined">How much was looked at for each statement.</param>
/// <param name="Broken">What did not hold, each beginning with the number of its statement, or an exception that nobody expected.</param>
/// <param name="End">The last events before it ended, in words.</param>
internal sealed record YearResult(
    string Hash,
    long Events,
    int Steps,
    int Entries,
    int Kills,
    int Faults,
    IReadOnlyList<long> Examined,
    IReadOnlyList<string> Broken,
    IReadOnlyList<string> End)
{
    /// <summary>A year whose hub did not even start.</summary>
    public static YearResult NotBegun(Exception broken) => new("", 0, 0, 0, 0, 0, new long[Findings.Statements], [broken.ToString()], []);
}
