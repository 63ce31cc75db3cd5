using System.Text.Json;
using CreditHub.Policy;

namespace CreditHub.AlwaysTrue;

/// <summary>Working days by the model's own arithmetic, from the published calendar alone.</summary>
internal sealed class WorkDays
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private readonly HashSet<DateOnly> rest = [];
    private readonly HashSet<DateOnly> work = [];

    private WorkDays(JsonElement calendar)
    {
        foreach (var year in calendar.GetProperty("years").EnumerateArray())
        {
            rest.UnionWith(year.GetProperty("restDays").EnumerateArray().Select(day => DateOnly.Parse(day.GetString()!)));
            work.UnionWith(year.GetProperty("makeUpDays").EnumerateArray().Select(day => DateOnly.Parse(day.GetString()!)));
        }
    }

    public static WorkDays Read()
    {
        using var file = typeof(HubProfile).Assembly.GetManifestResourceStream("calendar-cn.json")!;
        return new WorkDays(JsonSerializer.Deserialize<JsonElement>(file));
    }

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime((at.UtcDateTime + Shanghai).Date);

    /// <summary>The first instant of a day.</summary>
    public static DateTimeOffset Begin(DateOnly day) => new(day.ToDateTime(default) - Shanghai, TimeSpan.Zero);

    public bool Is(DateOnly day) => work.Contains(day) || ((int)day.DayOfWeek is > 0 and < 6 && !rest.Contains(day));

    /// <summary>The working day that many after a day.</summary>
    public DateOnly After(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= Is(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The first instant that is too late for that many working days after an instant.</summary>
    public DateTimeOffset LateAfter(DateTimeOffset from, int count) => Begin(After(DayOf(from), count).AddDays(1));
}
