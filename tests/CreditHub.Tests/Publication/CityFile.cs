using System.Globalization;
using System.Text;
using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Demo;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>
/// A file of one unit, of one kind in one generation of its columns and one format, with the flaws of real ones: two rows to correct, one late, one
/// twice, one to look at, one about a person, one named like one.
/// </summary>
internal sealed class CityFile(Unit unit, int number, FormRules rules, UploadFormat format, Func<string, byte[]>? csv = null)
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

    public string Kind => rules.Kind.Code;

    public UploadFormat Format => format;

    public string MediaType => UploadFormats.MediaTypeOf(format);

    /// <summary>The company whose publication ends with the day that the file says; null where its columns have no such day.</summary>
    public string? Ending => rules.Form.Of(FieldRole.PublishUntil) is null ? null : Code(2);

    /// <summary>A company whose record is annulled later.</summary>
    public string Annulled => Code(3);

    /// <summary>The companies and the household whose records may be public once every row is corrected.</summary>
    public IReadOnlyList<string> Publishable => [.. Enumerable.Range(1, 6).Select(Code)];

    /// <summary>What no one may read in public.</summary>
    public IReadOnlyList<string> Personal => [SyntheticCodes.CitizenId(number), Phone, Email, Representative, Person, Operator];

    private IReadOnlyList<RecordField> Fields => rules.Form.Fields;

    public byte[] Content() => format switch
    {
        UploadFormat.Csv => csv!(Csv()),
        UploadFormat.Json => JsonSerializer.SerializeToUtf8Bytes(All()),
        UploadFormat.Ndjson => [.. All().SelectMany(row => JsonSerializer.SerializeToUtf8Bytes(row).Append((byte)'\n'))],
        UploadFormat.Xlsx => Book(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What a clerk makes of the rows that came back.</summary>
    public byte[] Corrected(byte[] rows)
    {
        var text = format is UploadFormat.Xlsx ? Workbook.SheetOf(rows) : Encoding.UTF8.GetString(rows);
        var corrected = text.Replace(NoDay, "2026-02-26", StringComparison.Ordinal).Replace(Spoiled(Code(5)), Code(5), StringComparison.Ordinal);
        return format is UploadFormat.Xlsx ? Workbook.OfSheet(corrected) : Encoding.UTF8.GetBytes(corrected);
    }

    private static string Spoiled(string code) => code[..^1] + (code[^1] == '0' ? '1' : '0');

    // Headings of labels, so that both ways of naming a column are there: other forms name codes.
    private string Csv() => string.Join("\r\n", All().Select(row => string.Join(',', Fields.Select(field => PenaltyRows.Quote(row.GetValueOrDefault(field.Code, "")))))
        .Prepend(string.Join(',', Fields.Select(field => PenaltyRows.Quote(number % 2 == 0 ? field.Label : field.Code))))) + "\r\n";

    private byte[] Book()
    {
        var book = new Workbook().Row(1, [.. Fields.Select(field => field.Label)]);
        foreach (var (at, row) in All().Index())
        {
            book.Row(at + 2, [.. Fields.Select(field => BookCell(field, row.GetValueOrDefault(field.Code, "")))]);
        }

        return book.Bytes();
    }

    // Days are numbers in a workbook, as they are where a clerk types one in; what is no day stays the text that it is.
    private static string BookCell(RecordField field, string text) =>
        field.Form is FieldForm.Date && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? FormattableString.Invariant($"<c s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>")
            : text;

    private List<Dictionary<string, string>> All() =>
    [
        Row(1),
        Set(Row(2), FieldRole.PublishUntil, "2026-03-20"),
        Set(Set(Row(3), FieldRole.PersonDocumentType, "身份证"), FieldRole.PersonDocument, SyntheticCodes.CitizenId(number)),
        Set(Row(4), FieldRole.DecidedOn, NoDay),
        Set(Row(5), FieldRole.CreditCode, Spoiled(Code(5))),
        Set(Row(6, SubjectKind.SelfEmployed, Operator), FieldRole.DecidedOn, "2026-01-19"),
        Row(7, SubjectKind.Person, Person),
        Row(1),
    ];

    private string Code(int row) => SyntheticCodes.CreditCode(row == 6 ? "92" : "91", (number * 100) + row);

    private Dictionary<string, string> Row(int row, SubjectKind subject = SubjectKind.Organisation, string? name = null)
    {
        var cells = KindRows.Of(rules, subject);
        foreach (var field in Fields.Where(field => cells.ContainsKey(field.Code)))
        {
            cells[field.Code] = field switch
            {
                { Role: FieldRole.CreditCode } => Code(row),
                { Role: FieldRole.SubjectName } => name ?? $"演示企业{(number * 100) + row}有限公司",
                { Role: FieldRole.DocumentNumber } => $"榕〔2026〕{(number * 100) + row}号",
                { Role: FieldRole.Organ or FieldRole.Source } => unit.Name,
                { Role: FieldRole.OrganCode or FieldRole.SourceCode } => unit.CreditCode,
                { Role: FieldRole.Category, Codes: { } codes } when codes.Items.Any(item => item.Name == "罚款") => "罚款",
                { Role: FieldRole.None or FieldRole.Conduct or FieldRole.Content or FieldRole.LegalBasis, Form: FieldForm.Text, Codes: null, Public: true, MaxLength: > 80 } =>
                    $"当事人{SyntheticCodes.CitizenId(number)}（电话{Phone}，邮箱{Email}{Named(subject)}）的事项，依《示例条例》第一条",
                { Form: FieldForm.CitizenNumber or FieldForm.IdentityDocument } => SyntheticCodes.CitizenId(number),
                { Form: FieldForm.Date, NotInFuture: true } => "2026-02-25",
                { Form: FieldForm.Date } => "2027-02-25",
                _ => cells[field.Code],
            };
        }

        // What the category calls for.
        foreach (var field in Fields.Where(field => field.Form is FieldForm.Amount && field.RequiredWhen is { } when && when.IsMetBy(cells.GetValueOrDefault(when.Field, ""))))
        {
            cells[field.Code] = "0.2";
        }

        return subject is SubjectKind.Person ? cells : Set(cells, FieldRole.Representative, Representative);
    }

    // Where the row has a column for him: a name that stands in no column is nobody's to the hub.
    private string Named(SubjectKind subject) =>
        subject is SubjectKind.Person || rules.Form.Of(FieldRole.Representative) is null ? "" : $"，法定代表人{Representative}";

    private Dictionary<string, string> Set(Dictionary<string, string> row, FieldRole role, string value) =>
        rules.Form.Of(role) is { } field ? row.With(field.Code, value) : row;
}
