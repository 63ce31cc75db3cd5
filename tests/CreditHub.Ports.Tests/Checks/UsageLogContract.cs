using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Checks;

/// <summary>What every usage log must do.</summary>
public abstract class UsageLogContract
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An empty log.</summary>
    protected abstract Task<IUsageLog> OpenAsync();

    [Fact]
    public async Task Row_is_there_as_it_was_added()
    {
        var log = await OpenAsync();
        var person = Sample(1, SubjectKey.ForPerson("k-1")) with { By = new(new("finance"), "王-1", IsPerson: true), GreenChannel = true };
        var plain = Sample(2, SubjectKey.ForOrganisation("91000000MA0000007C")) with { Measures = [], Holds = [] };
        await log.AppendAsync(person, Cancel);
        await log.AppendAsync(plain, Cancel);

        Assert.Equivalent(person, Assert.Single((await log.AboutAsync(person.Subject, 10, null, Cancel)).Items), strict: true);
        Assert.Equivalent(plain, Assert.Single((await log.AboutAsync(plain.Subject, 10, null, Cancel)).Items), strict: true);
        Assert.Empty((await log.AboutAsync(SubjectKey.ForPerson("k-2"), 10, null, Cancel)).Items);
    }

    [Fact]
    public async Task Read_of_an_outside_organisation_is_there_with_what_it_was_given_between_checks()
    {
        var log = await OpenAsync();
        var subject = SubjectKey.ForPerson("k-1");
        var reading = new CheckReading(new("auth-1"), "授权-1", [new("rec-1"), new("rec-2")]);
        Check[] rows = [Sample(1, subject), Sample(2, subject) with { Reading = reading }, Sample(3, subject) with { Reading = reading with { Consent = null, Records = [] } }, Sample(4, subject)];
        foreach (var row in rows)
        {
            await log.AppendAsync(row, Cancel);
        }

        var found = (await log.AboutAsync(subject, 10, null, Cancel)).Items.ToDictionary(check => check.Id);
        Assert.All(rows, row => Assert.Equivalent(row, found[row.Id], strict: true));
    }

    [Fact]
    public async Task Pages_have_each_row_once_and_each_page_the_newest_first()
    {
        var log = await OpenAsync();
        for (var number = 0; number < 120; number++)
        {
            await log.AppendAsync(Sample(number, SubjectOf(number % 3)), Cancel);
        }

        var pages = await PagesAsync(log, SubjectOf(1), 7);

        Assert.All(pages, page => Assert.Equal(page.OrderByDescending(check => check.At), page));
        Assert.All(pages, page => Assert.InRange(page.Count, 1, 7));
        Assert.Equal(
            Enumerable.Range(0, 120).Where(number => number % 3 == 1).Select(IdOf),
            pages.SelectMany(page => page).Select(check => check.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rows_added_by_many_at_once_are_all_there_for_whoever_was_told()
    {
        var log = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => Task.Run(
            async () =>
            {
                var check = Sample(number, SubjectOf(number % 5));
                await log.AppendAsync(check, Cancel);
                var pages = await PagesAsync(log, check.Subject, 1000);
                Assert.Contains(pages[0], one => one.Id == check.Id);
            },
            Cancel)));

        for (var subject = 0; subject < 5; subject++)
        {
            var rows = (await PagesAsync(log, SubjectOf(subject), 1000)).SelectMany(page => page).ToList();
            Assert.Equal(60, rows.Select(check => check.Id).Distinct().Count());
            Assert.Equal(60, rows.Count);
        }
    }

    [Fact]
    public async Task Counted_are_the_unit_s_own_from_the_first_day_s_start_to_the_last_day_s_end_in_Fuzhou()
    {
        var log = await OpenAsync();
        var instants = new[]
        {
            WorkCalendar.StartOf(Day).AddMilliseconds(-1), WorkCalendar.StartOf(Day), WorkCalendar.StartOf(Day.AddDays(2)).AddMilliseconds(-1),
            WorkCalendar.StartOf(Day.AddDays(2)),
        };
        for (var number = 0; number < 80; number++)
        {
            var unit = number < 40 ? "finance" : "finance-2";
            await log.AppendAsync(Sample(number, SubjectOf(number)) with { At = instants[number % 4], By = new(new(unit), "s-1", false) }, Cancel);
        }

        Assert.Equal(20, await log.CountAsync(new("finance"), Day, Day.AddDays(1), Cancel));
        Assert.Equal(10, await log.CountAsync(new("finance"), Day.AddDays(2), Day.AddDays(2), Cancel));
        Assert.Equal(40, await log.CountAsync(new("finance-2"), Day.AddDays(-1), Day.AddDays(2), Cancel));
        Assert.Equal(0, await log.CountAsync(new("tax"), Day.AddDays(-1), Day.AddDays(2), Cancel));
    }

    /// <summary>A row about a subject; the higher its number, the later.</summary>
    protected static Check Sample(int number, SubjectKey subject) => new(
        new(IdOf(number)), subject, new(new("finance"), "s-1", IsPerson: false), new("government-procurement", $"CASE-{number}", "供应商资格审查"),
        WorkCalendar.StartOf(Day).AddMinutes(number), [new("S01"), new("S02")], [new($"b{number}")], GreenChannel: false, "fuzhou-2026.1");

    /// <summary>One of many subjects.</summary>
    protected static SubjectKey SubjectOf(int number) => SubjectKey.ForPerson($"key-{number:D6}");

    /// <summary>Every page about a subject.</summary>
    protected static async Task<List<IReadOnlyList<Check>>> PagesAsync(IUsageLog log, SubjectKey subject, int limit)
    {
        var pages = new List<IReadOnlyList<Check>>();
        for (string? continuation = null; pages.Count == 0 || continuation is not null;)
        {
            Page<Check> page = await log.AboutAsync(subject, limit, continuation, Cancel);
            pages.Add(page.Items);
            continuation = page.Continuation;
        }

        return pages;
    }

    private static string IdOf(int number) => $"c{number:D6}";
}
