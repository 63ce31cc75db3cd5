using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Records;
using CreditHub.Subjects;
using Xunit;
using static CreditHub.Reports.ReportSamples;

namespace CreditHub.Reports;

public class MetricsTests
{
    private static readonly DateTimeOffset At = March.LateAt;

    [Fact]
    public void Instructions_of_the_window_count_by_where_they_stand()
    {
        var directive = Directive(
            Instruction(1, InstructionKind.Impose, Noon(2, 20), new InstructionState.Settled(Noon(2, 25))),
            Instruction(2, InstructionKind.Suspend, Noon(2, 21), new InstructionState.Superseded(3, Noon(2, 22))),
            Instruction(3, InstructionKind.Resume, Noon(2, 22), new InstructionState.Settled(Noon(2, 26)), FeedbackResult.Implemented),
            Instruction(4, InstructionKind.Lift, Noon(3, 19), new InstructionState.Acknowledged(Noon(3, 19), Noon(3, 20))),
            Instruction(5, InstructionKind.Impose, Noon(3, 21), new InstructionState.Delivered(Noon(3, 25))));

        var figures = Metrics.Of(directive, March, At);

        Assert.Equal((3, 2, 1, 1, 1), (figures.Delivered, figures.Acknowledged, figures.Settled, figures.Superseded, figures.Overdue));
        Assert.Equal((0, 1), (figures.LiftsConfirmed, figures.LiftsUnconfirmed));
        Assert.Equal(0.5m, figures.FeedbackRate);
        Assert.Equal([KeyValuePair.Create("implemented", 1)], figures.Results!);
    }

    [Fact]
    public void Entries_count_for_the_month_in_which_they_were_proposed()
    {
        Assert.Equal([KeyValuePair.Create("listed", 1)], Metrics.Proposed(Entry(Noon(3, 1)), "listed", March).Entries!);
        Assert.Equal(Figures.None, Metrics.Proposed(Entry(Noon(2, 20)), "listed", March));
        Assert.Equal(Figures.None, Metrics.Held(Entry(Noon(2, 20))));
        Assert.Equal(1, Metrics.Held(Entry(Noon(2, 20)) with { Holds = [new(new("o1"), Noon(3, 2))] }).OnHold);
    }

    [Fact]
    public void Objections_count_when_raised_and_while_open()
    {
        var verifying = Objection(Noon(2, 1), new ObjectionState.Verifying(Noon(2, 2), new(2026, 3, 19), Provisional: false));
        var found = Objection(
            Noon(3, 1), new ObjectionState.Found(new(FindingResult.Upheld, "文1", "属实", null, Officer, Noon(3, 5))));

        Assert.Equal(new Figures(ObjectionsOpen: 1, ObjectionsOverdue: 1), Metrics.Of(verifying, March, Noon(3, 20)));
        Assert.Equal(new Figures(ObjectionsOpen: 1), Metrics.Of(verifying, March, Noon(3, 19)));
        Assert.Equal(new Figures(ObjectionsReceived: 1), Metrics.Of(found, March, At));
        Assert.Equal(new Figures(ObjectionsReceived: 1, ObjectionsOpen: 1), Metrics.Of(Objection(Noon(3, 1), new ObjectionState.Notified()), March, At));
    }

    [Fact]
    public void Uploads_count_whole_when_received_in_the_window()
    {
        var figures = Assert.Single(Metrics.Of(Upload(Noon(3, 1)), March)).Figures;

        Assert.Equal((1, 9, 1, 0.6667m), (figures.Uploads, figures.RowsAccepted, figures.RowsRejected, figures.OnTimeRate));
        Assert.Empty(Metrics.Of(Upload(Noon(3, 21)), March));
        Assert.Equal(
            new Figures(Uploads: 1, RowsToPublish: 0), Assert.Single(Metrics.Of(Upload(Noon(3, 1)) with { State = new UploadState.Received() }, March)).Figures);
    }

