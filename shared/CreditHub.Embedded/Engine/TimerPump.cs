namespace CreditHub.Engine;

/// <summary>Waits for the earliest due time and hands over everything that is due.</summary>
internal sealed class TimerPump(TimeProvider time, Idleness idleness, Action<IReadOnlyList<OpenTask>> fire) : IDisposable
{
    // Looked at again that often: the clock may be set, or the machine sleep, and a timer knows of neither.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly PriorityQueue<OpenTask, DateTimeOffset> waiting = new();
    private ITimer? alarm;

    public void Start()
    {
        lock (gate)
        {
            alarm = time.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Arm();
        }
    }

    /// <summary>Waits until a task's due time.</summary>
    public void Add(OpenTask task)
    {
        lock (gate)
        {
            var due = task.Task.Due!.Value;
            waiting.Enqueue(task, due);
            if (waiting.Peek() == task)
            {
                Arm();
            }
        }
    }

    /// <summary>Hands over what is due. What is handed over has entered <see cref="Idleness"/>; who takes it lets it out.</summary>
    /// <returns>Whether anything was.</returns>
    public bool FireDue()
    {
        List<OpenTask> due = [];
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (waiting.TryPeek(out var task, out var at) && at <= now)
            {
                waiting.Dequeue();
                due.Add(task);
                idleness.Enter();
            }

            Arm();
        }

        if (due.Count > 0)
        {
            fire(due);
        }

        return due.Count > 0;
    }

    public void Dispose()
    {
        lock (gate)
        {
            alarm?.Dispose();
            alarm = null;
        }
    }

    private void Arm()
    {
        if (alarm is null || !waiting.TryPeek(out _, out var at))
        {
            return;
        }

        var left = at - time.GetUtcNow();
        alarm.Change(left <= TimeSpan.Zero ? TimeSpan.Zero : left > Longest ? Longest : left, Timeout.InfiniteTimeSpan);
    }
}
