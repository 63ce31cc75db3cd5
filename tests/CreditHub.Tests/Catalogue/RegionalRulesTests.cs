using System.Text;
using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Catalogue;

/// <summary>What the statutes of Henan and Shandong do not let be collected, or never let carry a sanction (safeguards C.4, G21).</summary>
public sealed class RegionalRulesTests
{
    private static readonly Dictionary<string, RecordCatalogue> Catalogues = new()
    {
        ["henan"] = RegionalCatalogue.In("henan").Records,
        ["shandong"] = RegionalCatalogue.In("shandong").Records,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("henan", "2", SubjectKind.Person, "HN_SYCX", "简易程序")]
    [InlineData("henan", "1", SubjectKind.Person, "HN_SYCX", "简易程序")]
    [InlineData("henan", "2", SubjectKind.Person, "HN_QWJZ", "是")]
    [InlineData("henan", "1", SubjectKind.Person, "HN_QWJZ", "是")]
    [InlineData("shandong", "2", SubjectKind.Person, "SD_SYCX", "简易程序")]
    [InlineData("shandong", "2", SubjectKind.Organisation, "SD_SYCX", "简易程序")]
    [InlineData("shandong", "1", SubjectKind.Organisation, "SD_SYCX", "简易程序")]
    [InlineData("shandong", "2", SubjectKind.SelfEmployed, "SD_QWJZ", "是")]
    [InlineData("shandong", "1", SubjectKind.Organisation, "SD_QWJZ", "是")]
    public void Penalty_that_is_not_collected_is_refused_at_the_column_that_says_so(
        string province, string form, SubjectKind subject, string column, string value)
    {
        var problem = Assert.Single(Assert.IsType<RowVerdict.Rejected>(Judge(province, "penalties", form, subject, (column, value))).Problems);
        Assert.Equal((column, "record.not-collected"), (problem.Field, problem.Error.Code));
    }

    [Theory]
    [InlineData("henan", "2", SubjectKind.Organisation, "HN_SYCX", "简易程序")]
    [InlineData("henan", "2", SubjectKind.SelfEmployed, "HN_QWJZ", "是")]
    [InlineData("henan", "2", SubjectKind.Person, "HN_SYCX", "普通程序")]
    [InlineData("henan", "2", SubjectKind.Person, "HN_SYCX", "简易程序（法律、行政法规另有规定）")]
    [InlineData("henan", "2", SubjectKind.Person, "HN_QWJZ", "是（法律、行政法规另有规定）")]
    [InlineData("henan", "1", SubjectKind.Person, "HN_QWJZ", "否")]
    [InlineData("henan", "2", SubjectKind.Person, "HN_JJQK", "复议或者诉讼维持")]
    [InlineData("shandong", "2", SubjectKind.Person, "SD_SYCX", "普通程序")]
    [InlineData("shandong", "1", SubjectKind.Organisation, "SD_QWJZ", "否")]
    public void Other_penalty_is_taken_and_may_carry_a_sanction(string province, string form, SubjectKind subject, string column, string value) =>
        Assert.Null(Taken(province, "penalties", form, subject, (column, value)).BasisUse.Exclusion);

    [Theory]
    [InlineData("penalties", "2", "HN_JJQK", "期限未满", BasisExclusion.NotFinal)]
    [InlineData("penalties", "1", "HN_JJQK", "正在复议或者诉讼", BasisExclusion.NotFinal)]
    [InlineData("arrears", "1", "QF_QRWS", "无", BasisExclusion.UnconfirmedArrears)]
    [InlineData("arrears", "1", "QF_QRWS", "生效仲裁裁决", null)]
    [InlineData("arrears", "1", "QF_QRWS", "生效判决、裁定或者调解书", null)]
    public void Henan_lets_no_sanction_rest_on_what_no_one_has_confirmed(string kind, string form, string column, string value, BasisExclusion? exclusion) =>
        Assert.Equal(exclusion, Taken("henan", kind, form, SubjectKind.Person, (column, value), ("QF_QRWSH", "豫0101民终1号")).BasisUse.Exclusion);

