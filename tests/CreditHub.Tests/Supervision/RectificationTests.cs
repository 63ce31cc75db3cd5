using CreditHub.Decisions;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Supervision;

/// <summary>限期整改: who puts its conduct right in time is no object of sanctions any more (T14, T18).</summary>
public sealed class RectificationTests
{
    private readonly Registry registry = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Conduct_put_right_in_time_ends_the_entry_and_lifts_everything()
    {
        var entry = await registry.ListAsync();
        var duty = Ok(await OrderAsync(Order with { Entry = entry.Id.Value }));
        Assert.Equal((new DateOnly(2026, 3, 9), Market), (duty.DueOn, duty.Unit));
        Assert.Equal(DutyErrors.NotDue, Refused(await FindAsync(duty.Id, "unfulfilled")));
        Assert.Equal(DutyErrors.Unknown, Refused(await FindAsync(duty.Id, by: Registry.Finder)));
        Assert.Equal(DutyErrors.FinderNotAPerson, Refused(await FindAsync(duty.Id, by: Registry.System)));

        var found = Ok(await FindAsync(duty.Id));
        Assert.True(found.IsFulfilledInTime);
        Assert.Equal(
            (EndReason.Exited, "复核1号"), (await registry.EntryAsync(entry.Id)).State is EntryState.Ended ended ? (ended.Reason, ended.DocumentNumber) : default);
        Assert.Equal([InstructionKind.Impose, InstructionKind.Lift], await registry.ToldAsync(entry.Id, Court));
        Assert.Empty((await registry.StandingAsync(entry.Subject))!.Entries);
    }

    [Fact]
    public async Task Conduct_put_right_late_or_not_at_all_leaves_the_entry()
    {
        var entry = await registry.ListAsync();
        var duty = Ok(await OrderAsync(Order with { Entry = entry.Id.Value }));
        await registry.PassAsync(9);
        Ok(await FindAsync(duty.Id, on: new(2026, 3, 10)));
        Assert.Equal(EntryEffect.InForce, (await registry.EntryAsync(entry.Id)).EffectOn(Today));
    }

    [Fact]
    public async Task Unit_is_reminded_asked_and_then_told_with_the_office_until_a_person_finds()
    {
        var entry = await registry.ListAsync();
        var duty = Ok(await OrderAsync(Order with { Entry = entry.Id.Value }));
        await registry.PassAsync(20);
        Assert.Equal(
            ["duty.reminder market", "duty.due market", "duty.overdue market", "duty.overdue office"],
            registry.Hub.Queues.Sent.Where(message => message.Type.StartsWith("cn.credithub.duty", StringComparison.Ordinal))
                .Select(message => $"{message.Type["cn.credithub.".Length..^".v1".Length]} {message.Queue}"));
        var alarms = await registry.Hub.Get<ReadDuties>().AlarmsAsync(10, Cancel);
        Assert.Equal((0, 1, duty.Id.Value), (alarms.Promises, alarms.Rectifications, Assert.Single(alarms.Items).Id));
        Ok(await FindAsync(duty.Id, "unfulfilled", new(2026, 3, 20)));
        Assert.Equal(0, (await registry.Hub.Get<ReadDuties>().AlarmsAsync(10, Cancel)).Rectifications);
    }

    [Fact]
    public async Task Record_whose_conduct_was_put_right_in_time_carries_no_new_black_proposal()
    {
        await registry.StoreRecordAsync("rec-1", SubjectKey.ForOrganisation(Registry.Code));
        var duty = Ok(await OrderAsync(Order with { Record = "rec-1" }, Registry.Finder));
        var proposal = Registry.Request with { Grounds = Registry.Request.Grounds! with { Record = "rec-1" } };
        Ok(await FindAsync(duty.Id, by: Registry.Finder));
        Assert.Equal(ListErrors.RecordRectified, Refused(await registry.ProposeAsync(proposal)));

        var own = await registry.Hub.Get<ReadDuties>().RunAsync(Registry.Subject, 10, null, Cancel);
        Assert.Equal(("found", true), (Assert.Single(own.Items).State, own.Items[0].Finding!.InTime));
        Assert.Empty((await registry.Hub.Get<ReadDuties>().RunAsync(Registry.Subject with { Subject = Person }, 10, null, Cancel)).Items);
    }