    [Fact]
    public void Rows_that_brought_no_record_to_publish_are_neither_late_nor_on_time()
    {
        var counts = new UploadCounts(9, 0, 0, Late: 1) { Told = 4, Ended = 1 };
        var upload = Upload(Noon(3, 1)) with { State = new UploadState.Done(new UploadContent("utf-8", 9, 1, []), counts, At) };
        var figures = Assert.Single(Metrics.Of(upload, March)).Figures;
        Assert.Equal((9, 3, 4, 0.75m), (figures.RowsAccepted, figures.RowsOnTime, figures.RowsToPublish, figures.OnTimeRate));

        // A report that counted by the former definition keeps its rate.
        Assert.Equal(0.3333m, new Figures(RowsAccepted: 9, RowsOnTime: 3).OnTimeRate);
    }

    [Fact]
    public void Total_is_the_sum_of_the_units_in_whatever_order_documents_come()
    {
        var shares = new[]
        {
            new UnitFigures(new("a"), new Figures(Delivered: 2, Results: new Dictionary<string, int> { ["implemented"] = 2 })),
            new UnitFigures(new("b"), new Figures(Delivered: 1, Results: new Dictionary<string, int> { ["notApplicable"] = 1 })),
            new UnitFigures(new("a"), new Figures(Delivered: 3, Results: new Dictionary<string, int> { ["implemented"] = 1 })),
        };

        var (forwards, backwards) = (Tally(shares), Tally(shares.Reverse()));

        Assert.Equal(HubJson.ToElement(forwards.Total).GetRawText(), HubJson.ToElement(backwards.Total).GetRawText());
        Assert.Equal(HubJson.ToElement(forwards.Units).GetRawText(), HubJson.ToElement(backwards.Units).GetRawText());
        Assert.Equal(6, forwards.Total.Delivered);
        Assert.Equal(3, forwards.Total.Results!["implemented"]);
        Assert.Equal(5, forwards.Of(new("a")).Delivered);
    }

    [Fact]
    public void Rate_of_nothing_is_unknown_not_zero()
    {
        Assert.Null(Figures.None.FeedbackRate);
        Assert.Null(Figures.None.OnTimeRate);
    }

    private static FigureTally Tally(IEnumerable<UnitFigures> shares)
    {
        var tally = new FigureTally();
        foreach (var share in shares)
        {
            tally.Add(share.Unit, share.Figures);
        }

        return tally;
    }

    private static Directive Directive(params Instruction[] instructions) => new(
        new("d1"), new("ja-b1"), new("b1"), new("org-1"), ListColour.Black, new("finance"), [], instructions, 1);

    private static Instruction Instruction(
        int sequence, InstructionKind kind, DateTimeOffset at, InstructionState state, params FeedbackResult[] results) => new(
        sequence, kind, 1, 1, at, state, [],
        [.. results.Select(result => new MeasureFeedback(new("S01"), result, "", null, null, null, "", "", "", "", "op", at, null))],
        1, null, "test-1");

    private static ListEntry Entry(DateTimeOffset at) => new(
        new("b1"), new("black-tax"), ListColour.Black, "tax", new("org-1"), SubjectKind.Organisation,
        new(new("law"), "文1", new(2026, 1, 1), new("finance"), null, "偷税"), null, Reporter, at, new EntryState.Proposed(), [], 1, 1);

    private static Upload Upload(DateTimeOffset at) => new(
        new("up-1"), "penalties", Officer, at, new UploadFile("up-1", 1, "", UploadFormat.Csv, null),
        new UploadState.Done(new UploadContent("utf-8", 12, 1, []), new UploadCounts(9, 2, 1, Late: 3), at));

    private static Objection Objection(DateTimeOffset at, ObjectionState state) => new(
        new("o1"), ObjectionKind.Objection, new ObjectionTarget.OfEntry(new("b1")), new("finance"), Reporter, "不属实", null, at, state, 0, null);
}
