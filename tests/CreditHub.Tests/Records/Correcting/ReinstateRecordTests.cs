using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Records.Correcting;

/// <summary>What becomes of all that rests on a record, shows it or got something of it, when it stands again.</summary>
public sealed class ReinstateRecordTests
{
    private static readonly RecordId Record = new("rec-1");
    private static readonly SubjectKey Company = SubjectKey.ForOrganisation(Registry.Code);
    private static readonly Caller Other = Registry.Finder with { Id = "p8" };
    private readonly Registry registry = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_was_recalled_is_told_once_more_and_the_subject_reads_both_acts_and_may_object()
    {
        await registry.StoreRecordAsync(Record.Value, Company);
        Ok(await registry.Hub.Get<ReadRecords>().FindAsync(Record, Registry.OfficeCaller, Cancel));
        Ok(await AnnulAsync());
        Assert.Contains("record.recalled", await registry.TakeAsync(Office));

        // Nobody reads the one that is over, and the audit log is not the only one who knows who was recalled.
        await ReinstateAsync();
        var recall = (await registry.Hub.Documents.FindAsync(RecordDocuments.Recall, "rcl-rec-1-3", "rcl-rec-1-3", Cancel))!.Value;
        Assert.Equal((CorrectionKind.Reinstated, "复1号", Office), (recall.Correction, recall.Document, Assert.Single(recall.Recipients).Unit));
        Assert.Contains("record.recalled", await registry.TakeAsync(Office));

        var own = Assert.Single(Ok(await registry.Hub.Get<ReadRecords>().OfSubjectAsync(Company.Value, Registry.Subject, 10, null, Cancel)).Items).Value;
        Assert.Equal([CorrectionKind.Annulled, CorrectionKind.Reinstated], own.Corrections!.Select(made => made.Kind));
        Assert.False(own.IsOver);
        Assert.Equal(
            ["record.annulled", "record.reinstatement-asked", "record.reinstatement-opened", "record.reinstated", "record.reinstatement-agreed"],
            registry.Hub.Audit.Facts.Where(fact => fact.Target == "rec-1" && fact.Action is "record.annulled" or "record.reinstated" || fact.Action.StartsWith("record.reinstatement", StringComparison.Ordinal))
                .Select(fact => fact.Action));
    }

    [Fact]
    public async Task Recipient_of_a_recall_is_told_even_where_nothing_else_names_it_any_more()
    {
        await registry.StoreRecordAsync(Record.Value, Company);
        Ok(await AnnulAsync());
        var recall = new Recall(
            RecallId.Of(Record, 2), Record, Company, "penalties", Registry.Finder.Unit, CorrectionKind.Annulled, "撤1号", 2, Now, new(2026, 3, 5),
            [new RecallRecipient(Court, [DisclosureWay.Push], null)], null);
        Assert.NotNull(await registry.Hub.Documents.WriteAsync(RecordDocuments.Recall, new Document<Recall>(recall, []), null, Cancel));
        await ReinstateAsync();
        Assert.Equal(Court, Assert.Single((await registry.Hub.Documents.FindAsync(RecordDocuments.Recall, "rcl-rec-1-3", "rcl-rec-1-3", Cancel))!.Value.Recipients).Unit);
    }

    [Fact]
    public async Task Entry_that_ended_with_it_stays_ended_and_one_that_was_held_waits_for_its_unit()
    {
        await registry.StoreRecordAsync(Record.Value, Company);
        await registry.StoreRecordAsync("rec-2", Company);
        var ended = await registry.ListAsync(On(Record.Value));
        var held = await registry.ListAsync(On(Record.Value, "rec-2"));
        Ok(await AnnulAsync());
        await ReinstateAsync();
        Assert.Equal(EndReason.BasisAnnulled, Assert.IsType<EntryState.Ended>((await registry.EntryAsync(ended.Id)).State).Reason);
        Assert.Equal(EntryEffect.OnHold, (await registry.EntryAsync(held.Id)).EffectOn(Today));
        Ok(await registry.Hub.Get<ConfirmBasis>().RunAsync(Registry.Determiner, held.Id, new("认1号"), Cancel));
        Assert.Equal(EntryEffect.InForce, (await registry.EntryAsync(held.Id)).EffectOn(Today));
    }

