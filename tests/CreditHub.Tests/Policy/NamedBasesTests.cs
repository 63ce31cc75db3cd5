using CreditHub.Measures;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using Xunit;

namespace CreditHub.Policy;

public sealed class NamedBasesTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly NamedBases Fuzhou = new(Profiles.Load("fuzhou").Bases.Values);

    [Theory]
    [InlineData("《中华人民共和国食品安全法》第六十七条", "food-safety-law")]
    [InlineData("依据《食品安全法》第一百二十五条、《药品管理法》第九十八条", "drug-law food-safety-law")]
    [InlineData("《食品安全法实施条例》第五十条", "")]
    [InlineData("《中华人民共和国安全生产法》第七十八条第一款", "work-safety-law")]
    [InlineData("《安全生产法》第一百零九条", "work-safety-law-bans")]
    [InlineData("《政府采购法》第七十七条", "procurement-law-77")]
    [InlineData("《企业信息公示暂行条例》（国务院令第654号）第十八条", "enterprise-publicity-18")]
    [InlineData("国务院令第 ６５４ 号第十七条", "enterprise-publicity-17")]
    [InlineData("榕政办[2016]264号一(二)", "fuzhou-1-2")]
    [InlineData("《民事诉讼法》第二百六十六条", "civil-procedure-law")]
    [InlineData("食品安全法第六十七条", "")]
    [InlineData("《食品安全法", "")]
    [InlineData("有关规定", "")]
    public void Instrument_is_known_by_its_title_or_its_number_and_by_the_article_where_several_are_registered(string text, string bases) =>
        Assert.Equal(bases, string.Join(' ', Fuzhou.In(text, Day).Select(basis => basis.Value)));

    [Fact]
    public void Instrument_counts_only_while_it_is_in_force()
    {
        Assert.Equal([new LegalBasisId("civil-procedure-law-2017")], Fuzhou.In("《民事诉讼法》第二百五十五条", new(2020, 1, 1)));
        Assert.Empty(Fuzhou.In("《食品安全法》第六十七条", new(2015, 9, 30)));
    }

    [Theory]
    [InlineData("《中华人民共和国食品安全法》第六十七条", "food-safety-law", false)]
    [InlineData("《福州市某某办法》第三条", null, false)]
    [InlineData("榕政综〔2015〕12号", null, false)]
    [InlineData("有关规定", null, true)]
    [InlineData("《有关规定", null, true)]
    public void Row_keeps_the_bases_that_it_names_and_one_that_names_no_instrument_is_stored_with_a_warning(string text, string? basis, bool warned)
    {
        var context = PenaltyRows.Context with { Bases = Fuzhou };
        var accepted = Assert.IsType<RowVerdict.Accepted>(PenaltyRows.Rules.Check(PenaltyRows.Company().With("CF_YJ", text).Row(), context));
        Assert.Equal(basis, accepted.Row.Bases?.Single().Value);
        Assert.Equal(warned, accepted.Warnings.Any(warning => warning is { Field: "CF_YJ", Error.Code: "record.legal-basis-unnamed" }));

        // What carries no sanction need not name one.
        var warning = PenaltyRows.Company().With("CF_CFLB", "警告").With("CF_NR_FK", "").With("CF_YJ", text).Row();
        Assert.Empty(Assert.IsType<RowVerdict.Accepted>(PenaltyRows.Rules.Check(warning, context)).Warnings);
    }
}
