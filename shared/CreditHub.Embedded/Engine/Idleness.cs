namespace CreditHub.Engine;

/// <summary>Counts what the engine is about to do or doing now, so that one can wait until there is nothing.</summary>
internal sealed class Idleness
{
    private readonly Lock gate = new();
    private TaskCompletionSource quiet = Ended();
    private int busy;

    public bool IsQuiet
    {
        get
        {
            lock (gate)
            {
                return busy == 0;
            }
        }
    }

    public void Enter()
    {
        lock (gate)
        {
            if (busy++ == 0)
            {
                quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    public void Exit()
    {
        lock (gate)
        {
            if (--busy == 0)
            {
                quiet.SetResult();
            }
        }
    }

    public Task QuietAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            return quiet.Task.WaitAsync(cancel);
        }
    }

    private static TaskCompletionSource Ended()
    {
        var ended = new TaskCompletionSource();
        ended.SetResult();
        return ended;
    }
}
