namespace CreditHub.Machines;

/// <summary>Threads, real time, and commits that are on the disk.</summary>
internal sealed class ThreadMachine : Machine
{
    public override string Synchronous => "FULL";

    public override TimeProvider Outside => TimeProvider.System;

    public override Task Run(Func<Task> work) => Task.Run(work, CancellationToken.None);

    public override Turner Turn(string name, Action work) => new ThreadTurner(name, work);

    public override void Yield() => Thread.Yield();

    public override void Commit(Action commit) => commit();
}
