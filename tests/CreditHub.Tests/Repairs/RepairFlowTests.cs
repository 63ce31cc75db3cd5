using CreditHub.Decisions;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Oversight;
using CreditHub.Records;
using CreditHub.Rehearsals;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Repairs;

/// <summary>What a repaired record ends, and when its repair may be called done (G14).</summary>
public sealed class RepairFlowTests
{
    private const int MostTouches = 300;
    private static readonly SubjectKey Company = SubjectKey.ForOrganisation(Registry.Code);
    private static readonly RepairRecordRequest Decision = new("修1号", new DateOnly(2026, 3, 1), "义务履行完毕");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Repair_ends_what_rests_on_the_record_at_once_and_is_complete_when_everybody_confirmed()
    {
        var registry = new Registry();
        var entry = await ListAsync(registry, "rec-1");
        Ok(await registry.Hub.Get<ReadRecords>().FindAsync(new("rec-1"), Registry.OfficeCaller, Cancel));

        Assert.IsType<RecordState.Repaired>(Ok(await RepairAsync(registry)).State);
        Assert.Equal(
            (EndReason.Repaired, "修1号"), (await registry.EntryAsync(entry.Id)).State is EntryState.Ended ended ? (ended.Reason, ended.DocumentNumber) : default);
        Assert.Empty((await registry.StandingAsync(Company))!.Entries);
        Assert.Equal([InstructionKind.Impose, InstructionKind.Lift], await registry.ToldAsync(entry.Id, Court));

        var repair = Ok(await FindAsync(registry, Registry.Finder));
        Assert.Equal(("open", null), (repair.State, repair.CompletedAt));
        Assert.Equal(
            ["measure court", "measure inspection", "recipient court", "recipient office"],
            repair.Waits.Select(wait => $"{wait.Kind} {wait.Of.Split('.')[^1]}").Order(StringComparer.Ordinal));
        Assert.Equal((1, "rec-1"), await OpenAsync(registry));

        Assert.Contains("record.recalled", await registry.TakeAsync(Court));
        Assert.Contains("record.recalled", await registry.TakeAsync(Office));
        await registry.TakeAsync(Provider);
        await LiftedAsync(registry, entry, Court);
        await registry.Hub.Get<Sweep>().RunAsync(Cancel);
        Assert.Equal(["measure"], Ok(await FindAsync(registry, Registry.Finder)).Waits.Select(wait => wait.Kind));

        await LiftedAsync(registry, entry, Provider);
        await registry.PassAsync(1);
        Assert.Equal((0, null), await OpenAsync(registry));
        repair = Ok(await FindAsync(registry, Registry.Subject));
        Assert.Equal(("complete", 0), (repair.State, repair.Waits.Count));
        Assert.Single(registry.Hub.Audit.Facts, fact => fact is { Action: "repair.completed", Target: "rec-1" });
    }

    [Fact]
    public async Task Subject_reads_the_repair_in_its_own_file_and_a_stranger_does_not()
    {
        var registry = new Registry();
        await ListAsync(registry, "rec-1");
        Assert.Equal(RecordErrors.RepairUnknown, Refused(await FindAsync(registry, Registry.Subject)));
        Ok(await RepairAsync(registry));
        var own = Ok(await registry.Hub.Get<ReadRecords>().OfSubjectAsync(Company.Value, Registry.Subject, 10, null, Cancel));
        Assert.IsType<RecordState.Repaired>(Assert.Single(own.Items).Value.State);

        // Whom a record was disclosed to it reads elsewhere, not by who is slow.
        Assert.All(Ok(await FindAsync(registry, Registry.Subject)).Waits, wait => Assert.Equal("", wait.Of));
        Assert.Equal(RecordErrors.Unknown, Refused(await FindAsync(registry, Registry.Determiner)));
        Assert.Equal(RecordErrors.Unknown, Refused(await RepairAsync(registry, Registry.Determiner)));
        Assert.Contains(registry.Hub.Audit.Facts, fact => fact.Action == "record.repair-refused");
    }