    [Fact]
    public async Task What_an_objection_found_wrong_stands_again_only_by_what_sets_the_end_aside()
    {
        await registry.StoreRecordAsync(Record.Value, Company);
        var entry = await registry.ListAsync(On(Record.Value));
        Ok(await registry.FindAsync(Ok(await registry.ObjectAsync(entry.Id)).Id, "revoked"));
        Ok(await AnnulAsync());
        Assert.Equal(ReinstatementErrors.EndedInLaw, Refused(await AskAsync()));
        Ok(await AskAsync(ReinstatementGround.SetAside, new("setAside", "（2026）闽01行终1号", "法院判决撤销该撤销决定", Today, Today)));
        Assert.False(Ok(await AgreeAsync(Other)).IsOver);
    }

    [Fact]
    public async Task Waiting_requests_are_the_units_own_and_the_offices_until_they_are_decided()
    {
        await registry.StoreRecordAsync(Record.Value, Company);
        Ok(await AnnulAsync());
        Ok(await AskAsync());
        Assert.Equal(RecordErrors.Unknown, Refused(await AgreeAsync(Registry.Determiner)));
        foreach (var (caller, count) in new[] { (Registry.Finder, 1), (Registry.OfficeCaller, 1), (Registry.Determiner, 0) })
        {
            Assert.Equal(count, (await registry.Hub.Get<ReinstateRecord>().OpenAsync(caller, 10, null, Cancel)).Items.Count);
        }

        Assert.Equal(ReinstatementErrors.SecondPerson, Refused(await AgreeAsync(Registry.Finder)));
        Ok(await AgreeAsync(Other));
        Ok(await AgreeAsync(Other));
        Assert.Empty((await registry.Hub.Get<ReinstateRecord>().OpenAsync(Registry.OfficeCaller, 10, null, Cancel)).Items);
    }

