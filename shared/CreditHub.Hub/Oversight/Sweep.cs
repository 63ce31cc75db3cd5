using CreditHub.Documents;

namespace CreditHub.Oversight;

/// <summary>Finds what is due, every hour and after the clock was moved: leftover outboxes first, then every capability's due documents.</summary>
public sealed class Sweep(Relay relay, IEnumerable<IDue> dues, TimeProvider time)
{
    /// <summary>Sweeps once. Running it twice, or two at the same time, does nothing twice.</summary>
    /// <returns>How many documents were moved on.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var moved = await relay.DrainAllAsync(cancel);
        foreach (var due in dues)
        {
            moved += await due.SweepAsync(now, cancel);
        }

        return moved;
    }
}

/// <summary>What one capability does when its time has come.</summary>
public interface IDue
{
    /// <summary>Moves every document on that is due at <paramref name="now"/>; finds them by a declared field, so that cost follows what is due.</summary>
    /// <returns>How many.</returns>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel);
}
