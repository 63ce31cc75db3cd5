using System.Text;
using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Gathering;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Subjects;

/// <summary>Old numbers and the codes that they became (R1, T19).</summary>
public class CodeConversionTests
{
    private const string Old = "350100100012345";
    private const string Registration = "工商注册号";

    private static readonly Caller Clerk = IntakeBench.Uploader with { IsPerson = true };

    private readonly IntakeBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Old_number_leads_to_its_code_however_it_is_written()
    {
        await UploadAsync(Row(1), Row(2, "350100100099999"));
        var found = Assert.Single(await FindAsync("３５０１-0010 0012345"));
        Assert.Equal(
            (Registration, Old, SyntheticCodes.CreditCode("91", 1), new DateOnly(2017, 6, 1), PenaltyRows.Uploader.Value),
            (found.Type, found.Old, found.Code, found.On, found.Provider));
        Assert.Equal([found], await FindAsync(Old, Registration));
        Assert.Empty(await FindAsync(Old, "税务登记号"));
        Assert.Empty(await FindAsync("999"));
        Assert.Equal(2, bench.Hub.Audit.Facts.Count(fact => fact.Action == "record.read" && fact.Target == found.Record));
    }

    [Fact]
    public async Task Two_records_that_say_different_things_are_both_shown_the_older_first()
    {
        await UploadAsync(Row(2).With("ZH_RQ", "2017-07-01"), Row(1));
        Assert.Equal(
            [SyntheticCodes.CreditCode("91", 1), SyntheticCodes.CreditCode("91", 2)], (await FindAsync(Old)).Select(found => found.Code));
    }

    [Fact]
    public async Task Annulled_record_leaves_the_mapping()
    {
        await UploadAsync(Row(1));
        var record = new RecordId(Assert.Single(await FindAsync(Old)).Record);
        Assert.IsType<Decision<CreditRecord>.Accepted>(await bench.Hub.Get<EndRecord>().RunAsync(
            Clerk, record, CorrectionKind.Annulled, new EndRecordRequest("撤1号", "登记有误"), null, Cancel));
        Assert.Empty(await FindAsync(Old));
    }

    [Fact]
    public async Task Record_that_is_put_right_is_found_by_the_number_that_it_has_now()
    {
        await UploadAsync(Row(1));
        var record = new RecordId(Assert.Single(await FindAsync(Old)).Record);
        await ChangeAsync(record, "ZH_YHM_LX", "税务登记号");
        Assert.Empty(await FindAsync(Old, Registration));
        Assert.Single(await FindAsync(Old, "税务登记号"));

        // Another number is another record in its place.
        await ChangeAsync(record, "ZH_YHM", "350100100054321");
        Assert.Empty(await FindAsync(Old));
        Assert.NotEqual(record.Value, Assert.Single(await FindAsync("350100100054321")).Record);
    }

    [Fact]
    public async Task Number_that_is_missing_and_type_that_is_none_are_refused()
    {
        Assert.Equal(CodeErrors.OldMissing, await RefusalAsync(" ", null));
        Assert.Equal(CodeErrors.TypeUnknown, await RefusalAsync(Old, "房产证号"));
    }

    [Fact]
    public async Task Statistics_of_the_month_say_how_many_rows_came_under_an_old_number_and_how_many_of_those_are_converted()
    {
        await UploadAsync(Row(1));
        await bench.UploadAsync(PenaltyRows.Csv(
            PenaltyRows.Company(1),
            PenaltyRows.Person(2),
            PenaltyRows.Company(3).With("CF_XDR_SHXYM", "").With("CF_XDR_GSZC", "350100100099999"),
            PenaltyRows.Company(4).With("CF_XDR_SHXYM", "").With("CF_XDR_GSZC", "３５０１-0010 0012345"),
            PenaltyRows.Company(5).With("CF_XDR_SHXYM", Old),
            PenaltyRows.Company(6).With("CF_XDR_SHXYM", "").With("CF_XDR_SWDJ", Old)));
        var march = await bench.Hub.Get<CountCollection>().RunAsync(new DateOnly(2026, 3, 1), Clerk, Cancel);
        Assert.Equal(new CodeCounts(1, 4, 2), Assert.Single(march.Rows, row => row is { Kind: "penalties", Uploads: 1 }).Counts.Codes);
        Assert.Equal(new CodeCountsView(2, 4, 2, 0.3333m), CollectionViews.Of(march).Codes);
    }

    [Fact]
    public async Task Old_number_counts_as_converted_no_more_once_its_record_is_annulled()
    {
        await UploadAsync(Row(1));
        var record = new RecordId(Assert.Single(await FindAsync(Old)).Record);
        Assert.IsType<Decision<CreditRecord>.Accepted>(await bench.Hub.Get<EndRecord>().RunAsync(
            Clerk, record, CorrectionKind.Annulled, new EndRecordRequest("撤1号", "登记有误"), null, Cancel));
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(4).With("CF_XDR_SHXYM", "").With("CF_XDR_GSZC", Old)));
        var march = await bench.Hub.Get<CountCollection>().RunAsync(new DateOnly(2026, 3, 1), Clerk, Cancel);
        Assert.Equal(new CodeCounts(1, 1, 0), CollectionFigures.CodesOf(march.Rows));
    }

    private static Dictionary<string, string> Row(int company, string old = Old) => new()
    {
        ["ZH_XDR_MC"] = $"演示企业{company}有限公司",
        ["ZH_XDR_LB"] = "法人及非法人组织",
        ["ZH_XDR_SHXYM"] = SyntheticCodes.CreditCode("91", company),
        ["ZH_YHM_LX"] = Registration,
        ["ZH_YHM"] = old,
        ["ZH_RQ"] = "2017-06-01",
        ["ZH_JG"] = "演示市场监督管理局",
        ["ZH_JGDM"] = PenaltyRows.UploaderCode,
        ["ZH_SJLY"] = "演示市场监督管理局",
        ["ZH_SJLYDM"] = PenaltyRows.UploaderCode,
    };

    private async Task UploadAsync(params Dictionary<string, string>[] rows)
    {
        var csv = string.Join("\r\n", rows.Select(row => string.Join(',', row.Values)).Prepend(string.Join(',', rows[0].Keys)));
        var taken = Assert.IsType<Decision<Upload>.Accepted>(await bench.TryAsync(Encoding.UTF8.GetBytes(csv), kind: "code-conversions")).Value;
        var upload = Assert.IsType<Decision<Upload>.Accepted>(await bench.Uploads.FindAsync(taken.Id, Clerk, Cancel)).Value;
        Assert.Equal(rows.Length, Assert.IsType<UploadState.Done>(upload.State).Counts.Accepted);
    }

    private async Task ChangeAsync(RecordId record, string column, string value) => Assert.IsType<Decision<CreditRecord>.Accepted>(
        await bench.Hub.Get<ChangeRecord>().RunAsync(
            Clerk, record, new ChangeRecordRequest("更1号", "登记有误", new Dictionary<string, string> { [column] = value }), null, Cancel));

    private async Task<IReadOnlyList<CodeConversionView>> FindAsync(string old, string? type = null) =>
        Assert.IsType<Decision<CodeConversionsView>.Accepted>(await bench.Hub.Get<FindConversions>().RunAsync(old, type, Clerk, Cancel)).Value.Items;

    private async Task<HubError> RefusalAsync(string? old, string? type) =>
        Assert.IsType<Decision<CodeConversionsView>.Rejected>(await bench.Hub.Get<FindConversions>().RunAsync(old, type, Clerk, Cancel)).Error;
}
