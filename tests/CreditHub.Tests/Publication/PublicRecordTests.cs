using System.Text.Json;
using CreditHub.Demo;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Publication;

public sealed class PublicRecordTests
{
    private static readonly PublicationState.Published Term = new(Samples.Second, Samples.Today, new DateOnly(2027, 3, 31));

    [Fact]
    public void Public_sees_public_fields_only()
    {
        var view = PublicRecord.Of(Term, Samples.Penalty(fine: 0.2m), Samples.Penalties, null);
        Assert.Equal(
            ["CF_XDR_MC", "CF_XDR_SHXYM", "CF_WSH", "CF_SY", "CF_CFLB", "CF_NR_FK", "CF_JDRQ"], view.Fields.Select(field => field.Code));
        Assert.Equal("91350100M000100Y43", view.CreditCode);
        Assert.Equal("0.2", view.Fields[5].Value.Text);
    }

    [Fact]
    public void Person_is_shown_masked_and_without_numbers()
    {
        var view = PublicRecord.Of(Term, Samples.Penalty(subject: SubjectKind.Person), Samples.Penalties, "王小明");
        var json = JsonSerializer.Serialize(view, HubJson.Options);
        Assert.Equal("王**", view.Name.Text);
        Assert.Null(view.CreditCode);
        Assert.DoesNotContain("小明", json, StringComparison.Ordinal);
        Assert.DoesNotContain("key-", json, StringComparison.Ordinal);
        Assert.DoesNotContain("内部备注", json, StringComparison.Ordinal);
        Assert.Equal("***", PublicRecord.Of(Term, Samples.Penalty(subject: SubjectKind.Person), Samples.Penalties, null).Name.Text);
    }

    [Fact]
    public void Name_that_the_vault_keeps_is_masked_whatever_the_subject_is()
    {
        var penalty = Samples.Penalty();
        var named = penalty with
        {
            Text = new Dictionary<string, string>(penalty.Text.Where(cell => cell.Key != "CF_XDR_MC")),
            Sealed = new Dictionary<string, string> { ["CF_XDR_MC"] = "key-3" },
        };
        Assert.Equal("王**", PublicRecord.Of(Term, named, Samples.Penalties, "王小明").Name.Text);
        Assert.Equal("***", PublicRecord.Of(Term, named, Samples.Penalties, null).Name.Text);
        Assert.Null(PublicName.Of(named, Samples.Penalties));
        Assert.Equal("演示企业(福州)有限公司", PublicName.Of(penalty, Samples.Penalties));
    }

    [Fact]
    public void Numbers_of_persons_are_blotted_out_of_free_text()
    {
        var citizen = SyntheticCodes.CitizenId(1);
        var text = $"向{citizen}、{citizen[..6]} {citizen[6..14]}-{citizen[14..]}及１３８００１３８０００、+86 138 0013 8000出售";
        var view = PublicRecord.Of(Term, Samples.Penalty(remark: text), Samples.Penalties, null);
        Assert.Equal("向***、***及***、***出售", view.Fields.Single(field => field.Code == "CF_SY").Value.Text);
    }

    [Fact]
    public void Own_personal_values_of_a_row_are_blotted_out_of_its_texts_and_its_number()
    {
        var row = PenaltyRows.Company().With("CF_XDR_MC", "榕城王小明食品有限公司").With("CF_FRDB", "王小明").With("CF_WSH", "榕市监罚〔2026〕王小明1号")
            .With("CF_SY", "榕城王小明食品有限公司的王小明（王 小明）销售，王小虎在场").With("CF_NR", "罚款人民币2000元");
        var record = Assert.IsType<RowVerdict.Accepted>(row.Judge()).Row.ToRecord(new("up-1"), TestHub.Morning, PenaltyRows.Context, cell => "key-" + cell.Class);
        Assert.Equal(record.Marks!["CF_SY"], HubJson.From<CreditRecord>(HubJson.ToElement(record)).MarksOf("CF_SY"));
        var view = PublicRecord.Of(Term, record, Samples.Penalties, null);
        Assert.Equal("榕城王小明食品有限公司", view.Name.Text);
        Assert.Equal("榕市监罚〔2026〕***1号", view.DocumentNumber.Text);
        Assert.Equal("榕城王小明食品有限公司的***（王 小明）销售，王小虎在场", view.Fields.Single(field => field.Code == "CF_SY").Value.Text);
        Assert.Equal("罚款人民币2000元", view.Fields.Single(field => field.Code == "CF_NR").Value.Text);
        Assert.Null(Assert.IsType<RowVerdict.Accepted>(PenaltyRows.Company().Judge()).Row.Marks);
    }

    [Fact]
    public void Older_number_of_an_organisation_stays_and_a_households_that_may_be_a_citizens_does_not()
    {
        var penalty = Samples.Penalty();
        var numbered = penalty with { Text = new Dictionary<string, string>(penalty.Text) { ["CF_XDR_SWDJ"] = "350102800101123" } };
        Assert.Equal("350102800101123", Number(numbered));
        Assert.Equal("***", Number(numbered with { SubjectKind = SubjectKind.SelfEmployed }));

        static string Number(CreditRecord record) =>
            PublicRecord.Of(Term, record, Samples.Penalties, null).Fields.Single(field => field.Code == "CF_XDR_SWDJ").Value.Text;
    }

    [Theory]
    [InlineData("榕市监罚〔2026〕1号，罚款20000元")]
    [InlineData("许可证号3501002026000012345")]
    [InlineData("91350100M000100Y43")]
    public void Other_text_stays_as_it_is(string text)
    {
        Assert.Equal(text, PersonalValues.Scrub(text));
        Assert.Equal(text, PublicValue.Of(text).Text);
    }

    [Fact]
    public void Scrubbed_text_holds_nothing_that_the_finder_finds()
    {
        foreach (var index in Enumerable.Range(1, 200))
        {
            var number = "350102" + SyntheticCodes.CitizenId(index)[6..];
            var mobile = $"1{3 + (index % 7)}{index:D9}";
            foreach (var text in (string[])[number, "a" + number + "b", number.Insert(1 + (index % 17), " "), mobile, mobile.Insert(1 + (index % 10), "-"), number + "，" + mobile])
            {
                Assert.True(PersonalValues.In(text), text);
                Assert.False(PersonalValues.In(PersonalValues.Scrub(text)), text);
            }
        }
    }
}
