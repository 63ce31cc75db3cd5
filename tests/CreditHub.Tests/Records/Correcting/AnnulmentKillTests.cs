using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records.Correcting;

/// <summary>A hub on its real back end that is killed once an annulment is stored and before anything of it was handed on.</summary>
public sealed class AnnulmentKillTests
{
    private static readonly SubjectKey Company = SubjectKey.ForOrganisation(SyntheticCodes.CreditCode("91", 1));
    private static readonly RecordId Record = new("rec-1");
    private static readonly Caller Person = new(TestProfile.Market, "p1", true, new HashSet<Role> { Role.Determiner }, null);
    private static readonly CorrectionOrder Order = new("cor-1", "撤1号", "复议撤销", Person.Actor, TestHub.Morning);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Annulment_that_was_stored_before_the_kill_ends_the_entry_lifts_its_measures_and_recalls_the_record_after_it()
    {
        await using var hub = await TestHub.StartAsync(TestProfile.Create());
        var entry = await ListAsync(hub);
        var directives = await DirectivesAsync(hub, entry);
        Assert.All(directives, directive => Assert.Equal(InstructionKind.Impose, directive.Current!.Kind));

        var read = await FindAsync(hub);
        var ended = Ok(read.Value.End(CorrectionKind.Annulled, Order, await hub.Get<FormerContent>().KeepAsync(read.Value, Cancel)));
        var written = new Document<CreditRecord>(ended, hub.Get<RecordEffects>().Of(ended));
        Assert.NotNull(await hub.Get<IDocuments>().WriteAsync(RecordDocuments.Record, written, read.ETag, Cancel));
        await hub.RestartAsync();
        await hub.Get<Sweep>().RunAsync(Cancel);
        await hub.IdleAsync();

        var state = (await hub.Get<IDocuments>().FindAsync(ListDocuments.Entry, entry.Value, entry.Value, Cancel))!.Value.State;
        Assert.Equal(EndReason.BasisAnnulled, Assert.IsType<EntryState.Ended>(state).Reason);
        directives = await DirectivesAsync(hub, entry);
        Assert.All(directives, directive => Assert.Equal(InstructionKind.Lift, directive.Current!.Kind));
        var recall = await hub.Get<IDocuments>().FindAsync(RecordDocuments.Recall, "rcl-rec-1-2", "rcl-rec-1-2", Cancel);
        Assert.Equal(directives.Select(directive => directive.Unit).OrderBy(unit => unit.Value, StringComparer.Ordinal), recall!.Value.Recipients.Select(recipient => recipient.Unit));
        Assert.Empty(await hub.Get<IDocuments>().WithOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task Where_the_policy_deletes_nothing_but_a_tombstone_stays()
    {
        var profile = TestProfile.Create();
        var values = profile.Book.Values.Select(value => value.Key == PolicyKeys.AnnulledRecords ? value with { Value = HubJson.ToElement("delete") } : value);
        await using var hub = await TestHub.StartAsync(profile with { Book = new PolicyBook(profile.Book.Profile, profile.Book.Version, [.. values]) });
        await StoreAsync(hub);
        Ok(await hub.Get<EndRecord>().RunAsync(Person, Record, CorrectionKind.Withdrawn, new("撤1号", "误报"), null, Cancel));

        var json = HubJson.ToElement((await FindAsync(hub)).Value).GetRawText();
        Assert.DoesNotContain("罚1号", json, StringComparison.Ordinal);
        Assert.DoesNotContain("罚款", json, StringComparison.Ordinal);
        Assert.Contains("误报", json, StringComparison.Ordinal);
        Assert.Empty(Ok(await hub.Get<ReadFormer>().RunAsync(Record, Person, Cancel)));
    }

    private static async Task StoreAsync(TestHub hub)
    {
        var record = new CreditRecord(
            Record, "penalties", Company, SubjectKind.Organisation, TestProfile.Market, TestProfile.Market, TestProfile.Market, "罚1号", new(2026, 2, 2),
            new Dictionary<string, decimal>(), null, null, new(null, Late: false), RecordState.InForce.Instance, BasisUse.May,
            new Dictionary<string, string> { ["CF_NR"] = "罚款" }, new Dictionary<string, string>(), new(new("up-1"), 1, TestHub.Morning, "test-1"));
        Assert.Equal([true], await hub.Get<IDocuments>().CreateManyAsync(RecordDocuments.Record, [new Document<CreditRecord>(record, [])], Cancel));
    }

    private static async Task<ListEntryId> ListAsync(TestHub hub)
    {
        await StoreAsync(hub);
        var grounds = new EntryGroundsRequest("law-1", "罚1号", new(2026, 2, 2), TestProfile.Market.Value, Record.Value, "conduct");
        var request = new ProposeEntryRequest(TestProfile.Black.Value, new("organisation", Company.CreditCode), grounds);
        var id = Ok(await hub.Get<ProposeEntry>().RunAsync(Person, request, null, Cancel)).Id;
        Ok(await hub.Get<HearEntry>().ServeNoticeAsync(Person, id, new("告1号", new(2026, 3, 2), "receipt"), Cancel));
        Ok(await hub.Get<HearEntry>().RecordStatementAsync(Person, id, new(false, "said", "answered"), Cancel));
        Ok(await hub.Get<DecideEntry>().RunAsync(Person, id, new(true, "决1号", null, new(2027, 3, 1)), Cancel));
        await hub.IdleAsync();
        return id;
    }

    private static async Task<List<Directive>> DirectivesAsync(TestHub hub, ListEntryId entry)
    {
        var page = await hub.Get<IDocuments>().QueryAsync(
            JointActionDocuments.Directive, DocumentQuery.In(JointPlan.ActionOf(entry).Value), Cancel);
        Assert.NotEmpty(page.Items);
        return [.. page.Items.Select(item => item.Value)];
    }

    private static async Task<Stored<CreditRecord>> FindAsync(TestHub hub) =>
        (await hub.Get<IDocuments>().FindAsync(RecordDocuments.Record, Company.Value, Record.Value, Cancel))!;

    private static T Ok<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;
}
