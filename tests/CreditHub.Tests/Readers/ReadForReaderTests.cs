using CreditHub.Checks;
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
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Readers;

/// <summary>A read from the documents to the log: at its bounds, at its end, and when something happens in the middle of it.</summary>
public sealed class ReadForReaderTests
{
    private const string Code = "91000000MA0000007C";

    private static readonly SubjectKey Subject = SubjectKey.ForOrganisation(Code);
    private static readonly CreditRecord Penalty = Samples.Penalty() with { Subject = Subject };
    private static readonly Caller Bank = new(new("example-bank"), "s-1", IsPerson: false, new HashSet<Role> { Role.Reader }, Subject: null);
    private static readonly Caller Office = new(Samples.Fuzhou.Office.Id, "office-1", IsPerson: true, new HashSet<Role> { Role.Office }, Subject: null);
    private static readonly AuthorisationTerms Terms = new(
        "榕信合〔2026〕1号", new("credit-supervision-2019"), Samples.Today, Samples.Today.AddDays(30),
        new(["penalties"], [SubjectKind.Organisation], ["信贷审批"], 5, 50));

    private readonly InterruptedLog log = new();
    private readonly Rehearsal hub;

    public ReadForReaderTests() => hub = new Rehearsal(
        Samples.Fuzhou, WorkCalendar.StartOf(Samples.Today).AddHours(10), services => services.AddSingleton<IUsageLog>(provider =>
        {
            log.Log = new DocumentUsageLog(provider.GetRequiredService<IDocuments>());
            return log;
        }));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_is_given_while_it_is_public_and_nothing_is_verified_about_it()
    {
        await GrantAsync(Terms);
        Assert.Empty((await ReadAsync()).Records);
        await StoreAsync(RecordDocuments.Record, Penalty);
        Assert.Empty((await ReadAsync()).Records);
        await StoreAsync(PublicationDocuments.Publication, Samples.Published(Penalty));
        Assert.Equal(Penalty.Id, Assert.Single((await ReadAsync()).Records).Shown.Record);

        var entry = Lists.Sample.Listed with { Subject = Subject, Grounds = Lists.Sample.Listed.Grounds with { Record = Penalty.Id } };
        await StoreAsync(ListDocuments.Entry, entry with { Holds = [new Hold(new("ob-1"), hub.Clock.Now)] });
        Assert.Empty((await ReadAsync()).Records);
    }

    [Fact]
    public async Task Record_that_is_annulled_while_it_is_read_is_on_record_as_read_and_not_given()
    {
        await GrantAsync(Terms);
        await StoreAsync(RecordDocuments.Record, Penalty);
        await StoreAsync(PublicationDocuments.Publication, Samples.Published(Penalty));
        log.Then = () => ChangeAsync(Penalty with { State = new RecordState.Annulled("撤1号", Samples.Unit, Samples.Today) });

        var answer = await ReadAsync();

        Assert.Empty(answer.Records);
        Assert.Equal([Penalty.Id], answer.Read.Reading!.Records);
        var told = await hub.Get<IEnumerable<IDisclosures>>().OfType<ReadsOfRecord>().Single().OfRecordAsync(Penalty, Cancel).ToListAsync(Cancel);
        Assert.Equal(Bank.Unit, Assert.Single(told).Unit);
    }

