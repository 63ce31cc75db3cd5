using CreditHub.Decisions;
using Xunit;
using static CreditHub.Reports.ReportSamples;

namespace CreditHub.Reports;

public class ReportSubmissionTests
{
    [Fact]
    public void One_case_of_each_kind_is_enough()
    {
        var accepted = Assert.IsType<Decision<ReportSubmission>.Accepted>(FullSubmission.Examine(1, 1)).Value;

        Assert.False(accepted.LacksCases);
    }

    [Fact]
    public void Missing_case_needs_an_explanation_and_is_flagged()
    {
        var without = FullSubmission with { Cases = [GoodCase] };

        Assert.Equal(ReportErrors.UntrustworthyMissing, Refusal(without));
        Assert.Equal(ReportErrors.TrustworthyMissing, Refusal(FullSubmission with { Cases = [BadCase], NoTrustworthyCase = " " }));
        var explained = (without with { NoUntrustworthyCase = "本月无新增失信案例" }).Examine(1, 1);
        Assert.True(Assert.IsType<Decision<ReportSubmission>.Accepted>(explained).Value.LacksCases);
    }

    [Fact]
    public void Needless_explanation_raises_no_flag()
    {
        var accepted = Assert.IsType<Decision<ReportSubmission>.Accepted>(
            (FullSubmission with { NoTrustworthyCase = "无" }).Examine(1, 1)).Value;

        Assert.False(accepted.LacksCases);
    }

    [Fact]
    public void Numbers_of_cases_come_from_the_policy()
    {
        Assert.IsType<Decision<ReportSubmission>.Accepted>((FullSubmission with { Cases = [] }).Examine(0, 0));
        Assert.Equal(ReportErrors.TrustworthyMissing, Refusal(FullSubmission, leastTrustworthy: 2));
    }

    [Fact]
    public void Progress_is_required_and_holds_no_personal_value()
    {
        Assert.Equal(ReportErrors.ProgressMissing, Refusal(FullSubmission with { Progress = "" }));
        Assert.Equal(ReportErrors.ProgressMissing, Refusal(FullSubmission with { Progress = new string('字', 20_001) }));
        Assert.Equal(ReportErrors.TextPersonalValue, Refusal(FullSubmission with { Progress = "联系13800138000" }));
    }

    [Fact]
    public void Bad_case_is_named_by_its_place()
    {
        var refused = Assert.IsType<Decision<ReportSubmission>.Rejected>(
            (FullSubmission with { Cases = [GoodCase, BadCase with { SubjectLabel = "张三" }] }).Examine(1, 1));

        Assert.Equal((ReportErrors.CaseUnmasked, "cases[1]"), (refused.Error, refused.Detail));
    }

    private static HubError Refusal(ReportSubmission submission, int leastTrustworthy = 1) =>
        Assert.IsType<Decision<ReportSubmission>.Rejected>(submission.Examine(leastTrustworthy, 1)).Error;
}
