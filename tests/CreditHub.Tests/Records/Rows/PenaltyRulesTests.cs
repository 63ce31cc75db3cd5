using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Records.Rows;

public class PenaltyRulesTests
{
    private static readonly string LongText = new('长', 4001);

    public static TheoryData<string, string, string, string> Spoilt => new()
    {
        // which row, column, value, code of the error at that column
        { "company", "CF_XDR_MC", "", "record.required" },
        { "company", "CF_XDR_MC", new string('名', 201), "record.too-long" },
        { "company", "CF_XDR_LB", "", "record.required" },
        { "company", "CF_XDR_LB", "国家", "record.subject-kind-unknown" },
        { "company", "CF_XDR_SHXYM", "", "record.required" },
        { "company", "CF_XDR_SHXYM", "9100", "record.code-format" },
        { "company", "CF_XDR_SHXYM", "91000000000000018G", "record.code-organisation-check" },
        { "company", "CF_XDR_SHXYM", "91000000000000019H", "record.code-check-digit" },
        { "company", "CF_XDR_ZZJG", "000000027", "record.organisation-code-differs" },
        { "company", "CF_FRDB", "", "record.required" },
        { "company", "CF_FR_ZJLX", "", "record.document-pair-incomplete" },
        { "company", "CF_FR_ZJHM", "", "record.document-pair-incomplete" },
        { "company", "CF_FR_ZJLX", "学生证", "record.document-type-unknown" },
        { "company", "CF_FR_ZJLX", "06", "record.document-type-unknown" },
        { "company", "CF_FR_ZJLX", "511", "record.document-type-unknown" },
        { "company", "BZ", "机密★1年", "record.secret-mark" },
        { "company", "CF_WSH", "榕密〔2026〕1号 秘密 ★", "record.secret-mark" },
        { "company", "CF_FR_ZJHM", "12", "record.citizen-format" },
        { "company", "CF_FR_ZJHM", "000000900101001", "record.citizen-first-generation" },
        { "company", "CF_FR_ZJHM", "000000199013010018", "record.citizen-birth-date" },
        { "company", "CF_FR_ZJHM", "000000199001010019", "record.citizen-check-digit" },
        { "person", "CF_XDR_ZJLX", "", "record.required" },
        { "person", "CF_XDR_ZJHM", "", "record.required" },
        { "person", "CF_XDR_ZJHM", "000000900101001", "record.citizen-first-generation" },
        { "person", "CF_XDR_ZJHM", "０００００09００１０1001", "record.citizen-first-generation" },
        { "person", "CF_XDR_ZJHM", "000000199001010019", "record.citizen-check-digit" },
        { "company", "CF_WSH", "", "record.required" },
        { "company", "CF_NR", LongText, "record.too-long" },
        { "company", "CF_CFLB", "罚款、鞭打", "record.category-unknown" },
        { "company", "CF_NR_FK", "", "record.required-by-category" },
        { "company", "CF_NR_FK", "0.2万", "record.amount-format" },
        { "company", "CF_NR_FK", "0.2 万元", "record.amount-format" },
        { "company", "CF_NR_FK", "万元", "record.amount-format" },
        { "company", "CF_NR_FK", "2万元元", "record.amount-format" },
        { "company", "CF_NR_FK", "15000000000元", "record.amount-format" },
        { "company", "CF_NR_FK", "1000000000000万元", "record.amount-format" },
        { "company", "CF_NR_FK", "2000元", "record.amount-format" },
        { "company", "CF_NR_FK", "2,000", "record.amount-format" },
        { "company", "CF_NR_FK", "1000000.01", "record.amount-unit" },
        { "company", "CF_NR_FK", "-1", "record.amount-format" },
        { "company", "CF_NR_FK", "0.0000001", "record.amount-format" },
        { "company", "CF_NR_FK", "1000000000000", "record.amount-format" },
        { "company", "CF_NR_FK", "2000000", "record.amount-unit" },
        { "company", "CF_JDRQ", "", "record.required" },
        { "company", "CF_JDRQ", "2026-02-30", "record.date-format" },
        { "company", "CF_JDRQ", "05.03.2026", "record.date-format" },
        { "company", "CF_JDRQ", "2026-03-11", "record.date-future" },
        { "company", "CF_JDRQ", "2026-03-05 10:30", "record.date-format" },
        { "company", "CF_JDRQ", "46086", "record.date-format" },
        { "company", "CF_JDRQ", "长期", "record.date-format" },
        { "company", "CF_JDRQ", "2099/12/31", "record.date-future" },
        { "company", "CF_YXQ", "2026-03-04", "record.date-before-decision" },
        { "company", "CF_GSJZQ", "2026/03/04", "record.date-before-decision" },
        { "company", "CF_CFJGDM", SyntheticCodes.CreditCode("11", 9), "record.organ-unknown" },
        { "company", "CF_CFJGDM", "11000000000000027A", "record.code-check-digit" },
        { "company", "CF_SJLYDM", PenaltyRows.StrangerCode, "record.source-not-uploader" },
        { "company", "CF_SJLYDM", SyntheticCodes.CreditCode("11", 9), "record.source-not-uploader" },
        { "company", "BZ", "联系13800000012", "record.personal-text" },
        { "company", "BZ", "身份证" + SyntheticCodes.CitizenId(7), "record.personal-text" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void One_spoilt_cell_is_the_one_problem(string row, string column, string value, string code)
    {
        var cells = row == "person" ? PenaltyRows.Person() : PenaltyRows.Company();
        var problem = Assert.Single(Assert.IsType<RowVerdict.Rejected>(cells.With(column, value).Judge()).Problems);
        Assert.Equal((column, code), (problem.Field, problem.Error.Code));
    }

    [Theory]
    [InlineData("没收违法所得、没收非法财物", "CF_NR_WFFF")]
    [InlineData("警告；吊销许可证件", "CF_NR_ZKDX")]
    [InlineData("暂扣许可证件", "CF_NR_ZKDX")]
    public void Category_asks_for_its_amount_or_certificate(string category, string column)
    {
        var rejected = Assert.IsType<RowVerdict.Rejected>(PenaltyRows.Company().With("CF_CFLB", category).Judge());
        Assert.Equal((column, RecordErrors.RequiredByCategory), (Assert.Single(rejected.Problems).Field, rejected.Problems[0].Error));
    }

    [Theory]
    [InlineData("警告")]
    [InlineData("通报批评，其他-责令改正")]
    public void Category_without_an_amount_needs_none(string category) =>
        Assert.IsType<RowVerdict.Accepted>(PenaltyRows.Company().With("CF_CFLB", category).With("CF_NR_FK", "").Judge());

    [Theory]
    [InlineData(RowFault.CellCount, "record.cell-count")]
    [InlineData(RowFault.Malformed, "record.malformed")]
    public void Faulty_form_is_the_only_problem_of_its_row(RowFault fault, string code)
    {
        var row = PenaltyRows.Company().Row() with { Fault = fault };
        var problem = Assert.Single(Assert.IsType<RowVerdict.Rejected>(PenaltyRows.Rules.Check(row, PenaltyRows.Context)).Problems);
        Assert.Equal(("", code), (problem.Field, problem.Error.Code));
    }

    [Fact]
    public void All_problems_are_said_at_once_in_the_order_of_the_columns()
    {
        var rejected = Assert.IsType<RowVerdict.Rejected>(
            PenaltyRows.Company().With("CF_WSH", "").With("CF_JDRQ", "x").With("CF_XDR_SHXYM", "y").Judge());
        Assert.Equal(["CF_XDR_SHXYM", "CF_WSH", "CF_JDRQ"], rejected.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Accepted_company_row_keeps_what_it_says()
    {
        var penalty = Accepted(PenaltyRows.Company().With("CF_GSJZQ", "2027/03/05"));
        Assert.Equal(SubjectKind.Organisation, penalty.SubjectKind);
        Assert.Equal(SyntheticCodes.CreditCode("91", 1), penalty.CreditCode!.Value.Value);
        Assert.Equal(("CF_NR_FK", 0.2m), (Assert.Single(penalty.Amounts).Key, penalty.Amounts["CF_NR_FK"]));
        Assert.Equal((new DateOnly(2026, 3, 5), (DateOnly?)new DateOnly(2027, 3, 5)), (penalty.DecidedOn, penalty.PublishUntil));
        Assert.Equal((PenaltyRows.Uploader, PenaltyRows.Uploader), (penalty.Organ, penalty.Provider));
    }

    [Theory]
    [InlineData("2026-03-05")]
    [InlineData("2026-3-5")]
    [InlineData("2026/3/5")]
    [InlineData("2026/3/5 0:00")]
    [InlineData("2026-03-05 00:00:00")]
    [InlineData("2026-03-05T00:00:00")]
    [InlineData("20260305")]
    [InlineData("2026年3月5日")]
    [InlineData("2026年 03月 05日")]
    [InlineData("２０２６－０３－０５")]
    [InlineData("２０２６／３／５")]
    public void Date_may_be_written_in_every_usual_style(string date) =>
        Assert.Equal(new DateOnly(2026, 3, 5), Accepted(PenaltyRows.Company().With("CF_JDRQ", date)).DecidedOn);

    [Theory]
    [InlineData("长期")]
    [InlineData("长期有效")]
    [InlineData("2099/12/31")]
    [InlineData("2099-12-31")]
    [InlineData("9999-9-9")]
    [InlineData("9999/12/31")]
    [InlineData("20991231")]
    public void Long_term_is_no_date_and_not_the_same_as_nothing(string end)
    {
        var penalty = Accepted(PenaltyRows.Company().With("CF_YXQ", end));
        Assert.Equal((null, "长期"), (penalty.ValidUntil, penalty.Text["CF_YXQ"]));
        Assert.DoesNotContain("CF_GSJZQ", penalty.Text.Keys);
        Assert.Equal("长期", Accepted(PenaltyRows.Company().With("CF_GSJZQ", end)).Text["CF_GSJZQ"]);
    }

    [Fact]
    public void Full_width_characters_are_read_as_their_half_width_forms()
    {
        static string Wide(string text) => string.Concat(text.Select(letter => letter is > ' ' and <= '~' ? (char)(letter + 0xFEE0) : letter));
        var row = PenaltyRows.Company();
        foreach (var column in (string[])["CF_XDR_SHXYM", "CF_FR_ZJHM", "CF_NR_FK", "CF_JDRQ", "CF_CFJGDM", "CF_SJLYDM"])
        {
            row[column] = Wide(row[column]);
        }

        row["CF_FR_ZJLX"] = "０１";
        var (wide, usual) = (Accepted(row), Accepted(PenaltyRows.Company()));
        Assert.Equal((usual.CreditCode, usual.Amounts["CF_NR_FK"], usual.DecidedOn), (wide.CreditCode, wide.Amounts["CF_NR_FK"], wide.DecidedOn));
        Assert.Equal(usual.Sensitive, wide.Sensitive);
        Assert.Equal(Record(usual).Id, Record(wide).Id);
    }

    [Theory]
    [InlineData("0.2", 0.2)]
    [InlineData("1000000", 1_000_000)]
    [InlineData("0.2万元", 0.2)]
    [InlineData("1500000.5万元", 1_500_000.5)]
    [InlineData("１５０００００万元", 1_500_000)]
    public void Amount_is_in_ten_thousand_yuan_as_given(string cell, double amount) =>
        Assert.Equal((decimal)amount, Accepted(PenaltyRows.Company().With("CF_NR_FK", cell)).Amounts["CF_NR_FK"]);

    [Fact]
    public void Names_and_numbers_of_persons_are_never_open_text()
    {
        foreach (var row in (Dictionary<string, string>[])[PenaltyRows.Company(), PenaltyRows.Person()])
        {
            var record = Record(Accepted(row));
            var text = HubJson.ToElement(record).GetRawText();
            Assert.DoesNotContain("甲某", text, StringComparison.Ordinal);
            Assert.DoesNotContain("乙某", text, StringComparison.Ordinal);
            Assert.DoesNotContain(SyntheticCodes.CitizenId(1), text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("法人及非法人组织", "张三丰")]
    [InlineData("个体工商户", "张　三")]
    public void What_may_be_a_persons_name_is_kept_as_one_in_an_organisations_row(string kind, string name)
    {
        var row = Accepted(PenaltyRows.Company().With("CF_XDR_LB", kind).With("CF_XDR_MC", name));
        Assert.Contains(new SensitiveCell("CF_XDR_MC", SensitiveClass.PersonName, name), row.Sensitive);
        Assert.DoesNotContain("CF_XDR_MC", row.Text.Keys);
        Assert.Contains("CF_XDR_MC", Accepted(PenaltyRows.Company()).Text.Keys);
    }

    [Fact]
    public void Person_is_addressed_by_the_vaults_key()
    {
        var record = Record(Accepted(PenaltyRows.Person()));
        Assert.Equal("person-key-of-CitizenId", record.Subject.Value);
        Assert.Equal(["CF_XDR_MC", "CF_XDR_ZJHM"], record.Sealed.Keys.Order());
    }

    [Fact]
    public void Delegate_uploads_for_the_provider()
    {
        var record = Record(Accepted(PenaltyRows.Company().With("CF_SJLYDM", PenaltyRows.DelegatorCode)));
        Assert.Equal((PenaltyRows.Delegator, PenaltyRows.Uploader), (record.Provider, record.Uploader));
    }

    [Theory]
    [InlineData("2026-03-10", false)]
    [InlineData("2026-02-27", false)] // the seventh working day is today
    [InlineData("2026-02-26", true)]
    [InlineData("2015-12-31", true)]
    public void Late_is_computed_from_the_working_days(string decided, bool late) =>
        Assert.Equal(late, Record(Accepted(PenaltyRows.Company().With("CF_JDRQ", decided))).Publication.Late);

    [Theory]
    [InlineData("榕市监罚[2026]1号")]
    [InlineData("榕市监罚［2026］1号")]
    [InlineData("榕市监罚【２０２６】 1号")]
    public void Same_number_written_otherwise_is_the_same_record(string number) => Assert.Equal(
        Record(Accepted(PenaltyRows.Company())).Id, Record(Accepted(PenaltyRows.Company().With("CF_WSH", number))).Id);

    [Fact]
    public void Number_organ_and_subject_make_the_record()
    {
        RecordId[] ids =
        [
            Record(Accepted(PenaltyRows.Company())).Id,
            Record(Accepted(PenaltyRows.Company().With("CF_WSH", "榕市监罚〔2026〕2号"))).Id,
            Record(Accepted(PenaltyRows.Company().With("CF_CFJGDM", PenaltyRows.StrangerCode))).Id,
            Record(Accepted(PenaltyRows.Company().With("CF_XDR_SHXYM", SyntheticCodes.CreditCode("91", 2)))).Id,
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Codes_of_errors_are_unique_and_prefixed()
    {
        var errors = new[] { typeof(RecordErrors), typeof(UploadErrors) }
            .SelectMany(catalogue => catalogue.GetProperties().Select(property => property.GetValue(null)).OfType<HubError>())
            .ToList();
        Assert.Equal(errors.Count, errors.Select(error => error.Code).Distinct().Count());
        Assert.All(errors, error => Assert.Matches("^(record|upload)\\.[a-z-]+$", error.Code));
    }

    private static CheckedRow Accepted(Dictionary<string, string> row) => Assert.IsType<RowVerdict.Accepted>(row.Judge()).Row;

    private static CreditRecord Record(CheckedRow penalty) => penalty.ToRecord(
        new UploadId("up-1"), new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero), PenaltyRows.Context, cell => "key-of-" + cell.Class);
}
