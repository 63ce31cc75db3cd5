using System.Text;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Supervision;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Commitments;

/// <summary>容缺: from the promised day to the record of what a person found (T15), and what of commitments is public (P14).</summary>
public sealed class PromiseFlowTests
{
    private static readonly FormRules Commitments = KindRows.Rules("commitments");
    private static readonly FormRules Performances = KindRows.Rules("commitment-performance");
    private static readonly Caller Person = new(PenaltyRows.Uploader, "clerk-9", IsPerson: true, new HashSet<Role> { Role.Determiner }, null);
    private readonly IntakeBench bench = new(profile: PublicationCity.Profile());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("unfulfilled", "未履行", true)]
    [InlineData("partly", "部分履行", true)]
    [InlineData("fulfilled", "已履行", false)]
    public async Task Finding_becomes_a_performance_record_that_carries_a_sanction_only_where_the_promise_was_broken(string result, string status, bool mayRest)
    {
        var duty = await PromiseAsync();
        Assert.Equal((DutyKind.Promise, new DateOnly(2026, 3, 20), PenaltyRows.Uploader), (duty.Kind, duty.DueOn, duty.Unit));
        Assert.Equal("open", DutyDocuments.StateOf(duty));
        await PassToAsync(new(2026, 3, 23));

        // The machine asked, and found nothing.
        Assert.Single(await bench.StoredAsync());
        Assert.Equal(DutyErrors.ResultInvalid, Refused(await FindAsync(duty, "Broken")));
        Assert.Equal(DutyErrors.FinderNotAPerson, Refused(await FindAsync(duty, result, Person with { IsPerson = false })));
        Ok(await FindAsync(duty, result));

        var performance = Assert.Single(await bench.StoredAsync(), record => record.Kind == "commitment-performance");
        Assert.Equal((status, mayRest), (performance.Text["LY_ZT"], performance.BasisUse.MayRest));
        Assert.Equal(
            (duty.Subject, "诺1号", "容缺受理型", "认1号"), (performance.Subject, performance.DocumentNumber, performance.Text["LY_LX"], performance.Text["LY_RDWH"]));
        Ok(await FindAsync(duty, result));
        Assert.Equal(2, (await bench.StoredAsync()).Count);
    }

    [Fact]
    public async Task Unit_is_reminded_before_the_day_asked_after_it_and_the_office_is_told_of_what_nobody_found()
    {
        await PromiseAsync();
        foreach (var (day, words) in new (DateOnly, string[])[]
        {
            (new(2026, 3, 16), []), (new(2026, 3, 17), ["reminder"]), (new(2026, 3, 21), ["reminder", "due"]),
            (new(2026, 3, 28), ["reminder", "due", "overdue", "overdue"]),
        })
        {
            await PassToAsync(day);
            Assert.Equal(words, Told());
        }

        Assert.Equal(1, (await bench.Hub.Get<ReadDuties>().AlarmsAsync(10, Cancel)).Promises);
    }

    [Fact]
    public async Task Row_of_the_units_own_system_settles_the_promise_whichever_came_first()
    {
        var duty = await PromiseAsync();
        await UploadAsync(Performances, KindRows.Of(Performances, SubjectKind.Organisation).With("LY_BM", "诺1号").With("LY_ZT", "已履行"));
        Assert.Equal(DutyResult.Fulfilled, Assert.IsType<DutyState.Found>((await DutyAsync(duty.Id))!.State).Finding.Result);

        await UploadAsync(Performances, KindRows.Of(Performances, SubjectKind.Organisation).With("LY_BM", "诺2号").With("LY_ZT", "已履行"));
        await UploadAsync(Commitments, Row("诺2号"));
        var second = (await bench.StoredAsync()).Single(record => record is { Kind: "commitments", DocumentNumber: "诺2号" });
        Assert.Null(await DutyAsync(DutyId.Of(second.Id)));
    }

    [Fact]
    public async Task Promise_follows_its_record_to_another_day_and_ends_with_it()
    {
        var duty = await PromiseAsync();
        Ok(await bench.Hub.Get<ChangeRecord>().RunAsync(
            Person, duty.Record!.Value, new("更1号", "延期", new Dictionary<string, string> { ["CN_BZQX"] = "2026-04-20" }), null, Cancel));
        Assert.Equal(new DateOnly(2026, 4, 20), (await DutyAsync(duty.Id))!.DueOn);
        Ok(await bench.Hub.Get<EndRecord>().RunAsync(Person, duty.Record.Value, CorrectionKind.Withdrawn, new("撤1号", "误报"), null, Cancel));
        Assert.IsType<DutyState.Dropped>((await DutyAsync(duty.Id))!.State);
        await PassToAsync(new(2026, 5, 20));
        Assert.Empty(Told());
    }

    [Theory]
    [InlineData("2099-12-31")]
    [InlineData("9999-12-31")]
    public async Task Promise_without_a_day_is_none(string forEver)
    {
        var duty = await PromiseAsync();
        Ok(await bench.Hub.Get<ChangeRecord>().RunAsync(
            Person, duty.Record!.Value, new("更1号", "不定期", new Dictionary<string, string> { ["CN_BZQX"] = forEver }), null, Cancel));
        Assert.IsType<DutyState.Dropped>((await DutyAsync(duty.Id))!.State);
    }

    [Fact]
    public async Task Share_of_the_commitments_that_are_to_be_public_is_counted_by_unit()
    {
        var due = await PromiseAsync();
        foreach (var (number, type) in new[] { ("诺11号", "审批替代型"), ("诺12号", "信用修复型"), ("诺13号", "主动公示型") })
        {
            await UploadAsync(Commitments, KindRows.Of(Commitments, SubjectKind.Organisation).With("CN_BM", number).With("CN_LX", type));
        }

        Assert.Equal([new CommitmentRowView("market-supervision", 2, 0, 0m, 1, 0, 0, 1)], (await CountAsync()).Items);
        var record = (await bench.StoredAsync()).Single(record => record.DocumentNumber == "诺11号");
        Ok(await bench.Hub.Get<DecideUpload>().ClassifyAsync(record.Origin.Upload, DocumentClass.Public, [], PublicationCity.First, Cancel));
        Ok(await bench.Hub.Get<DecideUpload>().ApproveAsync(record.Origin.Upload, PublicationCity.Second, Cancel));
        Ok(await FindAsync(due, "fulfilled"));
        Assert.Equal([new CommitmentRowView("market-supervision", 2, 1, 0.5m, 1, 1, 0, 0)], (await CountAsync()).Items);
        Assert.Empty((await bench.Hub.Get<CountCommitments>().RunAsync(null, IntakeBench.Caller(PenaltyRows.Stranger, Role.Uploader), Cancel)).Items);
    }

    private static Dictionary<string, string> Row(string number) => KindRows.Of(Commitments, SubjectKind.Organisation)
        .With("CN_BM", number).With("CN_LX", "容缺受理型").With("CN_RQCL", "验资报告").With("CN_BZQX", "2026-03-20");

    private static T Ok<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;

    private async Task<Duty> PromiseAsync()
    {
        await UploadAsync(Commitments, Row("诺1号"));
        return (await DutyAsync(DutyId.Of((await bench.StoredAsync()).Single(record => record.DocumentNumber == "诺1号").Id)))!;
    }

    private async Task UploadAsync(FormRules rules, Dictionary<string, string> row)
    {
        string[] codes = [.. rules.Form.Fields.Select(field => field.Code)];
        var csv = string.Join(',', codes) + "\r\n" + string.Join(',', codes.Select(code => PenaltyRows.Quote(row.GetValueOrDefault(code, "")))) + "\r\n";
        var upload = Ok(await bench.TryAsync(Encoding.UTF8.GetBytes(csv), kind: rules.Kind.Code));
        var done = Ok(await bench.Uploads.FindAsync(upload.Id, IntakeBench.Uploader, Cancel));
        Assert.Equal(1, Assert.IsType<UploadState.Done>(done.State).Counts.Accepted);
    }

    private async Task<Duty?> DutyAsync(DutyId id) => (await bench.Hub.Documents.FindAsync(DutyDocuments.Duty, id.Value, id.Value, Cancel))?.Value;

    private Task<Decision<Duty>> FindAsync(Duty duty, string result, Caller? by = null) => bench.Hub.Get<FindDuty>().RunAsync(
        by ?? Person, duty.Id, new(result, "认1号", WorkCalendar.DateAt(bench.Hub.Clock.Now), "到期核查"), Cancel);

    private Task<CommitmentStatisticsView> CountAsync() =>
        bench.Hub.Get<CountCommitments>().RunAsync(new DateOnly(2026, 3, 1), IntakeBench.Caller(TestProfile.Office, Role.Office), Cancel);

    private async Task PassToAsync(DateOnly day)
    {
        bench.Hub.Engine.MoveTo(WorkCalendar.StartOf(day));
        await bench.Hub.Get<Oversight.Sweep>().RunAsync(Cancel);
    }

    private IReadOnlyList<string> Told() =>
    [
        .. bench.Hub.Queues.Sent.Where(message => message.Type.StartsWith("cn.credithub.duty.", StringComparison.Ordinal)).Select(message => message.Type.Split('.')[3]),
    ];
}
