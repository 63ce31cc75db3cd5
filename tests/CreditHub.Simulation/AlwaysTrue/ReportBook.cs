using System.Globalization;
using CreditHub.Cities;
using CreditHub.Documents;
using CreditHub.Queues;
using CreditHub.Reports;
using CreditHub.Units;

namespace CreditHub.AlwaysTrue;

/// <summary>Statement 7 for reports: every duty opens, is reminded of and chased in its time and not before, and nobody who reported is chased.</summary>
internal sealed class ReportBook(SimulatedHub hub, Findings findings)
{
    private const string Prefix = "cn.credithub.report.";
    private readonly HashSet<(UnitId Unit, string Period)> reported = [];
    private DateOnly opened = FirstOf(hub.Today.AddDays(-hub.Days.ReportDay));
    private DateOnly compiled = FirstOf(hub.Today.AddDays(-hub.Days.ReportDay));

    /// <summary>Units that owe reports, in order.</summary>
    public IReadOnlyList<UnitId> Owing { get; } =
        [.. hub.Profile.Units.Values.Where(unit => unit.Reports).Select(unit => unit.Id).OrderBy(id => id.Value, StringComparer.Ordinal)];

    /// <summary>A report was handed in and answered before its due day had passed.</summary>
    public void Answered(UnitId unit, string period)
    {
        if (hub.Now < LateAt(FirstOf(hub.Today)))
        {
            reported.Add((unit, period));
        }
    }

    /// <summary>A unit was handed a message about a report.</summary>
    public void HandedOut(UnitId unit, QueueMessage message)
    {
        if (!message.Type.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return;
        }

        var first = DateOnly.ParseExact(message.Subject + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var kind = message.Type[Prefix.Length..^".v1".Length];
        var earliest = kind switch
        {
            "reminder" => WorkDays.Begin(LastWorkingDayBefore(first.AddDays(hub.Days.ReportDay - 1))),
            "chase" or "compiled" => LateAt(first),
            _ => WorkDays.Begin(first),
        };
        findings.Expect(7, earliest <= hub.LatestNow, () => $"{unit} is handed {message.Id} before {earliest:u}");
        findings.Expect(7, kind != "chase" || !reported.Contains((unit, message.Subject)), () => $"{unit} is chased though it reported for {message.Subject}");
    }

    public void Look()
    {
        for (; opened < FirstOf(hub.Today); opened = opened.AddMonths(1))
        {
            var period = PeriodOf(opened.AddMonths(1));
            foreach (var unit in Owing)
            {
                var found = hub.Ask(() => hub.Get<IDocuments>().FindAsync(ReportDocuments.Obligation, period, unit.Value, default));
                findings.Expect(7, found is not null, () => $"the duty of {unit} for {period} is not open");
            }
        }

        for (; LateAt(compiled.AddMonths(1)) <= hub.Now; compiled = compiled.AddMonths(1))
        {
            var period = PeriodOf(compiled.AddMonths(1));
            var report = hub.Ask(() => hub.Get<IDocuments>().FindAsync(ReportDocuments.Report, period, period, default));
            findings.Expect(7, report is not null, () => $"the report of {period} is not compiled");
            findings.Expect(
                4,
                reported.Where(one => one.Period == period).All(one => report?.Value.MissingIn(1).Contains(one.Unit) == false),
                () => $"the report of {period} lacks what was handed in");
        }
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string PeriodOf(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private DateTimeOffset LateAt(DateOnly first) => WorkDays.Begin(first.AddDays(hub.Days.ReportDay));

    private DateOnly LastWorkingDayBefore(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!hub.Calendar.Is(day));
        return day;
    }
}
