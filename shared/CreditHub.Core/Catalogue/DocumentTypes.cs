using CreditHub.Subjects;

namespace CreditHub.Catalogue;

/// <summary>
/// The types of identity document (formats.md B.2.2): a cell may hold the code, the name, or a variant of them. No other type is known to the
/// sources, so none is guessed.
/// </summary>
public static class DocumentTypes
{
    /// <summary>身份证: the number is a citizen identity number.</summary>
    public const string CitizenId = "01";

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        [CitizenId] = CitizenId,
        ["身份证"] = CitizenId,
        ["居民身份证"] = CitizenId,
        ["02"] = "02",
        ["护照"] = "02",
        ["03"] = "03",
        ["港澳居民来往内地通行证"] = "03",
        ["04"] = "04",
        ["台湾居民来往大陆通行证"] = "04",
        ["05"] = "05",
        ["外国人永久居留身份证"] = "05",
    };

    /// <summary>
    /// What else stands for a type: codes whose zero a workbook lost, the code 10 of another platform (B.2.2; a number under it has to pass the check of
    /// citizen numbers, so it cannot be mistaken), and longer or former names.
    /// </summary>
    private static readonly Dictionary<string, string> Variants = new(StringComparer.Ordinal)
    {
        ["1"] = CitizenId,
        ["10"] = CitizenId,
        ["中华人民共和国居民身份证"] = CitizenId,
        ["2"] = "02",
        ["3"] = "03",
        ["4"] = "04",
        ["5"] = "05",
        ["外国人永久居留证"] = "05",
    };

    /// <summary>All that a cell may hold.</summary>
    public static IEnumerable<string> Words => Codes.Keys.Concat(Variants.Keys);

    /// <summary>Of these, what says that the number is a citizen identity number.</summary>
    public static IEnumerable<string> CitizenWords => Words.Where(word => CodeOf(word) == CitizenId);

    /// <summary>The code that a cell names, or null.</summary>
    public static string? CodeOf(string cell) => Codes.GetValueOrDefault(cell) ?? Variants.GetValueOrDefault(cell);

    /// <summary>
    /// The code that a cell of an upload names, however its code or name is written (<see cref="CodeText.Normalise"/>); null for none. A variant is taken
    /// as it stands: without its sign -1 is no lost zero.
    /// </summary>
    public static string? Read(string cell) => CodeOf(cell) ?? Codes.GetValueOrDefault(CodeText.Normalise(cell));

    /// <summary>A cell as the code list writes it: a variant becomes its code, everything else stays.</summary>
    public static string Written(string cell) => Variants.GetValueOrDefault(cell, cell);
}