    [Theory]
    [InlineData(CorrectionKind.Annulled)]
    [InlineData(CorrectionKind.Withdrawn)]
    public async Task Order_is_dropped_with_the_record_whose_conduct_it_was_about_and_no_other_is(CorrectionKind kind)
    {
        await registry.StoreRecordAsync("rec-1", SubjectKey.ForOrganisation(Registry.Code));
        await registry.StoreRecordAsync("rec-2", SubjectKey.ForOrganisation(Registry.Code));
        var dropped = Ok(await OrderAsync(Order with { Record = "rec-1" }, Registry.Finder));
        var kept = Ok(await OrderAsync(Order with { Record = "rec-2" }, Registry.Finder));
        var found = Ok(await OrderAsync(Order with { Record = "rec-1", WorkingDays = 9 }, Registry.Finder));
        Ok(await FindAsync(found.Id, by: Registry.Finder));
        Ok(await registry.Hub.Get<EndRecord>().RunAsync(Registry.Finder, new("rec-1"), kind, new("榕政复〔2026〕1号", "复议撤销"), null, Cancel));

        Assert.IsType<DutyState.Dropped>((await DutyAsync(dropped.Id)).State);
        Assert.IsType<DutyState.Open>((await DutyAsync(kept.Id)).State);
        Assert.IsType<DutyState.Found>((await DutyAsync(found.Id)).State);
        Assert.Equal(DutyErrors.Dropped, Refused(await FindAsync(dropped.Id, by: Registry.Finder)));
        await registry.PassAsync(30);
        var alarm = Assert.Single((await registry.Hub.Get<ReadDuties>().AlarmsAsync(10, Cancel)).Items);
        Assert.Equal(kept.Id.Value, alarm.Id);
    }

    [Fact]
    public async Task Order_names_one_thing_of_the_units_own_a_day_and_a_document()
    {
        var entry = await registry.ListAsync();
        var good = Order with { Entry = entry.Id.Value };
        Assert.Equal(DutyErrors.TargetInvalid, Refused(await OrderAsync(good, Registry.Finder)));
        Assert.Equal(DutyErrors.TargetInvalid, Refused(await OrderAsync(Order)));
        Assert.Equal(DutyErrors.TargetInvalid, Refused(await OrderAsync(good with { Record = "rec-1" })));
        Assert.Equal(DutyErrors.FinderNotAPerson, Refused(await OrderAsync(good, Registry.System)));
        Assert.Equal(DutyErrors.DocumentMissing, Refused(await OrderAsync(good with { Document = "" })));
        Assert.Equal(DutyErrors.TextInvalid, Refused(await OrderAsync(good with { Requirement = "" })));
        foreach (var wrong in new[]
        {
            good with { On = null }, good with { On = new(2026, 3, 3) }, good with { DueOn = new(2026, 3, 9) }, good with { WorkingDays = 0 },
            good with { WorkingDays = null }, good with { WorkingDays = null, DueOn = Today },
            good with { WorkingDays = null, DueOn = DateOnly.MaxValue },
        })
        {
            Assert.Equal(DutyErrors.DayInvalid, Refused(await OrderAsync(wrong)));
        }

        var ordered = Ok(await OrderAsync(good, key: "k"));
        Assert.Equal(ordered.Id, Ok(await OrderAsync(good, key: "k")).Id);
        Assert.Equal(DutyErrors.KeyReused, Refused(await OrderAsync(good with { WorkingDays = 6 }, key: "k")));
    }

    private static OrderRectificationRequest Order { get; } = new("改1号", Today, WorkingDays: 5, Requirement: "召回产品并完善台账");

    private async Task<Duty> DutyAsync(DutyId id) => (await registry.Hub.Documents.FindAsync(DutyDocuments.Duty, id.Value, id.Value, Cancel))!.Value;

    private Task<Decision<Duty>> OrderAsync(OrderRectificationRequest request, Caller? by = null, string? key = null) =>
        registry.Hub.Get<OrderRectification>().RunAsync(by ?? Registry.Determiner, request, key, Cancel);

    private Task<Decision<Duty>> FindAsync(DutyId duty, string result = "fulfilled", DateOnly? on = null, Caller? by = null) =>
        registry.Hub.Get<FindDuty>().RunAsync(
            by ?? Registry.Determiner, duty, new(result, "复核1号", on ?? WorkCalendar.DateAt(registry.Hub.Clock.Now), "现场复核"), Cancel);
}
