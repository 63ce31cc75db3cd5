using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Subjects;

public class SharedCodeTests
{
    private const string Code = "91000000000000019G";
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly Actor Person = new(new UnitId("office"), "p1", IsPerson: true);

    private static SharedCode Two { get; } = Look(null, "甲公司", "乙公司")!;

    [Fact]
    public void One_name_however_it_is_written_is_nothing_to_notice() => Assert.Null(Look(null, "甲（福州）公司", "甲(福州) 公司"));

    [Fact]
    public void Two_names_are_noticed_and_a_look_that_sees_the_same_changes_nothing()
    {
        Assert.True(Two.IsOpen);
        Assert.Equal((1, Noon), (Two.Version, Two.NoticedAt));
        Assert.Same(Two, Look(Two, "甲公司", "乙公司"));
    }

    [Fact]
    public void Third_name_joins_an_open_code()
    {
        var three = Look(Two, "甲公司", "乙公司", "丙公司")!;
        Assert.Equal((true, 3, 2), (three.IsOpen, three.Names.Count, three.Version));
    }

    [Fact]
    public void Code_whose_records_have_one_name_by_now_has_ended_and_opens_again()
    {
        var ended = Look(Two, "甲公司")!;
        Assert.Equal(new SharedCodeState.Ended(Noon), ended.State);
        Assert.Same(ended, Look(ended, "甲公司"));
        var again = SharedCode.Look(ended, Code, Names("甲公司", "乙公司"), Noon.AddDays(1))!;
        Assert.Equal((true, Noon.AddDays(1), 3), (again.IsOpen, again.NoticedAt, again.Version));
    }

    [Fact]
    public void Settled_code_stays_so_until_yet_another_name_comes()
    {
        var settled = Settled();
        Assert.Same(settled, Look(settled, "甲公司", "乙公司"));
        Assert.Same(settled, Look(settled, "乙公司"));
        var again = SharedCode.Look(settled, Code, Names("乙公司", "丙公司"), Noon.AddDays(1))!;
        Assert.Equal((true, Noon.AddDays(1)), (again.IsOpen, again.NoticedAt));
    }

    [Fact]
    public void Settled_code_keeps_up_with_who_provides_its_names()
    {
        var more = SharedCode.Look(Settled(), Code, [.. Names("甲公司", "乙公司"), Name("甲公司", "court")], Noon)!;
        Assert.Equal((false, 3), (more.IsOpen, more.Names.Count));
    }

    [Fact]
    public void Only_what_a_person_says_with_document_and_reason_of_what_is_there_settles_it()
    {
        Assert.Equal(CodeErrors.SettledByMachine, Refusal(Two.Settle(1, SharedCodeFinding.Renamed, "证1号", "更名", Person with { IsPerson = false }, Noon)));
        Assert.Equal(CodeErrors.FindingUnknown, Refusal(Two.Settle(1, null, "证1号", "更名", Person, Noon)));
        Assert.Equal(CodeErrors.DocumentMissing, Refusal(Two.Settle(1, SharedCodeFinding.Renamed, " ", "更名", Person, Noon)));
        Assert.Equal(CodeErrors.ReasonInvalid, Refusal(Two.Settle(1, SharedCodeFinding.Renamed, "证1号", "", Person, Noon)));
        Assert.Equal(CodeErrors.ReasonInvalid, Refusal(Two.Settle(1, SharedCodeFinding.Renamed, "证1号", new string('因', 501), Person, Noon)));
        Assert.Equal(CodeErrors.ReasonInvalid, Refusal(Two.Settle(1, SharedCodeFinding.Renamed, "证1号", "电话13800000012", Person, Noon)));
        Assert.Equal(CodeErrors.ChangedMeanwhile, Refusal(Two.Settle(2, SharedCodeFinding.Renamed, "证1号", "更名", Person, Noon)));
        Assert.Equal(CodeErrors.NotOpen, Refusal(Settled().Settle(2, SharedCodeFinding.WrongCode, "证1号", "更名", Person, Noon)));
        Assert.Equal(CodeErrors.NotOpen, Refusal(Look(Two, "甲公司")!.Settle(2, SharedCodeFinding.Renamed, "证1号", "更名", Person, Noon)));
    }

    [Fact]
    public void Said_twice_it_is_settled_once()
    {
        var settled = Settled();
        Assert.Same(settled, Assert.IsType<Decision<SharedCode>.Accepted>(
            settled.Settle(1, SharedCodeFinding.Renamed, "证1号", "更名", Person, Noon.AddHours(1))).Value);
    }

    private static SharedCode Settled() =>
        Assert.IsType<Decision<SharedCode>.Accepted>(Two.Settle(1, SharedCodeFinding.Renamed, "证1号", "更名", Person, Noon)).Value;

    private static HubError Refusal(Decision<SharedCode> decision) => Assert.IsType<Decision<SharedCode>.Rejected>(decision).Error;

    private static SharedCode? Look(SharedCode? known, params string[] names) => SharedCode.Look(known, Code, Names(names), Noon);

    private static IReadOnlyList<CodeName> Names(params string[] names) => [.. names.Select(name => Name(name))];

    private static CodeName Name(string name, string unit = "market") => new(name, new UnitId(unit), "penalties", new RecordId("rec-" + name), new DateOnly(2026, 3, 2));
}
