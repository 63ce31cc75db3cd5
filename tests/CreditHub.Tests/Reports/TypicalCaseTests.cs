using CreditHub.Decisions;
using CreditHub.Subjects;
using Xunit;
using static CreditHub.Reports.ReportSamples;

namespace CreditHub.Reports;

public class TypicalCaseTests
{
    [Theory]
    [InlineData("张某")]
    [InlineData("张某某")]
    [InlineData("欧阳**")]
    [InlineData("李某甲")]
    [InlineData("王×（某食品公司法定代表人）")]
    public void Masked_person_is_accepted(string label) =>
        Assert.IsType<Decision<TypicalCase>.Accepted>((BadCase with { SubjectLabel = label }).Examine());

    [Theory]
    [InlineData("张三")]
    [InlineData("张三某")]
    [InlineData("张*丰")]
    [InlineData("欧阳修")]
    [InlineData("李某（李大明）张三")]
    public void Person_shown_by_name_is_refused(string label) => Assert.Equal(
        ReportErrors.CaseUnmasked, Refusal(BadCase with { SubjectLabel = label }));

    [Theory]
    [InlineData("福州宏远建筑有限公司")]
    [InlineData("某公司")]
    public void Organisation_may_be_named(string label) =>
        Assert.IsType<Decision<TypicalCase>.Accepted>((GoodCase with { SubjectLabel = label }).Examine());

    [Fact]
    public void Household_that_goes_by_its_operators_name_is_refused() =>
        Assert.Equal(ReportErrors.CaseUnmasked, Refusal(GoodCase with { SubjectKind = SubjectKind.SelfEmployed, SubjectLabel = "张三丰" }));

    [Fact]
    public void Number_of_a_person_is_refused_in_every_text()
    {
        const string number = "联系13800138000";
        Assert.Equal(ReportErrors.CasePersonalValue, Refusal(GoodCase with { SubjectLabel = number }));
        Assert.Equal(ReportErrors.CasePersonalValue, Refusal(GoodCase with { Fact = number }));
        Assert.Equal(ReportErrors.CasePersonalValue, Refusal(GoodCase with { Measure = number }));
        Assert.Equal(ReportErrors.CasePersonalValue, Refusal(GoodCase with { Effect = "110101199003070011" }));
    }

    [Fact]
    public void Case_without_text_or_source_is_refused()
    {
        Assert.Equal(ReportErrors.CaseIncomplete, Refusal(GoodCase with { Effect = " " }));
        Assert.Equal(ReportErrors.CaseSourceMissing, Refusal(GoodCase with { Entry = null }));
        Assert.Equal(ReportErrors.CaseSourceMissing, Refusal(GoodCase with { Record = new("rec-1") }));
        Assert.IsType<Decision<TypicalCase>.Accepted>((GoodCase with { Entry = null, Record = new("rec-1") }).Examine());
    }

    private static HubError Refusal(TypicalCase item) => Assert.IsType<Decision<TypicalCase>.Rejected>(item.Examine()).Error;
}
