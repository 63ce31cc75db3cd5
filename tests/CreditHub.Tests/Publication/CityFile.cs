using System.Text;
using System.Text.Json;
using CreditHub.Demo;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>A penalty file of one unit in one format, with the flaws of real ones: two rows to correct, one late, one twice, one to look at, one about a person, one named like one.</summary>
internal sealed class CityFile(Unit unit, int number, UploadFormat format, Func<string, byte[]>? csv = null)
{
    public const int Rows = 8;
    public const int Rejected = 2;
    public const int Duplicates = 1;
    public const int Late = 1;
    public const int Warned = 1;

    private const string Phone = "13900000000";
    private const string Email = "zs_1@example.test";
    private const string Representative = "甲某某";
    private const string Person = "乙某某";

    // A household that goes by its operator's name.
    private const string Operator = "丙某某";

    private const string NoDay = "2026-02-30";

    public Unit Unit => unit;

    public UploadFormat Format => format;

    public string MediaType => UploadFormats.MediaTypeOf(format);

    /// <summary>The company whose publication ends with the day that the file says.</summary>
    public string Ending => Code(2);

    /// <summary>A company whose penalty is annulled later.</summary>
    public string Annulled => Code(3);

    /// <summary>The companies whose penalties may be public once every row is corrected.</summary>
    public IReadOnlyList<string> Publishable => [.. Enumerable.Range(1, 6).Select(Code)];

    /// <summary>What no one may read in public.</summary>
    public IReadOnlyList<string> Personal => [SyntheticCodes.CitizenId(number), Phone, Email, Representative, Person, Operator];

    public byte[] Content() => format switch
    {
        UploadFormat.Csv => csv!(PenaltyRows.Csv(All())),
        UploadFormat.Json => JsonSerializer.SerializeToUtf8Bytes(All()),
        UploadFormat.Ndjson => [.. All().SelectMany(row => JsonSerializer.SerializeToUtf8Bytes(row).Append((byte)'\n'))],
        UploadFormat.Xlsx => Workbook.Of(All()).Bytes(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What a clerk makes of the rows that came back.</summary>
    public byte[] Corrected(byte[] rows)
    {
        var text = format is UploadFormat.Xlsx ? Workbook.SheetOf(rows) : Encoding.UTF8.GetString(rows);
        var corrected = text.Replace(NoDay, "2026-02-26", StringComparison.Ordinal).Replace(Spoiled(Code(5)), Code(5), StringComparison.Ordinal);
        return format is UploadFormat.Xlsx ? Workbook.OfSheet(corrected) : Encoding.UTF8.GetBytes(corrected);
    }

    private List<Dictionary<string, string>> All() =>
    [
        Row(1),
        Row(2).With("CF_GSJZQ", "2026-03-20"),
        Row(3).With("CF_XDR_ZJLX", "身份证").With("CF_XDR_ZJHM", SyntheticCodes.CitizenId(number)),
        Row(4).With("CF_JDRQ", NoDay),
        Row(5).With("CF_XDR_SHXYM", Spoiled(Code(5))),
        Row(6).With("CF_JDRQ", "2026-01-19").With("CF_XDR_LB", "个体工商户").With("CF_XDR_MC", Operator),
        PersonRow(7),
        Row(1),
    ];

    private string Code(int row) => SyntheticCodes.CreditCode("91", (number * 100) + row);

    private static string Spoiled(string code) => code[..^1] + (code[^1] == '0' ? '1' : '0');

    private Dictionary<string, string> Row(int row) => Of(PenaltyRows.Company((number * 100) + row)).With("CF_FRDB", Representative);

    private Dictionary<string, string> PersonRow(int row) => Of(PenaltyRows.Person((number * 100) + row)).With("CF_XDR_MC", Person);

    private Dictionary<string, string> Of(Dictionary<string, string> row) => row
        .With("CF_JDRQ", "2026-02-25").With("CF_SY", $"当事人{SyntheticCodes.CitizenId(number)}（电话{Phone}，邮箱{Email}，法定代表人{Representative}）销售未标注生产日期的食品")
        .With("CF_CFJG", unit.Name).With("CF_CFJGDM", unit.CreditCode).With("CF_SJLY", unit.Name).With("CF_SJLYDM", unit.CreditCode);
}
