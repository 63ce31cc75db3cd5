using System.Collections.Concurrent;

namespace CreditHub.Queues;

/// <summary>Wakes those who wait for a queue of this process.</summary>
internal sealed class Arrivals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);

    /// <summary>Ends when something next arrives at a queue.</summary>
    public Task Next(string queue) =>
        waiting.GetOrAdd(queue, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Announce(IEnumerable<string> queues)
    {
        foreach (var queue in queues)
        {
            if (waiting.TryRemove(queue, out var waiters))
            {
                waiters.SetResult();
            }
        }
    }
}
