using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>Signals that came before their wait, and waits that came before their signal, first come first served by name.</summary>
internal sealed class SignalBox
{
    private readonly Dictionary<string, Queue<JsonElement>> kept = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Step)> waits = [];

    /// <summary>Takes the oldest signal that came before.</summary>
    public bool TryTake(string name, out JsonElement payload)
    {
        payload = default;
        return kept.TryGetValue(name, out var queue) && queue.TryDequeue(out payload);
    }

    public void Wait(string name, int step) => waits.Add((name, step));

    /// <summary>A wait ended by its time.</summary>
    public void GiveUp(int step) => waits.RemoveAll(wait => wait.Step == step);

    /// <summary>A signal came.</summary>
    /// <returns>The step that waited for it; 0 where none did, and the signal is kept.</returns>
    public int Arrive(string name, JsonElement payload)
    {
        var first = waits.FindIndex(wait => wait.Name == name);
        if (first >= 0)
        {
            var step = waits[first].Step;
            waits.RemoveAt(first);
            return step;
        }

        if (!kept.TryGetValue(name, out var queue))
        {
            kept.Add(name, queue = new Queue<JsonElement>());
        }

        queue.Enqueue(payload);
        return 0;
    }
}
