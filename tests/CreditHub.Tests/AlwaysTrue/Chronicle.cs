using System.Globalization;
using Xunit;

namespace CreditHub.AlwaysTrue;

/// <summary>
/// Lives of a few cities, played once for all statements. What goes wrong names seed and step; CREDITHUB_SEEDS=7,8 plays other lives.
/// </summary>
public sealed class Chronicle : IAsyncLifetime
{
    private const int Steps = 90;
    private static readonly int[] Seeds = Environment.GetEnvironmentVariable("CREDITHUB_SEEDS") is { Length: > 0 } seeds
        ? [.. seeds.Split(',').Select(seed => int.Parse(seed, CultureInfo.InvariantCulture))]
        : [2016, 2019, 2026];


    private readonly IReadOnlyDictionary<Type, Statement> statements = new Statement[]
    {
        new DirectivesRestOnDecisions(), new DisputesSuspend(), new EndsLift(), new TermsEnd(), new PersonsStayInTheVault(), new RungsAreClimbedOnce(),
        new ChainHolds(), new StrangersAreRefused(),
    }.ToDictionary(statement => statement.GetType());

    public async ValueTask InitializeAsync()
    {
        foreach (var seed in Seeds)
        {
            var step = 0;
            try
            {
                await using var city = await LivingCity.FoundAsync(seed);
                while (step++ < Steps)
                {
                    await LookAsync(city, $"seed {seed}, step {step}, {await city.LiveAsync()}");
                }

                await LookAsync(city, $"seed {seed}, the end, {await city.EndAllAsync()}");
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"Seed {seed} broke at step {step}.", broken);
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void AssertKept<T>()
        where T : Statement
    {
        var statement = statements[typeof(T)];
        Assert.Empty(statement.Broken);
        Assert.True(statement.Examined > Seeds.Length, "Nothing was there to look at.");
    }

    private async Task LookAsync(LivingCity city, string name)
    {
        var moment = await Moment.ReadAsync(name, city.Hub, city.Profile);
        city.Know(moment);
        foreach (var statement in statements.Values)
        {
            await statement.LookAsync(moment);
        }
    }
}

/// <summary>Tests that read the same chronicle.</summary>
[CollectionDefinition]
public sealed class ChronicleReaders : ICollectionFixture<Chronicle>;
