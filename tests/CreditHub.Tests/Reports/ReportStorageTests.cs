using CreditHub.Decisions;
using Xunit;
using static CreditHub.Reports.ReportSamples;

namespace CreditHub.Reports;

public class ReportStorageTests
{
    [Fact]
    public void Every_state_of_an_obligation_survives_storage()
    {
        var open = Obligation.For(March, new("finance"), Noon(3, 1));
        var submitted = Accepted(open.Submit(FullSubmission, new Figures(Delivered: 3, Results: new Dictionary<string, int> { ["implemented"] = 2 }), Reporter, Noon(3, 18)));
        foreach (var state in new[]
        {
            open, submitted, Accepted(submitted.Return("请补充", Officer, Noon(3, 19))), Accepted(submitted.Accept(Officer, Noon(3, 19))),
        })
        {
            AssertSurvives(state);
        }
    }

    [Fact]
    public void Report_and_its_cycles_input_survive_storage()
    {
        var submitted = Accepted(Obligation.For(March, new("finance"), Noon(3, 1)).Submit(FullSubmission, Figures.None, Reporter, Noon(3, 18)));
        var tally = new FigureTally();
        tally.Add(new("finance"), new Figures(Entries: new Dictionary<string, int> { ["listed"] = 1 }, Checks: 7));

        AssertSurvives(Report.Compile(March, "test-1", tally, [submitted], March.LateAt));
        AssertSurvives(new ReportCycle.Input(March));
        Assert.Equal(March, HubJson.From<ReportCycle.Input>(HubJson.ToElement(new ReportCycle.Input(March))).Schedule);
    }

    private static void AssertSurvives<T>(T value) =>
        Assert.Equal(HubJson.ToElement(value).GetRawText(), HubJson.ToElement(HubJson.From<T>(HubJson.ToElement(value))).GetRawText());

    private static Obligation Accepted(Decision<Obligation> decision) => Assert.IsType<Decision<Obligation>.Accepted>(decision).Value;
}
