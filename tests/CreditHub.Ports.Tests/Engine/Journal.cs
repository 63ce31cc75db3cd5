namespace CreditHub.Engine;

/// <summary>What the code of each instance asked for and heard, in order. Its code runs again on every replay, and must do the same again.</summary>
public sealed class Journal
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<string>> steps = new(StringComparer.Ordinal);
    private readonly List<string> departures = [];
    private int runs;

    /// <summary>Where a run of an instance's code did something else than the run before.</summary>
    public IReadOnlyList<string> Departures => Read(() => departures.ToList());

    /// <summary>How often code was run from its start.</summary>
    public int Runs => Read(() => runs);

    /// <summary>The steps of an instance.</summary>
    public IReadOnlyList<string> Of(string instanceId) => Read(() => steps.GetValueOrDefault(instanceId, []).ToList());

    /// <summary>Begins a run of an instance's code.</summary>
    /// <returns>Notes its next step.</returns>
    public Action<string> Begin(string instanceId)
    {
        lock (gate)
        {
            runs++;
            if (!steps.TryGetValue(instanceId, out var known))
            {
                steps.Add(instanceId, known = []);
            }

            var done = 0;
            return step => Note(instanceId, known, done++, step);
        }
    }

    private void Note(string instanceId, List<string> known, int position, string step)
    {
        lock (gate)
        {
            if (position == known.Count)
            {
                known.Add(step);
            }
            else if (known[position] != step)
            {
                departures.Add($"{instanceId}, step {position + 1}: was '{known[position]}', is '{step}'");
            }
        }
    }

    private T Read<T>(Func<T> read)
    {
        lock (gate)
        {
            return read();
        }
    }
}
