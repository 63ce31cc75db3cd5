using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Rehearsals;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Checks;

/// <summary>What a department reads of others' records in a matter of its own (R6, R18, R23).</summary>
public sealed class AskRecordsTests
{
    private const string Code = "91000000MA0000007C";

    private static readonly CheckReason Reason = new("government-procurement", "CASE-1", "采购资格审查");
    private static readonly SubjectKey Subject = SubjectKey.ForOrganisation(Code);
    private static readonly CreditRecord Penalty = Samples.Penalty() with { Subject = Subject };
    private static readonly CreditRecord Conduct = Penalty with
    {
        Id = new("rec-conduct"), Kind = "association-conduct", BasisUse = new BasisUse(BasisExclusion.Reference), Amounts = new Dictionary<string, decimal>(),
        Text = new Dictionary<string, string> { ["XH_XW"] = "联系人13900000000失信" },
    };

    private readonly Rehearsal hub = new(Profile(), new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Caller Finance => Caller("finance");

    [Fact]
    public async Task Department_reads_public_and_shared_records_with_source_and_class_and_every_read_is_logged()
    {
        await StoreAsync(Penalty, Conduct);
        var answered = await AskAsync();

        var view = SharedRecordViews.Of(answered, Samples.Fuzhou);
        Assert.Equal(
            [("association-conduct", "shared", "reference", false, "reference"), ("penalties", "public", "publicCredit", true, null)],
            view.Items.OrderBy(item => item.Kind, StringComparer.Ordinal)
                .Select(item => (item.Kind, item.Class, item.SourceClass, item.BasisUse.MayRest, item.BasisUse.Reason)));
        Assert.All(view.Items, item => Assert.Equal(Penalty.Provider.Value, item.Provider));
        Assert.DoesNotContain("13900000000", string.Concat(view.Items.SelectMany(item => item.Text.Values)), StringComparison.Ordinal);

        var log = Assert.Single((await hub.Get<ReadOwnChecks>().RunAsync(Subject, 100, null, Cancel)).Items);
        Assert.Equal((answered.Check.Id, Reason), (log.Id, log.Reason));
        foreach (var record in (CreditRecord[])[Penalty, Conduct])
        {
            var told = await hub.Get<IEnumerable<IDisclosures>>().OfType<ReadsOfRecord>().Single().OfRecordAsync(record, Cancel).ToListAsync(Cancel);
            Assert.Equal("finance", Assert.Single(told).Unit?.Value);
        }
    }

    [Fact]
    public async Task Secret_records_are_shown_to_nobody_and_restricted_ones_to_whom_the_policy_names()
    {
        await StoreAsync(Penalty with { Id = new("rec-secret"), Kind = "talks" }, Penalty with { Id = new("rec-restricted"), Kind = "evaluations" });
        Assert.Equal("evaluations", Assert.Single((await AskAsync()).Records).Record.Kind);
        Assert.Empty((await AskAsync(Caller("land"), Reason with { Matter = "public-resource-trading" })).Records);

        foreach (var (caller, matter, kind) in new[] { (Finance, "government-procurement", "talks"), (Finance, "government-procurement", "gossip"), (Caller("land"), "public-resource-trading", "evaluations") })
        {
            var refused = await RunAsync(caller, Reason with { Matter = matter }, kind);
            Assert.Equal(RecordErrors.KindNotShared, Assert.IsType<Decision<AnsweredRecords>.Rejected>(refused).Error);
        }

        Assert.Equal(3, hub.Audit.Facts.Count(fact => fact.Action == "check.refused"));
    }

    [Fact]
    public async Task Matter_of_another_unit_is_refused_and_logged()
    {
        await StoreAsync(Penalty);
        var refused = await RunAsync(Finance, Reason with { Matter = "financing" });
        Assert.Equal(CheckErrors.MatterNotYours, Assert.IsType<Decision<AnsweredRecords>.Rejected>(refused).Error);
        Assert.Equal("check.refused", Assert.Single(hub.Audit.Facts).Action);
        Assert.Empty((await hub.Get<ReadOwnChecks>().RunAsync(Subject, 100, null, Cancel)).Items);
    }

    [Fact]
    public async Task What_is_over_or_past_its_term_is_not_shared_and_what_is_disputed_says_so()
    {
        var annulled = Penalty with { Id = new("rec-annulled"), State = new RecordState.Annulled("撤1号", Penalty.Provider, new(2026, 4, 1)) };
        var old = Penalty with { Id = new("rec-old"), DecidedOn = new(2016, 4, 1) };
        var disputed = Penalty with { Id = new("rec-disputed"), State = new RecordState.Disputed(new(2026, 4, 1)) };
        await StoreAsync(Penalty, annulled, old, disputed);
        var entry = Lists.Sample.Listed with
        {
            Subject = Subject, Grounds = Lists.Sample.Listed.Grounds with { Record = Penalty.Id }, Holds = [new Hold(new("ob-1"), hub.Clock.Now)],
        };
        Assert.NotNull(await hub.Documents.WriteAsync(ListDocuments.Entry, new Document<ListEntry>(entry, []), null, Cancel));

        var shared = (await AskAsync()).Records;
        Assert.Equal([Penalty.Id.Value, "rec-disputed"], shared.Select(record => record.Record.Id.Value).Order(StringComparer.Ordinal));
        Assert.All(shared, record => Assert.Equal((true, (BasisExclusion?)BasisExclusion.NotInForce), (record.IsDisputed, record.Excluded)));
    }

    private static Caller Caller(string unit) => new(new(unit), "s-1", IsPerson: false, new HashSet<Role> { Role.Checker }, null);

    // Talks are made secret, evaluations restricted to the finance bureau.
    private static HubProfile Profile()
    {
        var fuzhou = Samples.Fuzhou;
        var kinds = fuzhou.Records.Kinds.Select(kind => kind.Code switch
        {
            "talks" => kind with { Class = RecordClass.Secret },
            "evaluations" => kind with { Class = RecordClass.Restricted },
            _ => kind,
        });
        return fuzhou with
        {
            Records = new RecordCatalogue(kinds),
            Book = new PolicyBook("fuzhou", fuzhou.Book.Version,
            [
                .. fuzhou.Book.Values.Where(value => value.Key != PolicyKeys.RestrictedReaders),
                new PolicyValue(
                    PolicyKeys.RestrictedReaders, HubJson.ToElement(new[] { "evaluations>finance" }), new(2016, 1, 1), null, new("test", ""), PolicyMark.Unverified),
            ]),
        };
    }

    private Task<Decision<AnsweredRecords>> RunAsync(Caller caller, CheckReason reason, params string[] kinds) =>
        hub.Get<AskRecords>().RunAsync(new RecordsQuestion(Code, kinds, null), reason, caller, Cancel);

    private async Task<AnsweredRecords> AskAsync(Caller? caller = null, CheckReason? reason = null) =>
        Assert.IsType<Decision<AnsweredRecords>.Accepted>(await RunAsync(caller ?? Finance, reason ?? Reason)).Value;

    private async Task StoreAsync(params CreditRecord[] records)
    {
        foreach (var record in records)
        {
            Assert.NotNull(await hub.Documents.WriteAsync(RecordDocuments.Record, new Document<CreditRecord>(record, []), null, Cancel));
        }
    }
}
