using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Publication.Entries;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Publication;

/// <summary>List entries of which nobody was asked whether they are public come before two persons, a number at a time (P8).</summary>
public sealed class BeginClearancesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entry_that_was_decided_before_anybody_was_asked_waits_is_reminded_of_once_a_unit_and_day_and_is_shown_to_nobody()
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecidedBeforeAsync(
            EntryCity.Decided("le-1"), EntryCity.Decided("le-2"), EntryCity.Decided("le-3", SubjectKey.ForPerson("abc")), EntryCity.Decided("le-4", type: TestProfile.Red));
        Assert.Empty(await WaitingAsync(city));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new(2026, 3, 16)));
        Assert.Equal(["le-1", "le-2"], await WaitingAsync(city));
        Assert.Empty(await city.ListedAsync());
        Assert.Empty(await city.ToldAsync(TestProfile.Market));

        // Asked on 16 March, so in time until seven working days later.
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new(2026, 3, 23)));
        Assert.Equal(["entry-backlog-reminder"], await city.ToldAsync(TestProfile.Market));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new(2026, 3, 26)));
        Assert.Equal(["entry-backlog-overdue"], await city.ToldAsync(TestProfile.Office));

        await city.ClearAsync("le-1");
        Assert.Equal([EntryCity.Code], await city.ListedAsync());
        Assert.Equal(["le-2"], await WaitingAsync(city));
    }

    [Fact]
    public async Task Entries_of_a_list_that_the_policy_names_later_are_asked_about_from_then_on()
    {
        // The list is public from 16 March on.
        await using var city = await EntryCity.StartAsync(
            value => value.Key == PolicyKeys.PublicListTypes ? value with { From = new(2026, 3, 16) } : value,
            [new(PolicyKeys.PublicListTypes, HubJson.ToElement(Array.Empty<string>()), new(2016, 1, 1), new(2026, 3, 15), new("测试", "一"), PolicyMark.Unverified)]);
        await city.DecideAsync("le-1");
        await city.HourAsync();
        Assert.Empty(await WaitingAsync(city));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new(2026, 3, 16)));
        Assert.Equal(["le-1"], await WaitingAsync(city));
    }

    [Fact]
    public async Task Thousand_entries_come_a_number_a_sweep_and_each_once()
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecidedBeforeAsync(Enumerable.Range(1, BeginClearances.MostLooked + 100).Select(number => EntryCity.Decided($"le-{number}")));
        var begin = city.Hub.Get<IEnumerable<IDue>>().OfType<BeginClearances>().Single();
        var now = city.Hub.Clock.GetUtcNow();
        Assert.Equal(BeginClearances.MostLooked, await begin.SweepAsync(now, Cancel));
        Assert.Equal(100, await begin.SweepAsync(now, Cancel));
        Assert.Equal(0, await begin.SweepAsync(now, Cancel));
        Assert.Equal(BeginClearances.MostLooked + 100, (await WaitingAsync(city)).Count);
    }

    [Fact]
    public async Task What_two_persons_said_already_stays_as_it_is()
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1");
        await city.ClearAsync("le-1");
        await city.HourAsync();
        Assert.Equal([EntryCity.Code], await city.ListedAsync());
    }

    private static async Task<IReadOnlyList<string>> WaitingAsync(EntryCity city) =>
        [.. (await city.Hub.Get<ClearEntry>().OpenAsync(EntryCity.First, 1000, null, Cancel)).Items.Select(item => item.Value.Entry.Value).Order(StringComparer.Ordinal)];
}
