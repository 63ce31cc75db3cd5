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

    /// <summary>How many forms <see cref="Written"/> has.</summary>
    public const int WrittenForms = 8;

    /// <summary>A value as somebody writes it into a free text, with the word by which it is known for one where its form alone does not say so.</summary>
    /// <param name="form">From 0, below <see cref="WrittenForms"/>.</param>
    /// <param name="index">The same value for the same one.</param>
    public static string Written(int form, int index) => form switch
    {
        0 or 1 => ValueOf("citizenId", index),
        2 => ValueOf("phone", index),
        3 => FormattableString.Invariant($"zq{index}@example.test"),
        4 => FormattableString.Invariant($"0591-8{index % 10_000_000:D7}"),
        // The first generation: region, two digits of the year, month, day and a sequence.
        5 => FormattableString.Invariant($"3501{(index % 90) + 10}{index % 100:D2}{(index % 12) + 1:D2}{(index % 28) + 1:D2}{index % 1_000:D3}"),
        6 => FormattableString.Invariant($"家住{Mark}县{Mark}路{index}号"),
        _ => FormattableString.Invariant($"账号：3501{index:D14}"),
    };

    // Two letters that occur nowhere else, so that a mask's first letter is not taken for the whole name.
    private static string NameOf(int index) => string.Concat((char)('一' + (index % 2_000)), (char)('丁' + (index / 2_000 % 2_000)));
}
