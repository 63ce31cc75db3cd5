using CreditHub.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Embedded;

/// <summary>The steps of every orchestration on SQLite, its code kept in memory between what happens.</summary>
public sealed class SqliteStepsTests : StepsContract
{
    protected override Task<EngineUnderTest> OpenAsync(Rounds rounds, Script script) =>
        SqliteUnderTest.OpenAsync(rounds, parts => parts.AddSingleton(script), new StandingClock(Start));
}

/// <summary>The steps of every orchestration on SQLite, killed after whatever happens and run again from its history.</summary>
public sealed class SqliteReplayedStepsTests : StepsContract
{
    protected override bool IsReplayed => true;

    protected override Task<EngineUnderTest> OpenAsync(Rounds rounds, Script script) =>
        SqliteUnderTest.OpenAsync(rounds, parts => parts.AddSingleton(script), new StandingClock(Start));
}
