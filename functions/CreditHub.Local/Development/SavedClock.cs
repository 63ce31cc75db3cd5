using System.Globalization;
using CreditHub.Clock;

namespace CreditHub.Development;

/// <summary>The movable clock of a data folder: a restart goes on at the time to which it was moved.</summary>
internal sealed class SavedClock
{
    private readonly string path;

    private SavedClock(string path, TimeSpan ahead)
    {
        this.path = path;
        Clock = new MovableClock(TimeProvider.System.GetUtcNow() + ahead);
    }

    /// <summary>The clock.</summary>
    public MovableClock Clock { get; }

    /// <summary>Opens the folder's clock.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="opening">The time at which a clock that was never moved begins, which may lie in the past; null for real time.</param>
    public static SavedClock Open(string folder, DateTimeOffset? opening)
    {
        var path = Path.Combine(folder, "clock.txt");
        var ahead = File.Exists(path) ? TimeSpan.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture)
            : opening is { } at ? at - TimeProvider.System.GetUtcNow()
            : TimeSpan.Zero;
        return new SavedClock(path, ahead);
    }

    /// <summary>Moves the clock. The file comes first: a time that the hub has seen is never taken back by a crash.</summary>
    /// <param name="to">Later than the clock's now.</param>
    public void MoveTo(DateTimeOffset to)
    {
        var ahead = to - TimeProvider.System.GetUtcNow();
        File.WriteAllText(path + ".unfinished", ahead.ToString("c", CultureInfo.InvariantCulture));
        File.Move(path + ".unfinished", path, overwrite: true);
        Clock.MoveTo(to);
    }
}
