using CreditHub.Machines;

namespace CreditHub.Scheduling;

/// <summary>A machine with one thread, whose next step the seed chooses, and with a disk that fails.</summary>
internal sealed class SimulatedMachine(SeededScheduler life, VirtualClock clock, Faults faults, Random random) : Machine
{
    /// <summary>Processes die here, not the power: what was committed stays, whether or not it has reached the disk.</summary>
    public override string Synchronous => "OFF";

    public override TimeProvider Outside => clock;

    public override async Task Run(Func<Task> work)
    {
        await Task.Yield();
        await work();
    }

    public override Turner Turn(string name, Action work) => new SimulatedTurner(life, work);

    // SQLite's own rule: a commit that failed left nothing for anybody to see. One that is on the disk though nobody was told of it
    // exists only where the process ends there.
    public override void Commit(Action commit)
    {
        if (life.IsDead)
        {
            throw new KilledException();
        }

        if (faults.AtCommit() is { } broken)
        {
            throw broken;
        }

        if (!faults.KillsAtCommit())
        {
            commit();
            return;
        }

        var isBefore = random.Next(2) == 0;
        if (!isBefore)
        {
            commit();
        }

        life.Kill();
        if (isBefore)
        {
            throw new KilledException();
        }
    }
}
