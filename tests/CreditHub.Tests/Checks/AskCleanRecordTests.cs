using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Rehearsals;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Checks;

/// <summary>The question for a clean record, from the documents to the log.</summary>
public class AskCleanRecordTests
{
    private const string Code = "91000000MA0000007C";

    private static readonly CheckReason Reason = new("government-procurement", "CASE-1", "容缺受理资格审查");
    private static readonly SubjectKey Subject = SubjectKey.ForOrganisation(Code);
    private static readonly CreditRecord Penalty = Samples.Penalty() with { Subject = Subject };

    private readonly Rehearsal hub = new(Samples.Fuzhou, new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_is_in_the_subjects_log_and_each_record_that_counts_is_known_as_read()
    {
        Assert.True((await AskAsync()).Answer.IsClean);
        await StoreAsync(RecordDocuments.Record, Penalty);

        var answered = await AskAsync();

        Assert.Equal(Penalty.Id, Assert.Single(answered.Answer.Records).Id);
        var log = (await hub.Get<ReadOwnChecks>().RunAsync(Subject, 100, null, Cancel)).Items;
        Assert.Equal(2, log.Count);
        Assert.Contains(log, check => check.Id == answered.Check.Id && check.Reason == Reason);
        Assert.Equal(Penalty.Id.Value, Assert.Single(hub.Audit.Facts, fact => fact.Action == "record.read").Target);
        var told = await hub.Get<IEnumerable<IDisclosures>>().OfType<ReadsOfRecord>().Single().OfRecordAsync(Penalty, Cancel).ToListAsync(Cancel);
        Assert.Equal("finance", Assert.Single(told).Unit?.Value);
    }

    [Fact]
    public async Task Record_whose_entry_is_being_verified_does_not_count()
    {
        await StoreAsync(RecordDocuments.Record, Penalty);
        var entry = Lists.Sample.Listed with { Subject = Subject, Grounds = Lists.Sample.Listed.Grounds with { Record = Penalty.Id } };
        await StoreAsync(ListDocuments.Entry, entry);
        Assert.False((await AskAsync()).Answer.IsClean);

        var stored = await hub.Documents.FindAsync(ListDocuments.Entry, entry.Id.Value, entry.Id.Value, Cancel);
        var held = entry with { Holds = [new Hold(new("ob-1"), hub.Clock.Now)] };
        Assert.NotNull(await hub.Documents.WriteAsync(ListDocuments.Entry, new Document<ListEntry>(held, []), stored!.ETag, Cancel));
        Assert.True((await AskAsync()).Answer.IsClean);
    }

    [Fact]
    public async Task Matter_of_another_unit_is_refused_audited_and_not_answered()
    {
        var refused = await hub.Get<AskCleanRecord>().RunAsync(Code, Reason with { Matter = "financing" }, Finance, Cancel);
        Assert.Equal(CheckErrors.MatterNotYours, Assert.IsType<Decision<AnsweredCleanRecord>.Rejected>(refused).Error);
        Assert.Equal("check.refused", Assert.Single(hub.Audit.Facts).Action);
        Assert.Empty((await hub.Get<ReadOwnChecks>().RunAsync(Subject, 100, null, Cancel)).Items);
    }

    private static Caller Finance => new(new("finance"), "s-1", IsPerson: false, new HashSet<Role> { Role.Checker }, null);

    private async Task<AnsweredCleanRecord> AskAsync() => Assert.IsType<Decision<AnsweredCleanRecord>.Accepted>(
        await hub.Get<AskCleanRecord>().RunAsync(Code, Reason, Finance, Cancel)).Value;

    private async Task StoreAsync<T>(DocumentKind<T> kind, T value) =>
        Assert.NotNull(await hub.Documents.WriteAsync(kind, new Document<T>(value, []), null, Cancel));
}
