using System.Text;
using CreditHub.Decisions;
using CreditHub.Publication;
using CreditHub.Records.Quarantine;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records;

/// <summary>Rows of migrations whose credit codes are wrong (formats.md B.1).</summary>
public class QuarantineTests
{
    // Its check character computes to 6.
    private const string Wrong = "91350211M000100Y43";

    private static readonly Caller Clerk = IntakeBench.Uploader with { IsPerson = true };

    private readonly IntakeBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Row_of_a_migration_with_a_wrong_code_waits_in_quarantine_and_in_other_uploads_goes_back()
    {
        var rows = new[] { PenaltyRows.Company(1), Spoilt(2), Spoilt(3).With("CF_WSH", "") };
        var upload = await UploadAsync(rows);
        Assert.Equal((1, 2, 1), (Counts(upload).Accepted, Counts(upload).Rejected, Counts(upload).Quarantined));
        var receipt = await bench.ReceiptAsync(upload);
        Assert.Equal(["accepted", "rejected", "rejected"], receipt.Select(row => row.Outcome));
        Assert.Equal(["record.code-check-digit", "record.quarantined"], receipt[1].Problems.Select(problem => problem.Code));
        Assert.DoesNotContain(receipt[2].Problems, problem => problem.Code == "record.quarantined");

        var view = await WaitingAsync();
        Assert.Equal((1, Id(upload, 3), 3), (view.Waiting, Assert.Single(view.Items).Id, view.Items[0].Line));

        // Only the row that is wrong otherwise, too, goes back to be sent again.
        var back = Assert.IsType<Decision<Corrections>.Accepted>(await bench.Hub.Get<ReadCorrections>().RunAsync(upload.Id, Clerk, Cancel)).Value;
        using var file = new MemoryStream();
        await back.WriteAsync(file, UploadFormat.Ndjson, Cancel);
        Assert.Equal(1, back.Rows);
        Assert.Single(Encoding.UTF8.GetString(file.ToArray()).TrimEnd().Split('\n'));

        var other = await bench.UploadAsync(PenaltyRows.Csv(rows));
        Assert.Equal((2, 0), (Counts(other).Rejected, Counts(other).Quarantined));
        Assert.Equal(1, (await WaitingAsync()).Waiting);
    }

    [Fact]
    public async Task Row_comes_in_with_the_code_that_a_person_of_its_unit_says_and_with_no_other()
    {
        var upload = await UploadAsync(Spoilt(2), Spoilt(3));
        var right = PenaltyRows.Company(2)["CF_XDR_SHXYM"];
        Assert.Equal(QuarantineErrors.CodeInvalid, await RefusalAsync(Clerk, Id(upload, 2), Wrong));
        Assert.Equal(QuarantineErrors.NotAPerson, await RefusalAsync(Clerk with { IsPerson = false }, Id(upload, 2), right));
        Assert.Equal(QuarantineErrors.Unknown, await RefusalAsync(Clerk with { Unit = PenaltyRows.Stranger }, Id(upload, 2), right));
        Assert.Equal(QuarantineErrors.DocumentInvalid, await RefusalAsync(Clerk, Id(upload, 2), right, ""));
        Assert.Empty(await bench.StoredAsync());

        var settled = Accepted(await SettleAsync(Clerk, Id(upload, 2), right));
        var by = Assert.IsType<QuarantineState.Settled>(settled.State).Upload!.Value;
        var record = Assert.Single(await bench.StoredAsync());
        Assert.Equal((right, by, "榕市监罚〔2026〕2号"), (record.Subject.CreditCode, record.Origin.Upload, record.DocumentNumber));
        Assert.Equal(by, Assert.IsType<QuarantineState.Settled>(Accepted(await SettleAsync(Clerk, Id(upload, 2), right)).State).Upload);
        Assert.Equal(QuarantineErrors.NotWaiting, await RefusalAsync(Clerk, Id(upload, 2), PenaltyRows.Company(9)["CF_XDR_SHXYM"]));
        Assert.Equal(1, (await WaitingAsync()).Waiting);
        Assert.Contains(bench.Hub.Audit.Facts, fact => fact.Action == "quarantine.settled" && fact.Target == Id(upload, 2));
    }

    [Fact]
    public async Task Unit_sees_what_its_row_says_the_office_only_that_it_waits_and_others_nothing()
    {
        var upload = await UploadAsync(Spoilt(2));
        var id = new QuarantineId(Id(upload, 2));
        var read = bench.Hub.Get<ReadQuarantine>();
        var own = Assert.IsType<Decision<QuarantinedRowView>.Accepted>(await read.FindAsync(id, Clerk, Cancel)).Value;
        Assert.Equal((Wrong, "演示企业2有限公司"), (own.Cells!["CF_XDR_SHXYM"], own.Cells["CF_XDR_MC"]));
        Assert.Contains(bench.Hub.Audit.Facts, fact => fact.Action == "quarantine.read");
        var office = IntakeBench.Caller(PenaltyRows.Stranger, Role.Office);
        Assert.Null(Assert.IsType<Decision<QuarantinedRowView>.Accepted>(await read.FindAsync(id, office, Cancel)).Value.Cells);
        Assert.Equal(1, (await read.WaitingAsync(office, 10, null, Cancel)).Waiting);
        var other = IntakeBench.Caller(PenaltyRows.Stranger, Role.Uploader);
        Assert.Equal(0, (await read.WaitingAsync(other, 10, null, Cancel)).Waiting);
        Assert.IsType<Decision<QuarantinedRowView>.Rejected>(await read.FindAsync(id, other, Cancel));
    }

