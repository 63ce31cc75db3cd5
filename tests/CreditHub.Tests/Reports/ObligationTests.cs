using CreditHub.Decisions;
using Xunit;
using static CreditHub.Reports.ReportSamples;

namespace CreditHub.Reports;

public class ObligationTests
{
    private static readonly Obligation Open = Obligation.For(March, new("finance"), Noon(3, 1));
    private static readonly Obligation Submitted = Accepted(Open.Submit(FullSubmission, Figures.None, Reporter, Noon(3, 18)));
    private static readonly Obligation Returned = Accepted(Submitted.Return("请补充成效", Officer, Noon(3, 19)));
    private static readonly Obligation Received = Accepted(Submitted.Accept(Officer, Noon(3, 19)));
    private static readonly ReportSubmission Other = FullSubmission with { Progress = "补充后的进展。" };

    [Fact]
    public void Open_takes_a_submission_and_nothing_else()
    {
        Assert.Equal(FullSubmission, Submitted.Standing!.Content);
        Assert.Equal(ReportErrors.NotSubmitted, Refusal(Open.Return("理由", Officer, Noon(3, 2))));
        Assert.Equal(ReportErrors.NotSubmitted, Refusal(Open.Accept(Officer, Noon(3, 2))));
    }

    [Fact]
    public void Submitted_takes_a_return_an_acceptance_and_the_same_words_again()
    {
        Assert.Null(Returned.Standing);
        Assert.Equal(FullSubmission, Received.Standing!.Content);
        Assert.Same(Submitted, Accepted(Submitted.Submit(FullSubmission with { Cases = [.. FullSubmission.Cases] }, Figures.None, Reporter, Noon(3, 19))));
        Assert.Equal(ReportErrors.AlreadySubmitted, Refusal(Submitted.Submit(Other, Figures.None, Reporter, Noon(3, 19))));
    }

    [Fact]
    public void Returned_takes_another_submission_and_the_same_return_again()
    {
        Assert.Equal(Other, Accepted(Returned.Submit(Other, Figures.None, Reporter, Noon(3, 20))).Standing!.Content);
        Assert.Same(Returned, Accepted(Returned.Return("请补充成效", Officer, Noon(3, 20))));
        Assert.Equal(ReportErrors.NotSubmitted, Refusal(Returned.Return("另一理由", Officer, Noon(3, 20))));
        Assert.Equal(ReportErrors.NotSubmitted, Refusal(Returned.Accept(Officer, Noon(3, 20))));
    }

    [Fact]
    public void Accepted_is_for_good()
    {
        Assert.Same(Received, Accepted(Received.Accept(Officer, Noon(3, 20))));
        Assert.Same(Received, Accepted(Received.Submit(FullSubmission, Figures.None, Reporter, Noon(3, 20))));
        Assert.Equal(ReportErrors.AlreadySubmitted, Refusal(Received.Submit(Other, Figures.None, Reporter, Noon(3, 20))));
        Assert.Equal(ReportErrors.NotSubmitted, Refusal(Received.Return("理由", Officer, Noon(3, 20))));
    }

    [Fact]
    public void Last_instant_of_the_due_day_is_on_time_and_the_next_is_late()
    {
        Assert.False(Accepted(Open.Submit(FullSubmission, Figures.None, Reporter, March.LateAt.AddTicks(-1))).Standing!.Late);
        Assert.True(Accepted(Open.Submit(FullSubmission, Figures.None, Reporter, March.LateAt)).Standing!.Late);
    }

    [Fact]
    public void What_was_on_time_before_a_return_stays_on_time_after_it()
    {
        Assert.False(Accepted(Returned.Submit(Other, Figures.None, Reporter, Noon(3, 25))).Standing!.Late);
    }

    [Fact]
    public void Return_needs_a_reason_without_personal_values()
    {
        Assert.Equal(ReportErrors.ReturnReasonMissing, Refusal(Submitted.Return(" ", Officer, Noon(3, 19))));
        Assert.Equal(ReportErrors.TextPersonalValue, Refusal(Submitted.Return("致电13800138000", Officer, Noon(3, 19))));
    }

    private static Obligation Accepted(Decision<Obligation> decision) => Assert.IsType<Decision<Obligation>.Accepted>(decision).Value;

    private static HubError Refusal(Decision<Obligation> decision) => Assert.IsType<Decision<Obligation>.Rejected>(decision).Error;
}
