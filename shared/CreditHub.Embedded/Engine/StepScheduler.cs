namespace CreditHub.Engine;

/// <summary>
/// Runs an instance's code on one thread and only inside a step: what the code awaits goes on here, in order, or not at all.
/// </summary>
/// <param name="trespassed">Called when the first outside tries to go on with the code.</param>
internal sealed class StepScheduler(Action trespassed) : SynchronizationContext
{
    private const int None = 0;
    private readonly Queue<(SendOrPostCallback Callback, object? State)> ready = new();
    private volatile int thread = None;

    private volatile bool trespass;

    /// <summary>Something outside tried to go on with the code: it awaited a task that is not its context's.</summary>
    public bool Trespassed => trespass;

    /// <summary>Runs code until nothing of it can go on.</summary>
    public void Run(Action code)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        thread = Environment.CurrentManagedThreadId;
        try
        {
            code();
            while (ready.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
        }
        finally
        {
            thread = None;
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Whether the caller is the instance's own code in its step.</summary>
    public bool Runs => thread == Environment.CurrentManagedThreadId;

    /// <inheritdoc />
    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Runs)
        {
            ready.Enqueue((d, state));
        }
        else
        {
            trespass = true;
            trespassed();
        }
    }

    /// <inheritdoc />
    public override SynchronizationContext CreateCopy() => this;
}
