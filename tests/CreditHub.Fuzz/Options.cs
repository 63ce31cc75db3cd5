using System.Globalization;

namespace CreditHub;

/// <summary>What the command line asks for.</summary>
/// <param name="Mutations">At least how many rows and files are spoilt.</param>
/// <param name="Seed">What decides everything about them.</param>
internal sealed record Options(int Mutations, int Seed)
{
    public const string Usage = "usage: [--mutations N] [--seed N]";

    /// <exception cref="FormatException">An argument is unknown or has no value that fits.</exception>
    public static Options Read(string[] arguments)
    {
        var options = new Options(200_000, 1);
        for (var at = 0; at < arguments.Length; at++)
        {
            options = arguments[at] switch
            {
                "--mutations" => options with { Mutations = Number(arguments, ++at) },
                "--seed" => options with { Seed = Number(arguments, ++at) },
                _ => throw new FormatException(Usage),
            };
        }

        return options;
    }

    private static int Number(string[] arguments, int at) =>
        at < arguments.Length && int.TryParse(arguments[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException(Usage);
}
