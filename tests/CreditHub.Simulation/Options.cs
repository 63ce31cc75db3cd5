using System.Globalization;
using CreditHub.Mutants;

namespace CreditHub;

/// <summary>What the command line asks for.</summary>
/// <param name="Years">How many city years; each has the next seed.</param>
/// <param name="Seed">The first seed.</param>
/// <param name="Parallel">How many at the same time.</param>
/// <param name="Trace">Whether to say what happens.</param>
/// <param name="Mutant">A bug to plant; null for none.</param>
/// <param name="Days">How much of each year to live; null for all of it.</param>
internal sealed record Options(int Years, int Seed, int Parallel, bool Trace, Mutant? Mutant, int? Days)
{
    public const string Usage = "usage: [--years N] [--days N] [--seed N] [--parallel N] [--trace] [--mutant NAME]";

    /// <summary>How much of each year to live; null for all of it.</summary>
    public TimeSpan? Length => Days is { } days ? TimeSpan.FromDays(days) : null;

    /// <exception cref="FormatException">An argument is unknown or has no value that fits.</exception>
    public static Options Read(string[] arguments)
    {
        var options = new Options(1, 1, Environment.ProcessorCount, false, null, null);
        for (var at = 0; at < arguments.Length; at++)
        {
            options = arguments[at] switch
            {
                "--trace" => options with { Trace = true, Parallel = 1 },
                "--years" => options with { Years = Number(arguments, ++at) },
                "--days" => options with { Days = Number(arguments, ++at) },
                "--seed" => options with { Seed = Number(arguments, ++at) },
                "--parallel" => options with { Parallel = Number(arguments, ++at) },
                "--mutant" when ++at < arguments.Length && Named(arguments[at]) is { } mutant => options with { Mutant = mutant },
                _ => throw new FormatException(Usage + Environment.NewLine + "mutants: " + string.Join(' ', Mutants.Mutant.All.Select(mutant => mutant.Name))),
            };
        }

        return options;
    }

    private static Mutant? Named(string name) => Mutants.Mutant.All.FirstOrDefault(mutant => mutant.Name == name);

    private static int Number(string[] arguments, int at) =>
        at < arguments.Length && int.TryParse(arguments[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException(Usage);
}
