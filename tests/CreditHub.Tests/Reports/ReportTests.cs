using CreditHub.Decisions;
using CreditHub.Units;
using Xunit;
using static CreditHub.Reports.ReportSamples;

namespace CreditHub.Reports;

public class ReportTests
{
    private static readonly Obligation Finance = Submitted("finance", Noon(3, 18));
    private static readonly Obligation Tax = Obligation.For(March, new("tax"), Noon(3, 1));
    private static readonly Report First = Report.Compile(March, "test-1", new FigureTally(), [Tax, Finance], March.LateAt);

    [Fact]
    public void Compilation_holds_what_was_handed_in_and_names_who_is_missing()
    {
        Assert.Equal([new UnitId("finance")], First.Valid().Select(section => section.Unit));
        Assert.Equal([new UnitId("tax")], First.MissingIn(1));
        Assert.Equal((1, Metrics.Version), (First.Revision, First.Definition));
    }

    [Fact]
    public void Late_submission_makes_a_revision_that_keeps_who_was_missing_at_first()
    {
        var revised = First.Include(Submitted("tax", Noon(3, 22)), Noon(3, 22));

        Assert.Equal(2, revised.Revision);
        Assert.Empty(revised.MissingIn(2));
        Assert.Equal([new UnitId("tax")], revised.MissingIn(1));
        Assert.True(revised.Valid().Single(section => section.Unit.Value == "tax").Submission.Late);
        Assert.Equal(new UnitId("tax"), revised.Issues[^1].Because);
    }

    [Fact]
    public void What_the_report_holds_already_changes_nothing()
    {
        var revised = First.Include(Submitted("tax", Noon(3, 22)), Noon(3, 22));

        Assert.Same(revised, revised.Include(Submitted("tax", Noon(3, 22)), Noon(3, 23)));
        Assert.Same(First, First.Include(Finance, Noon(3, 22)));
        Assert.Same(First, First.Include(Tax, Noon(3, 22)));
    }

    [Fact]
    public void Second_submission_of_a_unit_replaces_the_first_and_both_stay_readable()
    {
        var revised = First.Include(Submitted("finance", Noon(3, 23)), Noon(3, 23));

        Assert.Equal([1, 2], revised.Sections.Select(section => section.Revision));
        Assert.Equal(Noon(3, 23), Assert.Single(revised.Valid()).Submission.At);
    }

    private static Obligation Submitted(string unit, DateTimeOffset at) => Assert.IsType<Decision<Obligation>.Accepted>(
        Obligation.For(March, new(unit), Noon(3, 1)).Submit(FullSubmission, Figures.None, Reporter, at)).Value;
}
