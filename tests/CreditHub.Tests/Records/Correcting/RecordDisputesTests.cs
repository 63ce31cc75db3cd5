using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Publication;
using Xunit;

namespace CreditHub.Records.Correcting;

/// <summary>How disputes of a record begin and end, whoever raises them.</summary>
public sealed class RecordDisputesTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly CreditRecord Record = Samples.Penalty();
    private static readonly Actor Subject = new(new("subject"), "c1", IsPerson: true);
    private static readonly Actor Person = new(Record.Provider, "p1", IsPerson: true);
    private static readonly CorrectionOrder Order = new("cor-1", "维1号", "经核实无误", Person, Now);
    private static readonly ObjectionId First = new("ob-1");
    private static readonly ObjectionId Second = new("ob-2");

    [Fact]
    public void Record_stands_again_when_every_dispute_is_over_in_whatever_order_they_end()
    {
        var disputed = ByRow(Raised(Raised(Record, First), Second), "异议");
        Assert.Equal(3, disputed.OpenDisputes().Count);
        Func<CreditRecord, CreditRecord>[] ends =
            [record => Answered(record, First), record => Answered(record, Second), record => ByRow(record, "正常")];
        foreach (var order in (int[][])[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
        {
            var record = ends[order[1]](ends[order[0]](disputed));
            Assert.IsType<RecordState.Disputed>(record.State);
            record = ends[order[2]](record);
            Assert.Equal((RecordState.InForce.Instance, 7), (record.State, record.Version));
            Assert.Empty(record.OpenDisputes());
        }
    }

    [Fact]
    public void Repeats_change_nothing_and_an_ended_dispute_never_begins_again()
    {
        var disputed = Raised(Record, First);
        Assert.Same(disputed, Raised(disputed, First));
        Assert.Same(Record, Answered(Record, First));
        var answered = Answered(disputed, First);
        Assert.Same(answered, Raised(answered, First));
        Assert.Same(answered, Answered(answered, First));
        var wrong = Answered(disputed, First, FindingResult.Revoked);
        Assert.Same(wrong, Answered(wrong, First, FindingResult.Revoked));
        Assert.IsType<RecordState.Disputed>(wrong.State);
    }

    [Fact]
    public void Row_ends_only_what_rows_disputed_and_only_by_saying_that_the_record_stands()
    {
        var disputed = Raised(ByRow(Record, "异议"), First);
        Assert.Same(disputed, ByRow(disputed, ""));
        Assert.IsType<RecordState.Disputed>(ByRow(disputed, "正常").State);
        var objected = Raised(Record, First);
        Assert.Same(objected, ByRow(objected, "正常"));

        // What an objection found wrong, a row that is merely sent again does not put right.
        var wrong = Answered(objected, First, FindingResult.Revoked);
        Assert.Same(wrong, ByRow(wrong, "正常"));
        Assert.Equal(RecordState.InForce.Instance, Ok(wrong.Uphold(Order)).State);
    }

    [Fact]
    public void Provider_does_not_end_what_is_still_verified()
    {
        Assert.Equal(RecordErrors.NotDisputed, Refused(Record.Uphold(Order)));
        Assert.Equal(RecordErrors.NotDisputed, Refused(Raised(Record, First).Uphold(Order)));
        var both = Raised(ByRow(Record, "异议"), First);
        var left = Ok(both.Uphold(Order));
        Assert.Equal((false, First), (Assert.IsType<RecordState.Disputed>(left.State).BySource, Assert.Single(left.OpenDisputes()).Objection));
        Assert.Same(left, Ok(left.Uphold(Order)));
        Assert.Equal(RecordErrors.KeyReused, Refused(left.Uphold(Order with { Reason = "其他" })));
    }

    [Fact]
    public void Change_leaves_the_record_as_disputed_as_it_was_also_under_another_number()
    {
        var disputed = Raised(ByRow(Record, "异议"), First);
        var changed = Record with { Text = new Dictionary<string, string> { ["CF_NR"] = "警告" } };
        Assert.Equal(disputed.State, Ok(disputed.Change(changed, Order, "kept")).State);

        var replaced = Ok(disputed.Change(changed with { Id = new("rec-2") }, Order, "kept"));
        var next = (changed with { Id = new("rec-2") }).Succeed(disputed, replaced);
        Assert.Equal((disputed.State, 2), (next.State, next.OpenDisputes().Count));
        Assert.Equal(RecordState.InForce.Instance, Answered(ByRow(next, "正常"), First).State);
    }

    [Fact]
    public void Disputes_survive_storing()
    {
        var wrong = Answered(Raised(ByRow(Record, "异议"), First), First, FindingResult.Revoked);
        var back = HubJson.From<CreditRecord>(HubJson.ToElement(wrong));
        Assert.Equal(RecordState.InForce.Instance, Ok(back.Uphold(Order)).State);
        var objected = HubJson.From<CreditRecord>(HubJson.ToElement(Raised(Record, First)));
        Assert.False(Assert.IsType<RecordState.Disputed>(objected.State).BySource);
    }

    private static CreditRecord Raised(CreditRecord record, ObjectionId objection) => record.Dispute(objection, Subject, Now);

    private static CreditRecord Answered(CreditRecord record, ObjectionId objection, FindingResult result = FindingResult.Upheld) =>
        record.Answer(objection, new Finding(result, "核1号", "reason", result is FindingResult.Corrected ? "better" : null, Person, Now));

    private static CreditRecord ByRow(CreditRecord record, string says)
    {
        var state = says == "异议" ? new RecordState.Disputed(new(2026, 4, 10)) : (RecordState)RecordState.InForce.Instance;
        var row = Record with { Id = record.Id, State = state, Origin = Record.Origin with { Upload = new("up-2"), Line = record.Version } };
        return record.Tell(row, former: null, says == "正常");
    }

    private static CreditRecord Ok(Decisions.Decision<CreditRecord> decision) =>
        Assert.IsType<Decisions.Decision<CreditRecord>.Accepted>(decision).Value;

    private static Decisions.HubError Refused(Decisions.Decision<CreditRecord> decision) =>
        Assert.IsType<Decisions.Decision<CreditRecord>.Rejected>(decision).Error;
}