    [Fact]
    public async Task Entry_that_rests_on_another_record_too_is_on_hold_and_the_repair_open_until_a_person_finds()
    {
        var registry = new Registry();
        var entry = await ListAsync(registry, "rec-1", "rec-2");
        Ok(await RepairAsync(registry));
        Assert.Equal(EntryEffect.OnHold, (await registry.EntryAsync(entry.Id)).EffectOn(Today));
        Assert.Contains(Ok(await FindAsync(registry, Registry.Finder)).Waits, wait => wait == new RepairWaitView("entry", entry.Id.Value));
        Ok(await registry.Hub.Get<ConfirmBasis>().RunAsync(Registry.Determiner, entry.Id, new("认1号"), Cancel));
        Assert.DoesNotContain(Ok(await FindAsync(registry, Registry.Finder)).Waits, wait => wait.Kind == "entry");
    }

    [Fact]
    public async Task Repair_that_dies_at_any_step_is_open_all_the_same_once_the_hub_runs_again()
    {
        var undisturbed = await RunAsync(outageAfter: null);
        var outages = 0;
        for (var after = 0; after < MostTouches; after++)
        {
            var (state, died) = await RunAsync(after);
            Assert.Equal(undisturbed.State, state);
            if (!died)
            {
                break;
            }

            outages++;
        }

        Assert.InRange(outages, 5, MostTouches - 1);
    }

    private static async Task<(string State, bool Died)> RunAsync(int? outageAfter)
    {
        var registry = new Registry();
        var entry = await ListAsync(registry, "rec-1");
        registry.Outage.Left = outageAfter;
        try
        {
            Ok(await RepairAsync(registry));
        }
        catch (OutageException)
        {
            // The caller gets no answer.
        }

        registry.Outage.Left = null;
        registry.Hub.Engine.Restart();
        await registry.Hub.Get<Sweep>().RunAsync(Cancel);
        Ok(await RepairAsync(registry));
        var repair = (await registry.Hub.Documents.FindAsync(RepairDocuments.Repair, "rec-1", "rec-1", Cancel))!.Value;
        var state = HubJson.ToElement(new { repair.Version, repair.Document, repair.State, lifted = await registry.ToldAsync(entry.Id, Court) }).GetRawText();
        return (state.Replace(entry.Id.Value, "le", StringComparison.Ordinal), registry.Outage.HasHappened);
    }

    private static async Task<ListEntry> ListAsync(Registry registry, params string[] records)
    {
        foreach (var record in records)
        {
            await registry.StoreRecordAsync(record, Company, decidedOn: new(2025, 6, 1));
        }

        return await registry.ListAsync(Registry.Request with { Grounds = Registry.Request.Grounds! with { Records = records } });
    }

    private static Task<Decision<CreditRecord>> RepairAsync(Registry registry, Caller? by = null) =>
        registry.Hub.Get<RepairRecord>().RunAsync(by ?? Registry.Finder, new("rec-1"), Decision, "k", Cancel);

    private static Task<Decision<RepairView>> FindAsync(Registry registry, Caller by) => registry.Hub.Get<ReadRepairs>().FindAsync(new("rec-1"), by, Cancel);

    private static async Task<(long, string?)> OpenAsync(Registry registry)
    {
        var alarms = await registry.Hub.Get<ReadRecordAlarms>().RunAsync(10, Cancel);
        return (alarms.RepairedNotLifted, alarms.Repairs.SingleOrDefault()?.Record);
    }

    private static async Task LiftedAsync(Registry registry, ListEntry entry, UnitId unit) => Ok(await registry.Hub.Get<TakeFeedback>().RunAsync(
        DirectiveId.For(JointPlan.ActionOf(entry.Id), unit), 2, 
        [new MeasureFeedback(new MeasureId("S01"), FeedbackResult.Implemented, "", null, null, null, "", "", "", "", "op", registry.Hub.Clock.Now, null)],
        new Caller(unit, "s9", false, new HashSet<Role> { Role.Implementer }, null), Cancel));
}
