using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Catalogue;

/// <summary>
/// The published schema of a row against the hub's own judgement: of rows written the plain way it refuses none that the hub takes, and each that
/// the hub refuses for a reason that a schema can say.
/// </summary>
public sealed class RecordSchemaTests
{
    // The rest asks for more than a text and its neighbours: check digits, the calendar, registers, numbers in texts.
    private static readonly HubError[] Sayable =
    [
        RecordErrors.Required, RecordErrors.TooLong, RecordErrors.RequiredByCategory, RecordErrors.CategoryUnknown, RecordErrors.SubjectKindUnknown,
        RecordErrors.SubjectKindNotAllowed, RecordErrors.DateFormat, RecordErrors.AmountFormat, RecordErrors.CountFormat, RecordErrors.CodeFormat,
        RecordErrors.CitizenFormat, RecordErrors.CitizenFirstGeneration, RecordErrors.DocumentPairIncomplete, RecordErrors.DocumentTypeUnknown,
        RecordErrors.NotCollected,
    ];

    private static readonly Dictionary<string, RecordCatalogue> Catalogues = new()
    {
        ["fuzhou"] = PenaltyRows.Catalogue,
        ["henan"] = RegionalCatalogue.In("henan").Records,
        ["shandong"] = RegionalCatalogue.In("shandong").Records,
    };

    public static TheoryData<string, string, string, SubjectKind> Forms =>
    [
        .. Catalogues.SelectMany(catalogue => catalogue.Value.Kinds
            .Where(kind => catalogue.Key == "fuzhou" || kind.Code is "penalties" or "arrears")
            .SelectMany(kind => kind.Forms.SelectMany(form => kind.SubjectKinds.Select(subject =>
                new TheoryDataRow<string, string, string, SubjectKind>(catalogue.Key, kind.Code, form.Code, subject))))),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Schema_and_hub_agree_on_every_row_with_one_spoilt_cell(string catalogue, string kind, string form, SubjectKind subject)
    {
        var rules = Catalogues[catalogue][kind].Forms.Single(rules => rules.Form.Code == form);
        var schema = Schema(rules);
        var sound = KindRows.Of(rules, subject);
        Agree(rules, schema, sound);
        foreach (var field in rules.Form.Fields)
        {
            foreach (var cell in Cells(field))
            {
                Agree(rules, schema, new Dictionary<string, string>(sound).With(field.Code, cell));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Both_refuse_the_templates_empty_row(string catalogue, string kind, string form, SubjectKind subject)
    {
        var rules = Catalogues[catalogue][kind].Forms.Single(rules => rules.Form.Code == form);
        var row = rules.Form.Fields.ToDictionary(field => field.Code, _ => "");
        Assert.IsType<RowVerdict.Rejected>(row.Judge(rules));
        Assert.NotEmpty(Problems(Schema(rules), row));
        Assert.Contains(subject, rules.Kind.SubjectKinds);
    }

    [Theory]
    [InlineData("0.2", true)]
    [InlineData("null", true)]
    [InlineData("-1", false)]
    [InlineData("1000001", false)]
    [InlineData("true", false)]
    [InlineData("{}", false)]
    public void Amount_may_be_a_number(string amount, bool isTaken)
    {
        var row = PenaltyRows.Company().With("CF_CFLB", "警告").ToDictionary(cell => cell.Key, cell => JsonSerializer.SerializeToElement(cell.Value));
        row["CF_NR_FK"] = JsonDocument.Parse(amount).RootElement;
        Assert.Equal(isTaken, !Problems(Schema(PenaltyRows.Rules), row).Any());
    }

    [Theory]
    [InlineData("宗教信仰")]
    [InlineData("dna编号")]
    public void Member_that_may_not_be_collected_is_refused(string name)
    {
        Assert.True(PenaltyRows.Catalogue["penalties"].Forbids(name));
        Assert.NotEmpty(Problems(Schema(PenaltyRows.Rules), PenaltyRows.Company().With(name, "x")));
        Assert.Empty(Problems(Schema(PenaltyRows.Rules), PenaltyRows.Company().With("内部编号", "x")));
    }

    [Fact]
    public void Labels_are_the_titles_and_every_column_has_one()
    {
        var said = Schema(PenaltyRows.Rules).GetProperty("properties").EnumerateObject().Select(column => (column.Name, column.Value.GetProperty("title").GetString()!));
        Assert.Equal(PenaltyRows.Fields.Select(field => (field.Code, field.Label)), said);
    }

    private static void Agree(FormRules rules, JsonElement schema, Dictionary<string, string> row)
    {
        var refused = (row.Judge(rules) as RowVerdict.Rejected)?.Problems ?? [];
        var said = Problems(schema, row).ToList();
        Assert.True(refused.Count > 0 || said.Count == 0, $"Taken by the hub: {string.Join("; ", said)} {JsonSerializer.Serialize(row, HubJson.Options)}");
        Assert.True(
            said.Count > 0 || !refused.Any(problem => Sayable.Contains(problem.Error)),
            $"Taken by the schema: {string.Join("; ", refused.Select(problem => problem.Field + " " + problem.Error.Code))} {JsonSerializer.Serialize(row, HubJson.Options)}");
    }

    private static JsonElement Schema(FormRules rules) =>
        JsonSerializer.SerializeToElement(RecordSchema.Of(rules.Kind, rules.Form, "test-2026.1"));

    private static IEnumerable<string> Problems<T>(JsonElement schema, T row) => new SchemaCheck(schema).Problems(schema, JsonSerializer.SerializeToElement(row));

    private static IEnumerable<string> Cells(RecordField field)
    {
        string[] names = [.. (field.Codes?.Items ?? []).SelectMany(item => (string?[])[item.Name, item.Code]).OfType<string>()];
        return
        [
            "", "不在目录", "其他", "其他：另有说明", "、", new string('甲', field.MaxLength), new string('甲', field.MaxLength + 1),
            "2026-13-05", "2026/3/5", "20260305", "2026年3月5日", "长期", "9999-12-31", "-1", "1.5", "1.1234567", "12", "12345678901234567890",
            "身份证", "护照", "02", "000000900101001", "00000019900101001", "91", "910000000000", Demo.SyntheticCodes.CreditCode("11", 5),
            Demo.SyntheticCodes.CreditCode("92", 5), Demo.SyntheticCodes.CreditCode("91", 5), Demo.SyntheticCodes.CitizenId(2),
            .. names, .. names.Length > 1 ? [$"{names[0]}、{names[^1]}", $"{names[^1]};{names[0]}", names[0] + "、"] : Array.Empty<string>(),
        ];
    }
}