    [Fact]
    public async Task Row_that_is_given_up_waits_no_more_and_the_sealed_rows_of_its_piece_go_with_the_last()
    {
        var upload = await UploadAsync(Spoilt(2), Spoilt(3));
        foreach (var line in (int[])[2, 3])
        {
            Assert.NotNull(await CellsAsync(upload, 3));
            var dropped = await bench.Hub.Get<SettleQuarantined>().DropAsync(
                Clerk, new(Id(upload, line)), new DropQuarantinedRequest("档案缺失，主体无法核实"), Cancel);
            Assert.IsType<QuarantineState.Dropped>(Accepted(dropped).State);
        }

        Assert.Equal(0, (await WaitingAsync()).Waiting);
        Assert.Null(await CellsAsync(upload, 3));
        Assert.Empty(await bench.StoredAsync());
    }

    [Fact]
    public async Task Row_keeps_the_class_of_the_file_in_which_it_came()
    {
        var upload = await UploadAsync(PenaltyRows.Csv(Spoilt(2)), "不予公开");
        Accepted(await SettleAsync(Clerk, Id(upload, 2), PenaltyRows.Company(2)["CF_XDR_SHXYM"]));
        Assert.Equal(Catalogue.DocumentClass.NotPublic, Assert.Single(await bench.StoredAsync()).Origin.Class);
    }

    [Fact]
    public async Task First_generation_of_columns_comes_in_as_such()
    {
        var csv = KindRows.OldPenalty(KindRows.Of(KindRows.Rules("penalties", "1"), Subjects.SubjectKind.Organisation).With("CF_XDR_SHXYM", Wrong));
        var upload = await UploadAsync(csv);
        Assert.Equal(1, Counts(upload).Quarantined);
        Accepted(await SettleAsync(Clerk, Id(upload, 2), PenaltyRows.Company(2)["CF_XDR_SHXYM"]));
        Assert.Equal("penalties", Assert.Single(await bench.StoredAsync()).Kind);
    }

    private static Dictionary<string, string> Spoilt(int company) => PenaltyRows.Company(company).With("CF_XDR_SHXYM", Wrong);

    private static string Id(Upload upload, int line) => QuarantineId.Of(upload.Id, line).Value;

    private static UploadCounts Counts(Upload upload) => Assert.IsType<UploadState.Done>(upload.State).Counts;

    private static QuarantinedRow Accepted(Decision<QuarantinedRow> decision) => Assert.IsType<Decision<QuarantinedRow>.Accepted>(decision).Value;

    private async Task<IReadOnlyDictionary<string, string>?> CellsAsync(Upload upload, int line) =>
        Assert.IsType<Decision<QuarantinedRowView>.Accepted>(await bench.Hub.Get<ReadQuarantine>().FindAsync(new(Id(upload, line)), Clerk, Cancel)).Value.Cells;

    private Task<QuarantineView> WaitingAsync() => bench.Hub.Get<ReadQuarantine>().WaitingAsync(Clerk, 10, null, Cancel);

    private Task<Decision<QuarantinedRow>> SettleAsync(Caller caller, string id, string code, string document = "证1号") =>
        bench.Hub.Get<SettleQuarantined>().RunAsync(caller, new(id), new SettleQuarantinedRequest(code, document), Cancel);

    private async Task<HubError> RefusalAsync(Caller caller, string id, string code, string document = "证1号") =>
        Assert.IsType<Decision<QuarantinedRow>.Rejected>(await SettleAsync(caller, id, code, document)).Error;

    private Task<Upload> UploadAsync(params Dictionary<string, string>[] rows) => UploadAsync(PenaltyRows.Csv(rows));

    private async Task<Upload> UploadAsync(string csv, string? stated = null)
    {
        var taken = await bench.Hub.Get<ReceiveUpload>().HandleAsync(
            new UploadRequest("penalties", "text/csv", null, null, null, IsMigration: true, stated), new MemoryStream(Encoding.UTF8.GetBytes(csv)), IntakeBench.Uploader, Cancel);
        var id = Assert.IsType<Decision<Upload>.Accepted>(taken).Value.Id;
        return Assert.IsType<Decision<Upload>.Accepted>(await bench.Uploads.FindAsync(id, IntakeBench.Uploader, Cancel)).Value;
    }
}
