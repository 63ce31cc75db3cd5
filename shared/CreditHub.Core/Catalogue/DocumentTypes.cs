namespace CreditHub.Catalogue;

/// <summary>The types of identity document (formats.md B.2.2); a cell may hold the code or the name.</summary>
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

    /// <summary>All that a cell may hold, codes and names.</summary>
    public static IEnumerable<string> Words => Codes.Keys;

    /// <summary>Of these, what says that the number is a citizen identity number.</summary>
    public static IEnumerable<string> CitizenWords => Codes.Keys.Where(word => Codes[word] == CitizenId);

    /// <summary>The code that a cell names, or null.</summary>
    public static string? CodeOf(string cell) => Codes.GetValueOrDefault(cell);
}
