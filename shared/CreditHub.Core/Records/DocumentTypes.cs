namespace CreditHub.Records;

/// <summary>The types of identity document (formats.md B.2.2); a cell may hold the code or the name.</summary>
public static class DocumentTypes
{
    /// <summary>身份证: the number is a citizen identity number.</summary>
    public const string CitizenId = "01";

    /// <summary>The code that a cell names, or null.</summary>
    public static string? CodeOf(string cell) => cell switch
    {
        CitizenId or "身份证" or "居民身份证" => CitizenId,
        "02" or "护照" => "02",
        "03" or "港澳居民来往内地通行证" => "03",
        "04" or "台湾居民来往大陆通行证" => "04",
        "05" or "外国人永久居留身份证" => "05",
        _ => null,
    };
}