    [Theory]
    [InlineData("henan", "penalties", "2", SubjectKind.Person, "HN_SYCX", "record.required")]
    [InlineData("henan", "penalties", "1", SubjectKind.Person, "HN_QWJZ", "record.required")]
    [InlineData("henan", "penalties", "2", SubjectKind.Organisation, "HN_JJQK", "record.required")]
    [InlineData("shandong", "penalties", "2", SubjectKind.Organisation, "SD_SYCX", "record.required")]
    [InlineData("shandong", "penalties", "1", SubjectKind.Person, "SD_QWJZ", "record.required")]
    [InlineData("henan", "arrears", "1", SubjectKind.Organisation, "QF_QRWS", "record.required")]
    public void Silence_is_no_way_around_a_rule(string province, string kind, string form, SubjectKind subject, string column, string code)
    {
        var problem = Assert.Single(Assert.IsType<RowVerdict.Rejected>(Judge(province, kind, form, subject, (column, ""))).Problems);
        Assert.Equal((column, code), (problem.Field, problem.Error.Code));
    }

    [Fact]
    public void Award_that_confirms_arrears_is_named()
    {
        var verdict = Judge("henan", "arrears", "1", SubjectKind.Organisation, ("QF_QRWS", "生效仲裁裁决"));
        Assert.Equal("QF_QRWSH", Assert.Single(Assert.IsType<RowVerdict.Rejected>(verdict).Problems).Field);
    }

    [Fact]
    public void What_is_asked_for_the_rules_is_not_public_and_arrears_never_are()
    {
        foreach (var (province, catalogue) in Catalogues)
        {
            var own = catalogue["penalties"].Kind.Forms.SelectMany(form => form.Fields).Where(field => field.Code is ['H', 'N', ..] or ['S', 'D', ..]).ToList();
            Assert.True(own.Count >= 4, province);
            Assert.All(own, field => Assert.False(field.Public));
        }

        Assert.Equal(RecordClass.Restricted, Catalogues["henan"]["arrears"].Kind.Class);
    }

    [Fact]
    public async Task Row_that_is_not_collected_is_in_the_receipt_and_nowhere_else()
    {
        var bench = new IntakeBench(profile: IntakeBench.Profile() with { Records = Catalogues["henan"] });
        var summary = Henan(PenaltyRows.Person(1)).With("HN_SYCX", "简易程序");
        var upload = await UploadAsync(bench, summary, Henan(PenaltyRows.Company(2)), Henan(PenaltyRows.Person(3)).With("CF_WSH", "").With("CF_XDR_MC", "丙某"));
        Assert.Equal(["record.not-collected", "accepted", "record.required"], (await bench.ReceiptAsync(upload)).Select(Said));
        Assert.Equal(SubjectKind.Organisation, Assert.Single(await bench.StoredAsync()).SubjectKind);
        var back = await CorrectionsAsync(bench, upload);
        Assert.Contains("丙某", back, StringComparison.Ordinal);
        Assert.DoesNotContain("乙某", back, StringComparison.Ordinal);

        Assert.Equal("[]", await CorrectionsAsync(bench, await UploadAsync(bench, summary)));
    }

    private static string Said(ReceiptRowView row) => row.Problems is [var only] ? only.Code : row.Outcome;

    private static Dictionary<string, string> Henan(Dictionary<string, string> row) =>
        row.With("HN_SYCX", "普通程序").With("HN_QWJZ", "否").With("HN_JJQK", "期限届满");

    private static Task<Upload> UploadAsync(IntakeBench bench, params Dictionary<string, string>[] rows) =>
        bench.UploadAsync(JsonSerializer.SerializeToUtf8Bytes(rows), UploadFormats.MediaTypeOf(UploadFormat.Json));

    private static async Task<string> CorrectionsAsync(IntakeBench bench, Upload upload)
    {
        var decision = await bench.Hub.Get<ReadCorrections>().RunAsync(upload.Id, IntakeBench.Uploader, Cancel);
        using var text = new MemoryStream();
        await Assert.IsType<Decision<Corrections>.Accepted>(decision).Value.WriteAsync(text, UploadFormat.Json, Cancel);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static CheckedRow Taken(string province, string kind, string form, SubjectKind subject, params (string Column, string Value)[] cells) =>
        Assert.IsType<RowVerdict.Accepted>(Judge(province, kind, form, subject, cells)).Row;

    private static RowVerdict Judge(string province, string kind, string form, SubjectKind subject, params (string Column, string Value)[] cells)
    {
        var rules = Catalogues[province][kind].FormOf(form);
        var row = KindRows.Of(rules, subject);
        // More than a warning, which carries no sanction anywhere.
        (string, string)[] fine = (kind, form) switch
        {
            ("penalties", "1") => [("CF_CFLB1", "1")],
            ("penalties", _) => [("CF_CFLB", "罚款"), ("CF_NR_FK", "1")],
            _ => [],
        };
        foreach (var (column, value) in fine.Concat(cells))
        {
            row[column] = value;
        }

        return row.Judge(rules);
    }
}
