using CreditHub.Demo;

namespace CreditHub.Files;

/// <summary>Made-up personal values that can be told from everything else in an answer.</summary>
internal static class Persons
{
    /// <summary>Stands in every personal value that is not a number.</summary>
    public const string Mark = "囧";

    /// <summary>A value of a class, as the catalogue names it; the same for the same index.</summary>
    public static string ValueOf(string sensitiveClass, int index) => sensitiveClass switch
    {
        "personName" => $"{Mark}{NameOf(index)}",
        "citizenId" or "otherDocument" => SyntheticCodes.CitizenId(index),
        "phone" => FormattableString.Invariant($"139{index % 100_000_000:D8}"),
        "address" => $"{Mark}路{index}号",
        _ => $"{Mark}{index}",
    };

    // Two letters that occur nowhere else, so that a mask's first letter is not taken for the whole name.
    private static string NameOf(int index) => string.Concat((char)('一' + (index % 2_000)), (char)('丁' + (index / 2_000 % 2_000)));
}
