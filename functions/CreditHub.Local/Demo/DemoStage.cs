using CreditHub.Development;
using CreditHub.Http;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Demo;

/// <summary>Where the month is played: the callers, the clock, the implementing systems, the journal and the terminal.</summary>
internal sealed class DemoStage(HttpClient http, DemoCredentials credentials, HubProfile profile, DemoJournal journal, TextWriter terminal)
{
    private readonly DemoUnits units = new(credentials.Implementers(http));

    public DemoJournal Journal { get; } = journal;

    public DemoCaller Office { get; } = credentials.Office(http);

    /// <summary>The units that owe the monthly report.</summary>
    public IReadOnlyList<string> Reporters { get; } = [.. profile.Units.Values.Where(unit => unit.Reports).Select(unit => unit.Id.Value)];

    public DemoCaller As(string role, string unit) => credentials.Caller(http, role, unit);

    public DemoCaller With(string unit, string key) => new(http, unit, key);

    public Unit Unit(string id) => profile.Units[new UnitId(id)];

    /// <summary>The legal basis that a proposal of a list type cites.</summary>
    public string BasisOf(string listType) => profile.ListTypes[new ListTypeId(listType)].Basis[0].Value;

    public void Tell(string line) => terminal.WriteLine(line);

    /// <summary>Moves the hub's clock to an hour of a day in Asia/Shanghai, morning by morning, so that every day's work is done on its day.</summary>
    public async Task MoveToAsync(DateOnly day, int hour)
    {
        var target = WorkCalendar.StartOf(day).AddHours(hour);

        // A demo that was killed may have moved the clock and done nothing of that morning's work yet.
        await SettleAsync();
        while (await NowAsync() is var now && now < target)
        {
            var morning = WorkCalendar.StartOf(WorkCalendar.DateAt(now).AddDays(1)).AddHours(8);
            await MoveClockAsync(morning < target ? morning : target);
            await SettleAsync();
        }
    }

    /// <summary>Lets the hub and the implementing systems work until there is nothing left to do today.</summary>
    public async Task SettleAsync()
    {
        do
        {
            await MoveClockAsync(null);
        }
        while (await units.WorkAsync(await NowAsync()) > 0);
    }

    private async Task<DateTimeOffset> NowAsync() => (await Office.GetAsync<HealthResponse>("/v1/health")).Time;

    private Task MoveClockAsync(DateTimeOffset? to) => Office.PostAsync("/v1/development/clock", new MoveClockRequest(to));
}
