using System.Collections.Concurrent;
using CreditHub.Machines;

namespace CreditHub.Embedded;

/// <summary>A machine that does what is asked for beside its caller only when a test lets it go.</summary>
internal sealed class HeldMachine : Machine
{
    private readonly ThreadMachine machine = new();
    private readonly ConcurrentQueue<Func<Task>> held = [];

    public override string Synchronous => machine.Synchronous;

    public override TimeProvider Outside => machine.Outside;

    /// <summary>Does what was asked for until now.</summary>
    public async Task LetGoAsync()
    {
        while (held.TryDequeue(out var work))
        {
            await work();
        }
    }

    public override Task Run(Func<Task> work)
    {
        held.Enqueue(work);
        return Task.CompletedTask;
    }

    public override Turner Turn(string name, Action work) => machine.Turn(name, work);

    public override void Commit(Action commit) => commit();
}
