using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Repairs;

public sealed class RecordRepairTests
{
    private static readonly UnitId Bureau = new("bureau");
    private static readonly DateTimeOffset Now = new(2027, 6, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly CorrectionOrder Order = new("cor-1", "修1号", "义务履行完毕", Samples.First, Now) { DocumentOn = new(2027, 6, 1) };
    private static readonly RepairPolicy Policy = RepairPolicy.On(Samples.Fuzhou.Book, new(2027, 6, 1));

    [Theory]
    [InlineData("警告", null, "2026-04-01")]
    [InlineData("罚款", 1.0, "2026-07-01")]
    [InlineData("吊销许可证件", null, "2027-04-01")]
    public void Repair_waits_for_the_shortest_term_of_the_tier(string category, double? fine, string first)
    {
        var record = Samples.Penalty(category, (decimal?)fine);
        var day = DateOnly.Parse(first, null);
        Assert.IsType<RecordState.Repaired>(Ok(Repair(record, Order with { DocumentOn = day })).State);
        var early = Assert.IsType<Decision<CreditRecord>.Rejected>(Repair(record, Order with { DocumentOn = day.AddDays(-1) }));
        Assert.Equal(
            record.DecidedOn == day ? (RecordErrors.RepairDayInvalid, null) : (RecordErrors.RepairTooEarly, first), (early.Error, early.Detail));
    }

    [Fact]
    public void Courts_ruling_on_a_reorganisation_need_not_wait()
    {
        var order = Order with { DocumentOn = new(2026, 5, 1), Ruling = "（2026）闽01破1号" };
        var repaired = Ok(Repair(Samples.Penalty("吊销许可证件"), order));
        Assert.Equal("（2026）闽01破1号", repaired.Corrections![^1].Order.Ruling);
        Assert.Equal(new RecordState.Repaired("修1号", Samples.Unit, new(2027, 6, 1)), repaired.State);
    }

    [Fact]
    public void Who_found_it_repairs_it_and_nobody_else_and_not_who_uploaded_it()
    {
        var record = Samples.Penalty() with { Organ = Bureau };
        foreach (var unit in new[] { Bureau, Samples.Unit })
        {
            Assert.True(Ok(Repair(record, Order with { By = new Actor(unit, "p9", IsPerson: true) })).IsOver);
        }

        Assert.Equal(RecordErrors.Unknown, Refused(Repair(record, Order with { By = new Actor(new("stranger"), "p9", IsPerson: true) })));
        Assert.Equal(RecordErrors.CorrectorNotAPerson, Refused(Repair(record, Order with { By = Samples.First with { IsPerson = false } })));
        Assert.Equal(RecordErrors.RepairerUploaded, Refused(Repair(record, Order, uploadedBy: Samples.First)));
        Assert.True(Ok(Repair(record, Order, uploadedBy: Samples.Second)).IsOver);
    }

    [Fact]
    public void Day_of_the_decision_is_said_and_possible()
    {
        foreach (var day in new DateOnly?[] { null, new(2027, 6, 2), new(2026, 3, 31) })
        {
            Assert.Equal(RecordErrors.RepairDayInvalid, Refused(Repair(Samples.Penalty(), Order with { DocumentOn = day })));
        }
    }

    [Theory]
    [InlineData("permits")]
    [InlineData("judgment-defaulters")]
    public void What_is_held_against_nobody_or_goes_another_way_is_not_repaired(string kind) => Assert.Equal(
        RecordErrors.NotRepairable,
        Refused((Samples.Penalty() with { Kind = kind }).Repair(Samples.Fuzhou.Records[kind].Kind, Order, Policy, null, "kept")));

    [Fact]
    public void Repeat_changes_nothing_and_another_order_comes_too_late()
    {
        var repaired = Ok(Repair(Samples.Penalty(), Order));
        Assert.Same(repaired, Ok(Repair(repaired, Order with { At = Now.AddDays(1) })));
        Assert.Same(repaired, Ok(Repair(repaired, Order with { Id = "cor-2" })));
        Assert.Equal(RecordErrors.KeyReused, Refused(Repair(repaired, Order with { DocumentOn = new(2027, 5, 31) })));
        Assert.Equal(RecordErrors.Reversed, Refused(Repair(repaired, Order with { Id = "cor-2", Document = "修2号" })));
        Assert.Equal(RecordErrors.Reversed, Refused(repaired.End(CorrectionKind.Annulled, Order with { Id = "cor-2" }, "kept")));
        Assert.Equal(("kept", 0), (repaired.Corrections![^1].Former, repaired.Text.Count));
    }

    [Fact]
    public void What_a_file_reported_as_repaired_a_person_may_repair_once_more_by_the_document()
    {
        var told = Samples.Penalty().Tell(Samples.Penalty(state: new RecordState.Repaired("修1号", Samples.Unit, new(2027, 6, 1))), "kept");
        Assert.Equal((CorrectionKind.Repaired, "修1号", false), (told.Corrections![^1].Kind, told.Corrections[^1].Order.Document, told.Corrections[^1].Order.By.IsPerson));
        var repaired = Ok(Repair(told, Order));
        Assert.Equal((3, "kept", true), (repaired.Version, repaired.Corrections![^1].Former, repaired.Corrections[^1].Order.By.IsPerson));
    }

    private static Decision<CreditRecord> Repair(CreditRecord record, CorrectionOrder order, Actor? uploadedBy = null) =>
        record.Repair(Samples.Penalties, order, Policy, uploadedBy, "kept");

    private static T Ok<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;
}
