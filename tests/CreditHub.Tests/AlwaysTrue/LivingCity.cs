using CreditHub.Demo;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Units;
using Xunit;

namespace CreditHub.AlwaysTrue;

/// <summary>
/// The real profile's city on the real back end, in which everybody does anything in any order, the clock moves on, and the hub is killed in
/// the middle of it. Who may not do a thing is refused; what must hold is looked at from outside (<see cref="Statement"/>).
/// </summary>
internal sealed class LivingCity : IAsyncDisposable
{
    public const int PlantedPersons = 40;
    private static readonly UnitId Market = new("market-supervision");
    private static readonly UnitId Provider = new("commerce");
    private static readonly Caller Proposer = Caller(Market, Role.Uploader, isPerson: false);
    private static readonly Caller Decider = Caller(Market, Role.Determiner);
    private static readonly Caller Finder = Caller(Provider, Role.Determiner);
    private readonly Random random;
    private readonly UnitLife units;
    private Moment? last;
    private int made;

    private LivingCity(TestHub hub, HubProfile profile, Random random)
    {
        Hub = hub;
        Profile = profile;
        this.random = random;
        units = new UnitLife(hub, profile, random);
    }

    public TestHub Hub { get; }

    public HubProfile Profile { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private List<ListEntry> Entries => [.. (last?.Entries.Values ?? []).OrderBy(entry => entry.Id.Value, StringComparer.Ordinal)];

    public static async Task<LivingCity> FoundAsync(int seed)
    {
        var profile = Profiles.Load("fuzhou");
        return new LivingCity(await TestHub.StartAsync(profile), profile, new Random(seed));
    }

    public static Caller Caller(UnitId unit, Role role, bool isPerson = true) =>
        new(unit, isPerson ? "person-1" : "system-1", isPerson, new HashSet<Role> { role }, null);

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    /// <summary>What the last look saw; from it the next deeds are chosen.</summary>
    public void Know(Moment moment) => last = moment;

    /// <summary>Does one thing, perhaps dying over it, and waits until nothing more happens by itself.</summary>
    /// <returns>What was done.</returns>
    public async Task<string> LiveAsync()
    {
        var (name, deed) = Choose();
        var dies = random.Next(8) == 0;
        if (dies)
        {
            await DieOverAsync(deed);
        }
        else
        {
            await deed();
        }

        await Hub.IdleAsync();
        return dies ? name + ", killed over it" : name;
    }

    /// <summary>Takes every entry off its list, and lets weeks pass in which nobody answers.</summary>
    public async Task<string> EndAllAsync()
    {
        foreach (var entry in Entries)
        {
            await Hub.Get<ExitEntry>().RunAsync(Decider, entry.Id, new("退末号"), Cancel);
        }

        for (var day = 0; day < 6; day++)
        {
            await Hub.AdvanceAsync(TimeSpan.FromDays(2));
        }

        return "all entries exited";
    }

    private (string Name, Func<Task> Deed) Choose() => random.Next(20) switch
    {
        0 or 1 => ("propose", ProposeAsync),
        2 or 3 or 4 or 5 or 6 => ("take an entry on", AdvanceEntryAsync),
        7 or 8 => ("object", ObjectAsync),
        9 => ("find", FindAsync),
        10 => ("exit", ExitAsync),
        11 or 12 or 13 => ("units take and answer", units.TakeAndAnswerAsync),
        14 => ("a unit tries what is another's", units.TrespassAsync),
        15 => ("a machine tries to decide", DecideByMachineAsync),
        _ => ("days pass", PassAsync),
    };

    private async Task DieOverAsync(Func<Task> deed)
    {
        var moment = random.Next(400);
        var running = Task.Run(deed, Cancel);
        for (; moment > 0 && !running.IsCompleted; moment--)
        {
            await Task.Yield();
        }

        await Hub.RestartAsync();

        // A deed that died over it failed for its caller; what it had begun is carried on by the hub.
        await Task.WhenAny(running).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        _ = running.Exception;
        await Hub.IdleAsync();
        await Hub.Get<Sweep>().RunAsync(Cancel);
    }

    // The sweep runs beside the timers, as it may.
    private async Task PassAsync()
    {
        Hub.Clock.Advance(TimeSpan.FromHours(random.Next(1, 72)));
        await Hub.Get<Sweep>().RunAsync(Cancel);
    }

    private async Task ProposeAsync()
    {
        var number = ++made;
        var roots = Entries.FindAll(entry => entry is { State: EntryState.Listed, Derivation: null, Colour: ListColour.Black } && !entry.Subject.IsPerson);
        var root = roots.Count > 0 && random.Next(3) == 0 ? Pick(roots) : null;
        var subject = root is not null || random.Next(4) == 0
            ? new EntrySubjectRequest("person", null, SyntheticCodes.CitizenId(random.Next(PlantedPersons)))
            : new EntrySubjectRequest("organisation", SyntheticCodes.CreditCode("91", random.Next(6)));
        var type = root?.Type.Value ?? (random.Next(2) == 0 ? "black-food-drug" : "black-serious-violation");
        var grounds = new EntryGroundsRequest("serious-violation-rule", $"罚{number}号", new(2026, 2, 1), Provider.Value, null, "conduct");
        var derivation = root is null ? null : new EntryDerivationRequest(root.Id.Value, "法定代表人", $"责{number}号");
        await Hub.Get<ProposeEntry>().RunAsync(Proposer, new(type, subject, grounds, derivation), $"p{number}", Cancel);
    }

    private async Task AdvanceEntryAsync()
    {
        if (Entries.FindAll(entry => entry.State is EntryState.Proposed or EntryState.Noticed or EntryState.Heard) is not { Count: > 0 } open)
        {
            await ProposeAsync();
            return;
        }

        var entry = Pick(open);
        var today = WorkCalendar.DateAt(Hub.Clock.GetUtcNow());
        await Hub.Get<HearEntry>().ServeNoticeAsync(Proposer, entry.Id, new("告1号", today, "receipt"), Cancel);
        await Hub.Get<HearEntry>().RecordStatementAsync(Proposer, entry.Id, new(false, "said", "answered"), Cancel);
        int[] terms = [5, 20, 300, 1000, 4000];
        await Hub.Get<DecideEntry>().RunAsync(
            Decider, entry.Id, new(random.Next(10) > 0, "决1号", null, today.AddDays(terms[random.Next(terms.Length)])), Cancel);
    }

    private async Task DecideByMachineAsync()
    {
        if (Entries is { Count: > 0 } entries)
        {
            var refused = await Hub.Get<DecideEntry>().RunAsync(
                Caller(Market, Role.Determiner, isPerson: false), Pick(entries).Id, new(true, "机1号", null, new(2027, 1, 1)), Cancel);
            Assert.IsType<Decisions.Decision<ListEntry>.Rejected>(refused);
        }
    }

    private async Task ObjectAsync()
    {
        if (Entries is { Count: > 0 } entries)
        {
            var entry = Pick(entries);
            var subject = new Caller(CredentialGrant.SubjectUnit, "citizen-1", true, new HashSet<Role> { Role.Subject }, entry.Subject);
            await Hub.Get<RaiseObjection>().RunAsync(subject, new(entry.Id.Value, "objection", "untrue"), $"o{++made}", Cancel);
        }
    }

    private async Task FindAsync()
    {
        if (last?.Objections.Where(one => one.IsOpen).OrderBy(one => one.Id.Value, StringComparer.Ordinal).ToList() is { Count: > 0 } open)
        {
            var result = random.Next(5) switch { 0 => "revoked", 1 => "corrected", _ => "upheld" };
            var objection = Pick(open);
            await Hub.Get<ReceiveVerification>().RunAsync(Finder.Actor, objection.Id, Cancel);
            await Hub.Get<RecordFinding>().RunAsync(
                Finder, objection.Id, new(result, "核1号", "reason", result == "corrected" ? "better" : null), Cancel);
        }
    }

    private async Task ExitAsync()
    {
        if (Entries.FindAll(entry => entry.State is EntryState.Listed) is { Count: > 0 } listed)
        {
            await Hub.Get<ExitEntry>().RunAsync(Decider, Pick(listed).Id, new("退1号"), Cancel);
        }
    }

    private T Pick<T>(List<T> from) => from[random.Next(from.Count)];
}