    [Fact]
    public async Task Reads_at_once_never_pass_the_bound()
    {
        await using var whole = await TestHub.StartAsync(Samples.Fuzhou, WorkCalendar.StartOf(Samples.Today).AddHours(10));
        Assert.IsType<Decision<ReadingAuthorisation>.Accepted>(await whole.Get<Authorise>().GrantAsync(Bank.Unit, Terms, Office, Cancel));
        var decisions = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => AskAsync(whole.Get<ReadForReader>()), Cancel)));
        Assert.Equal(5, decisions.Count(decision => decision is Decision<ReaderAnswer>.Accepted));
        Assert.All(
            decisions.OfType<Decision<ReaderAnswer>.Rejected>(), refused => Assert.Equal(ReaderErrors.BoundReached, refused.Error));
        Assert.Equal(5, (await whole.Get<ReadOwnChecks>().RunAsync(Subject, 100, null, Cancel)).Items.Count);
    }

    [Fact]
    public async Task Authorisation_refuses_from_the_day_after_its_last()
    {
        await GrantAsync(Terms);
        hub.Engine.MoveTo(WorkCalendar.StartOf(Terms.Until.AddDays(1)).AddSeconds(-1));
        await ReadAsync();
        hub.Engine.MoveTo(WorkCalendar.StartOf(Terms.Until.AddDays(1)));
        Assert.Equal(ReaderErrors.NotAuthorised, Assert.IsType<Decision<ReaderAnswer>.Rejected>(await AskAsync()).Error);
        Assert.Single(hub.Audit.Facts, fact => fact.Action == "reader.records-read.refused" && fact.Target == Subject.Value);
    }

    [Fact]
    public async Task Nothing_of_a_minor_is_given_whatever_the_consent()
    {
        await GrantAsync(Terms with { Scope = Terms.Scope with { SubjectKinds = [SubjectKind.Person] } });
        var consent = new SubjectConsent("授-1", Samples.Today, Samples.Today.AddDays(10));
        var refused = await hub.Get<ReadForReader>().RunAsync(
            new ReaderQuestion(Minor(), [], null), new ReadingReason("信贷审批", "LOAN-1", consent), Bank, Cancel);
        Assert.Equal(ReaderErrors.Minor, Assert.IsType<Decision<ReaderAnswer>.Rejected>(refused).Error);
        Assert.Equal(0, await hub.Documents.CountAsync(ReaderDocuments.Consent, DocumentQuery.All, Cancel));
    }

    // GB 11643-1999; region 000000 is nobody's.
    private static string Minor()
    {
        const string Body = "00000020150101001";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return Body + "10X98765432"[Body.Select((digit, at) => (digit - '0') * weights[at]).Sum() % 11];
    }

    private async Task GrantAsync(AuthorisationTerms terms) => Assert.IsType<Decision<ReadingAuthorisation>.Accepted>(
        await hub.Get<Authorise>().GrantAsync(Bank.Unit, terms, Office, Cancel));

    private Task<Decision<ReaderAnswer>> AskAsync() => AskAsync(hub.Get<ReadForReader>());

    private static Task<Decision<ReaderAnswer>> AskAsync(ReadForReader read) => read.RunAsync(
        new ReaderQuestion(Code, [], null), new ReadingReason("信贷审批", "LOAN-1", Consent: null), Bank, Cancel);

    private async Task<ReaderAnswer> ReadAsync() => Assert.IsType<Decision<ReaderAnswer>.Accepted>(await AskAsync()).Value;

    private async Task StoreAsync<T>(DocumentKind<T> kind, T value) =>
        Assert.NotNull(await hub.Documents.WriteAsync(kind, new Document<T>(value, []), null, Cancel));

    private async Task ChangeAsync(CreditRecord record)
    {
        var stored = await hub.Documents.FindAsync(RecordDocuments.Record, Subject.Value, record.Id.Value, Cancel);
        Assert.NotNull(await hub.Documents.WriteAsync(RecordDocuments.Record, new Document<CreditRecord>(record, []), stored!.ETag, Cancel));
    }

    /// <summary>The usage log, after whose rows something else happens.</summary>
    private sealed class InterruptedLog : IUsageLog
    {
        public DocumentUsageLog Log { get; set; } = null!;

        public Func<Task> Then { get; set; } = () => Task.CompletedTask;

        public async Task AppendAsync(Check check, CancellationToken cancel)
        {
            await Log.AppendAsync(check, cancel);
            await Then();
        }

        public Task<Page<Check>> AboutAsync(SubjectKey subject, int limit, string? continuation, CancellationToken cancel) =>
            Log.AboutAsync(subject, limit, continuation, cancel);

        public Task<long> CountAsync(UnitId unit, DateOnly first, DateOnly last, CancellationToken cancel) => Log.CountAsync(unit, first, last, cancel);
    }
}
