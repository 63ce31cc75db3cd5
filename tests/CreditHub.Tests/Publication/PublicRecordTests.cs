using System.Text.Json;
using CreditHub.Demo;
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
