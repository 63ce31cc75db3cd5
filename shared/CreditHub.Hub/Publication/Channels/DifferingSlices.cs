using CreditHub.Publication.Authorities;

namespace CreditHub.Publication.Channels;

/// <summary>
/// Finds the kinds and days on which an authority holds another number of records than it confirmed. Halves the days of a kind as long as
/// its numbers differ, so that a day without a difference costs nothing.
/// </summary>
public sealed class DifferingSlices(CountPassed counts)
{
    /// <summary>They.</summary>
    /// <param name="channel">The authority.</param>
    /// <param name="there">What it holds.</param>
    /// <param name="kinds">The kinds that the hub knows.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlyList<ChannelSlice>> OfAsync(
        Channel channel, IReadOnlyDictionary<ChannelSlice, long> there, IEnumerable<string> kinds, DateOnly today, CancellationToken cancel)
    {
        var found = new List<ChannelSlice>();
        foreach (var kind in kinds.Union(there.Keys.Select(slice => slice.Kind)))
        {
            var days = there.Where(pair => pair.Key.Kind == kind).ToDictionary(pair => pair.Key.On, pair => pair.Value);
            await HalveAsync(new Days(channel.Code, kind, days), Earlier(channel.From, days), Later(today, days), found, cancel);
        }

        return found;
    }

    private async Task HalveAsync(Days days, DateOnly from, DateOnly to, List<ChannelSlice> found, CancellationToken cancel)
    {
        if (await counts.CountAsync(days.Channel, days.Kind, PassedState.Held, from, to, cancel) == days.Between(from, to))
        {
            return;
        }

        if (from == to)
        {
            found.Add(new ChannelSlice(days.Kind, from));
            return;
        }

        var middle = from.AddDays((to.DayNumber - from.DayNumber) / 2);
        await HalveAsync(days, from, middle, found, cancel);
        await HalveAsync(days, middle.AddDays(1), to, found, cancel);
    }

    private static DateOnly Earlier(DateOnly from, Dictionary<DateOnly, long> days) => days.Keys.Append(from).Min();

    private static DateOnly Later(DateOnly to, Dictionary<DateOnly, long> days) => days.Keys.Append(to).Max();

    private sealed record Days(string Channel, string Kind, IReadOnlyDictionary<DateOnly, long> There)
    {
        public long Between(DateOnly from, DateOnly to) => There.Where(day => day.Key >= from && day.Key <= to).Sum(day => day.Value);
    }
}
