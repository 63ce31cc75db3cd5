using CreditHub.Machines;

namespace CreditHub.Embedded;

/// <summary>A machine whose disk fails when a test says so.</summary>
internal sealed class FailingMachine : Machine
{
    private readonly ThreadMachine machine = new();
    private int failures;

    public override string Synchronous => machine.Synchronous;

    public override TimeProvider Outside => machine.Outside;

    /// <summary>Lets the next commits fail, so many.</summary>
    public void Fail(int commits) => Volatile.Write(ref failures, commits);

    public override Task Run(Func<Task> work) => machine.Run(work);

    public override Turner Turn(string name, Action work) => machine.Turn(name, work);

    public override void Commit(Action commit)
    {
        if (Interlocked.Decrement(ref failures) >= 0)
        {
            throw new IOException("The disk is not there.");
        }

        commit();
    }
}
