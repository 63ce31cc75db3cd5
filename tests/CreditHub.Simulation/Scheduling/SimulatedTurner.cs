using CreditHub.Machines;

namespace CreditHub.Scheduling;

/// <summary>Work that waits for its turn like everything else.</summary>
internal sealed class SimulatedTurner(SeededScheduler life, Action work) : Turner
{
    private bool isWoken;

    public override void Wake()
    {
        if (!isWoken)
        {
            isWoken = true;
            life.Post(_ => Turn(), null);
        }
    }

    public override void Dispose() => isWoken = true;

    private void Turn()
    {
        isWoken = false;
        work();
    }
}
