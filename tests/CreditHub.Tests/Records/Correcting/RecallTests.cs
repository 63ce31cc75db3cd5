using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Records.Recalls;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Records.Correcting;

/// <summary>The recall of corrected records from everybody who got something of them (G15).</summary>
public sealed class RecallTests
{
    private static readonly RecordId Record = new("rec-1");
    private static readonly RecallId Recalled = new("rcl-rec-1-2");
    private static readonly SubjectKey Company = SubjectKey.ForOrganisation(Registry.Code);
    private readonly Registry registry = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_unit_that_got_something_of_an_annulled_record_is_told_and_confirms_by_taking_the_message()
    {
        await DiscloseAsync();
        await AnnulAsync();

        var recall = await RecallAsync();
        Assert.Equal(
            [(Court, "Directive"), (Market, "Check"), (Office, "Read")],
            recall.Recipients.Select(recipient => (recipient.Unit, string.Join(' ', recipient.Ways))));
        Assert.Equal((new DateOnly(2026, 3, 5), CorrectionKind.Annulled, "撤1号"), (recall.DueOn, recall.Correction, recall.Document));

        foreach (var unit in new[] { Market, Court, Office })
        {
            Assert.Contains("record.recalled", await registry.TakeAsync(unit));
        }

        Assert.DoesNotContain("record.recalled", await registry.TakeAsync(Provider));
        recall = await RecallAsync();
        Assert.False(recall.IsOpen);
        Assert.Equal(Court, recall.Recipients[0].Confirmed!.By.Unit);
        await registry.PassAsync(10);
        Assert.Null((await RecallAsync()).OverdueAt);
    }

    [Fact]
    public async Task Unit_that_does_not_confirm_in_time_is_an_alarm_of_the_office_once_until_it_does()
    {
        await DiscloseAsync();
        await AnnulAsync();
        await registry.TakeAsync(Market);
        await registry.TakeAsync(Office);
        await SweepAtAsync(Policy.WorkCalendar.StartOf(new(2026, 3, 6)).AddSeconds(-1));
        Assert.Equal(0, (await AlarmsAsync()).OverdueRecalls);

        await SweepAtAsync(Policy.WorkCalendar.StartOf(new(2026, 3, 6)));
        await SweepAtAsync(Policy.WorkCalendar.StartOf(new(2026, 3, 7)));
        Assert.Equal([Recalled.Value], (await AlarmsAsync()).Recalls.Select(recall => recall.Id));
        Assert.Single(registry.Hub.Queues.Sent, message => message.Type == "cn.credithub.record.recall-overdue.v1" && message.Queue == Office.Value);

        Assert.Contains("record.recalled", await registry.TakeAsync(Court));
        Assert.Equal(0, (await AlarmsAsync()).OverdueRecalls);
    }

    [Fact]
    public async Task Record_of_which_nobody_got_anything_is_not_recalled()
    {
        await registry.StoreRecordAsync(Record.Value, Company);
        await AnnulAsync();
        Assert.Null(await registry.Hub.Documents.FindAsync(RecordDocuments.Recall, Recalled.Value, Recalled.Value, Cancel));
    }

    [Fact]
    public async Task Disclosures_are_shown_to_provider_office_and_subject_and_to_nobody_else()
    {
        await DiscloseAsync();
        foreach (var caller in new[] { Registry.Finder, Registry.OfficeCaller, Registry.Subject })
        {
            var ways = Ok(await DisclosuresAsync(caller)).Select(one => one.Way).Distinct();
            Assert.Equal([DisclosureWay.Read, DisclosureWay.Check, DisclosureWay.Directive], ways.Order());
        }

        foreach (var stranger in new[] { Registry.Determiner, Registry.Subject with { Subject = Person } })
        {
            Assert.Equal(RecordErrors.Unknown, Refused(await DisclosuresAsync(stranger)));
        }

        Assert.Equal(2, registry.Hub.Audit.Facts.Count(fact => fact.Action == "record.disclosures.refused"));
        await AnnulAsync();
        Assert.Equal(RecordErrors.RecallUnknown, Refused(await registry.Hub.Get<ReadRecalls>().FindAsync(Recalled, Registry.Determiner, Cancel)));
        Assert.Equal(Recalled, Ok(await registry.Hub.Get<ReadRecalls>().FindAsync(Recalled, Registry.Finder, Cancel)).Id);
    }

    [Fact]
    public async Task Subject_sees_its_own_records_with_their_state_and_no_other_subject_does()
    {
        await registry.StoreRecordAsync(Record.Value, Company);
        await AnnulAsync();
        var records = registry.Hub.Get<ReadRecords>();
        var own = await records.OfSubjectAsync(Company.Value, Registry.Subject, 10, null, Cancel);
        Assert.IsType<RecordState.Annulled>(Assert.Single(Ok(own).Items).Value.State);
        Assert.Equal(RecordErrors.Unknown, Refused(await records.OfSubjectAsync(Demo.SyntheticCodes.CreditCode("91", 2), Registry.Subject, 10, null, Cancel)));
        Assert.Contains(registry.Hub.Audit.Facts, fact => fact.Action == "subject.records-read-refused");
    }

    // The office reads the record, the determining unit asks a check, the court has a directive.
    private async Task DiscloseAsync()
    {
        await registry.StoreRecordAsync(Record.Value, Company);
        await registry.ListAsync(Registry.Request with { Grounds = Registry.Request.Grounds! with { Record = Record.Value } });
        Ok(await registry.Hub.Get<ReadRecords>().FindAsync(Record, Registry.OfficeCaller, Cancel));
        Ok(await registry.Hub.Get<ReadRecords>().FindAsync(Record, Registry.Finder, Cancel));
        await registry.Hub.Get<IUsageLog>().AppendAsync(
            new Check(new("ch-1"), Company, Registry.System.Actor, new("m", "c", "p"), Now, [new MeasureId("S01")], [], false, "test-1"), Cancel);
        await registry.Hub.Get<IUsageLog>().AppendAsync(
            new Check(new("ch-2"), Company, new(new("bank"), "s", false), new("m", "c", "p"), Now, [], [], false, "test-1"), Cancel);
    }

    private async Task AnnulAsync() => Ok(await registry.Hub.Get<EndRecord>().RunAsync(
        Registry.Finder, Record, CorrectionKind.Annulled, new("撤1号", "复议撤销"), null, Cancel));

    private async Task<Recall> RecallAsync() =>
        (await registry.Hub.Documents.FindAsync(RecordDocuments.Recall, Recalled.Value, Recalled.Value, Cancel))!.Value;

    private Task<Decision<IReadOnlyList<Disclosure>>> DisclosuresAsync(Caller caller) =>
        registry.Hub.Get<ReadRecalls>().DisclosuresAsync(Record, caller, Cancel);

    private Task<RecordAlarmsView> AlarmsAsync() => registry.Hub.Get<ReadRecordAlarms>().RunAsync(10, Cancel);

    private async Task SweepAtAsync(DateTimeOffset instant)
    {
        registry.Hub.Engine.MoveTo(instant);
        await registry.Hub.Get<Oversight.Sweep>().RunAsync(Cancel);
    }
}
