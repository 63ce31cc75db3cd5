namespace CreditHub.Machines;

/// <summary>A thread of its own, asleep until it is woken.</summary>
internal sealed class ThreadTurner : Turner
{
    private readonly AutoResetEvent woken = new(false);
    private readonly Action work;
    private readonly Thread thread;
    private volatile bool closed;

    public ThreadTurner(string name, Action work)
    {
        this.work = work;
        thread = new Thread(Turn) { IsBackground = true, Name = name };
        thread.Start();
    }

    public override void Wake() => woken.Set();

    public override void Dispose()
    {
        closed = true;
        woken.Set();
        thread.Join();
        woken.Dispose();
    }

    private void Turn()
    {
        while (!closed)
        {
            work();
            woken.WaitOne();
        }
    }
}
