using CreditHub.Scheduling;

namespace CreditHub.AlwaysTrue;

/// <summary>What was looked at, and what did not hold, by the number of its statement in docs/simulation.md.</summary>
internal sealed class Findings(Trace trace, TimeProvider clock)
{
    /// <summary>How many statements there are.</summary>
    public const int Statements = 11;

    private readonly long[] examined = new long[Statements + 1];
    private readonly List<string> broken = [];

    public IReadOnlyList<string> Broken => broken;

    /// <summary>How much was looked at for each statement, from the first on; one that saw nothing proves nothing.</summary>
    public IReadOnlyList<long> Examined => examined[1..];

    public void Expect(int statement, bool holds, Func<string> what)
    {
        examined[statement]++;
        if (!holds)
        {
            Break($"{statement}. {what()}");
        }
    }

    /// <summary>An exception that nobody expected ended the year.</summary>
    public void Ended(Exception broken) => Break(broken.ToString());

    private void Break(string finding)
    {
        broken.Add(finding);
        trace.Say(clock.GetUtcNow(), "VIOLATION " + finding);
    }
}