    [Fact]
    public async Task It_is_public_again_only_when_a_second_person_has_looked_at_it()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company()));
        var record = Assert.Single(await city.RecordsAsync());
        await CycleAsync(city, record.Id);
        var view = await city.ViewAsync(record.Id);
        Assert.Equal((false, "waiting", 3), (view.IsShown, view.State, view.RecordVersion!.Value));
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        var decide = city.Hub.Get<DecideRecord>();
        Assert.Equal(PublicationErrors.SecondPerson, Refused(await decide.DecideAsync(record.Id, 3, null, PublicationCity.First, Cancel)));
        Ok(await decide.DecideAsync(record.Id, 3, null, PublicationCity.Second, Cancel));
        await city.HourAsync();
        Assert.Equal([record.Id.Value], city.Site.Shown.Keys);
        Assert.Contains("罚款", city.Site.Shown[record.Id.Value].Show!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_exempted_or_withheld_or_past_its_term_of_publication_stays_hidden()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1).With("CF_JDRQ", "2025-04-20")));
        var record = Assert.Single(await city.RecordsAsync());
        Assert.True((await city.ViewAsync(record.Id)).IsShown);
        Ok(await city.Hub.Get<EndRecord>().RunAsync(PublicationCity.First, record.Id, CorrectionKind.Annulled, new("撤1号", "误办"), null, Cancel));

        // The term of publication, a year from the decision, ends meanwhile.
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new(2026, 4, 25)));
        await ReinstateAsync(city, record.Id, new(2026, 4, 25));
        await city.HourAsync();
        var view = await city.ViewAsync(record.Id);
        Assert.Equal((false, "ended"), (view.IsShown, view.State));

        await city.UploadAsync(PenaltyRows.Company(2).With("CF_JDRQ", "2026-04-20"));
        var exempted = (await city.RecordsAsync()).Single(one => one.Id != record.Id).Id;
        Ok(await city.Hub.Get<DecideRecord>().ExemptAsync(exempted, SecrecyReason.CommercialSecret, "政府信息公开条例 15", PublicationCity.First, Cancel));
        await CycleAsync(city, exempted, new(2026, 4, 25));
        Assert.Equal("refused", (await city.ViewAsync(exempted)).State);
    }

    // A fine is used for twelve months: its term ends on 2026-05-04.
    [Fact]
    public async Task Its_term_runs_on_as_it_was_and_the_sweep_puts_it_away()
    {
        var profile = IntakeBench.ProfileWith();
        var office = profile.Units[PenaltyRows.Stranger] with { Id = Office, Name = "office", CreditCode = Demo.SyntheticCodes.CreditCode("11", 4), IsOffice = true };
        var bench = new IntakeBench(null, profile with { Units = profile.Units.Values.Append(office).ToDictionary(unit => unit.Id) });
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(1).With("CF_JDRQ", "2025-05-05")));
        var record = Assert.Single(await bench.StoredAsync());
        var first = IntakeBench.Caller(PenaltyRows.Uploader, Role.Determiner) with { Id = "p1", IsPerson = true };
        Ok(await bench.Hub.Get<EndRecord>().RunAsync(first, record.Id, CorrectionKind.Annulled, new("撤1号", "误办"), null, Cancel));

        // The sweep has found that nothing of the upload stands.
        await SweepAsync(bench, WorkCalendar.StartOf(new(2026, 4, 1)));
        var today = new DateOnly(2026, 4, 1);
        var asked = Ok(await bench.Hub.Get<ReinstateRecord>().AskAsync(first, record.Id, ReinstatementGround.Mistake, new("mistake", "复1号", "误登他案文书", today), null, Cancel));
        Ok(await bench.Hub.Get<ReinstateRecord>().DecideAsync(first with { Id = "p2" }, record.Id, new(Approve: true, asked.Reinstatement!.Order.Id), Cancel));
        Assert.False(Assert.Single(await bench.StoredAsync()).IsOver);
        await SweepAsync(bench, WorkCalendar.StartOf(new(2026, 5, 1)));
        Assert.False(Assert.Single(await bench.StoredAsync()).IsOver);
        await SweepAsync(bench, WorkCalendar.StartOf(new(2026, 6, 1)));
        Assert.IsType<RecordState.Expired>(Assert.Single(await bench.StoredAsync()).State);
    }

    private static async Task SweepAsync(IntakeBench bench, DateTimeOffset at)
    {
        bench.Hub.Engine.MoveTo(at);
        await bench.Hub.Get<Sweep>().RunAsync(Cancel);
    }

    private static async Task CycleAsync(PublicationCity city, RecordId record, DateOnly? toldOn = null)
    {
        Ok(await city.Hub.Get<EndRecord>().RunAsync(PublicationCity.First, record, CorrectionKind.Annulled, new("撤1号", "误办"), null, Cancel));
        await city.Hub.IdleAsync();
        await ReinstateAsync(city, record, toldOn ?? new(2026, 3, 10));
    }

    private static async Task ReinstateAsync(PublicationCity city, RecordId record, DateOnly toldOn)
    {
        var reinstate = city.Hub.Get<ReinstateRecord>();
        var asked = Ok(await reinstate.AskAsync(PublicationCity.First, record, ReinstatementGround.Mistake, new("mistake", "复1号", "误登他案文书", toldOn), null, Cancel));
        Ok(await reinstate.DecideAsync(PublicationCity.Second, record, new(Approve: true, asked.Reinstatement!.Order.Id), Cancel));
        await city.Hub.IdleAsync();
    }

    private Task<Decision<CreditRecord>> AnnulAsync() =>
        registry.Hub.Get<EndRecord>().RunAsync(Registry.Finder, Record, CorrectionKind.Annulled, new("撤1号", "复议撤销"), null, Cancel);

    private async Task ReinstateAsync()
    {
        Ok(await AskAsync());
        Ok(await AgreeAsync(Other));
    }

    private Task<Decision<CreditRecord>> AskAsync(ReinstatementGround ground = ReinstatementGround.Mistake, ReinstateRecordRequest? request = null) =>
        registry.Hub.Get<ReinstateRecord>().AskAsync(
            Registry.Finder, Record, ground, request ?? new("mistake", "复1号", "误登他案文书", Today), "ask-" + ground, Cancel);

    private async Task<Decision<CreditRecord>> AgreeAsync(Caller by)
    {
        var record = await registry.RecordAsync(Record.Value);
        var request = record.Reinstatement?.Order.Id ?? record.Corrections![^1].Order.Id;
        return await registry.Hub.Get<ReinstateRecord>().DecideAsync(by, Record, new(Approve: true, request), Cancel);
    }

    private static T Ok<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;

    private static ProposeEntryRequest On(params string[] records) =>
        Registry.Request with { Grounds = Registry.Request.Grounds! with { Records = records } };
}
