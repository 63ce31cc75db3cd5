using System.Text;
using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Gathering;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using CreditHub.Units;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Records.Uploads;

/// <summary>Files that departments lay down, on the embedded back end.</summary>
public class TakeDroppedTests
{
    private const string Path = "market-supervision/penalties/citizen-000000199001010018.csv";

    private static readonly byte[] File = Encoding.UTF8.GetBytes(PenaltyRows.Csv(PenaltyRows.Company()));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dropped_file_is_the_unit_s_upload_with_a_receipt_and_a_second_firing_changes_nothing()
    {
        await using var hub = await TestHub.StartAsync(IntakeBench.Profile(), IntakeBench.Start);
        var first = await TakeAsync(hub, Path, "v1");
        await hub.IdleAsync();
        Assert.Equal(first.Id, (await TakeAsync(hub, Path, "v1")).Id);
        await hub.IdleAsync();

        var upload = Assert.Single(await UploadsAsync(hub, IntakeBench.Uploader)).Value;
        Assert.Equal(new UploadCounts(1, 0, 0), Assert.IsType<UploadState.Done>(upload.State).Counts with { PublishBy = null, Codes = CodeCounts.None });
        Assert.Equal("market-supervision/drop", $"{upload.By.Unit}/{upload.By.Id}");
        Assert.IsType<Decision<Receipt>.Accepted>(await hub.Get<ReadUploads>().ReceiptAsync(upload.Id, IntakeBench.Uploader, Cancel));
        Assert.Single(await hub.Get<IAuditLog>().AboutAsync(upload.Id.Value, Cancel), entry => entry.Fact.Action == "upload.received");
    }

    [Fact]
    public async Task Same_file_by_request_and_by_drop_is_one_upload()
    {
        await using var hub = await TestHub.StartAsync(IntakeBench.Profile(), IntakeBench.Start);
        var asked = Assert.IsType<Decision<Upload>.Accepted>(await hub.Get<ReceiveUpload>().HandleAsync(
            new UploadRequest("penalties", "text/csv", null, "k1", null), new MemoryStream(File), IntakeBench.Uploader, Cancel)).Value;
        Assert.Equal(asked.Id, (await TakeAsync(hub, Path, "v1")).Id);
    }

    [Theory]
    [InlineData("market-supervision/penalties/march.xls", "upload.content-type")]
    [InlineData("market-supervision/permissions/march.csv", "upload.kind-unknown")]
    [InlineData("market-supervision/march.csv", "upload.kind-unknown")]
    [InlineData("market-supervision/penalties/秘密/march.csv", "document.secret")]
    public async Task What_a_request_would_be_told_at_once_the_unit_finds_among_its_uploads_once(string path, string code)
    {
        await using var hub = await TestHub.StartAsync(IntakeBench.Profile(), IntakeBench.Start);
        await TakeAsync(hub, path, "v1");
        await TakeAsync(hub, path, "v1");

        var view = UploadViews.Of(Assert.Single(await UploadsAsync(hub, IntakeBench.Uploader)).Value);
        Assert.Equal(("refused", code, (long)File.Length), (view.State, view.Refusal!.Code, view.Bytes));
        var receipt = Assert.IsType<Decision<Receipt>.Accepted>(
            await hub.Get<ReadUploads>().ReceiptAsync(new(view.Id), IntakeBench.Uploader, Cancel)).Value;
        using var text = new MemoryStream();
        await receipt.WriteAsync(text, UploadFormat.Csv, Cancel);
        Assert.Contains(code, Encoding.UTF8.GetString(text.ToArray()), StringComparison.Ordinal);
        Assert.Single(await hub.Get<IAuditLog>().AboutAsync(view.Id, Cancel));
        Assert.Empty(await UploadsAsync(hub, IntakeBench.Caller(PenaltyRows.Stranger, Role.Uploader)));
    }

    [Fact]
    public async Task Too_large_a_file_is_refused_by_its_length_unread()
    {
        await using var hub = await TestHub.StartAsync(
            IntakeBench.Profile(), IntakeBench.Start, services => services.AddSingleton(new IntakeLimits { MaxBytes = File.Length - 1 }));
        Assert.Equal("upload.too-large", Assert.IsType<UploadState.Refused>((await TakeAsync(hub, Path, "v1")).State).Code);
    }

    [Theory]
    [InlineData("nobody/penalties/citizen-000000199001010018.csv")]
    [InlineData("citizen-000000199001010018.csv")]
    public async Task Folder_of_no_unit_is_refused_and_noted_once_without_its_name(string path)
    {
        await using var hub = await TestHub.StartAsync(IntakeBench.Profile(), IntakeBench.Start);
        for (var firing = 0; firing < 2; firing++)
        {
            Assert.Equal(AccessErrors.UnitUnknown, Assert.IsType<Decision<Upload>.Rejected>(await TryAsync(hub, path, "v1")).Error);
        }

        var fact = Assert.Single(await hub.Get<IAuditLog>().ReadAsync(0, 100, Cancel)).Fact;
        Assert.Equal("upload.drop-refused", fact.Action);
        Assert.DoesNotContain("000000199001010018", fact.ToString(), StringComparison.Ordinal);
        Assert.Empty(await UploadsAsync(hub, IntakeBench.Caller(new UnitId("office"), Role.Office)));
    }

    private static Task<Decision<Upload>> TryAsync(TestHub hub, string path, string version) =>
        hub.Get<TakeDropped>().HandleAsync(new DroppedFile(path, version, File.Length), new MemoryStream(File), Cancel);

    private static async Task<Upload> TakeAsync(TestHub hub, string path, string version) =>
        Assert.IsType<Decision<Upload>.Accepted>(await TryAsync(hub, path, version)).Value;

    private static async Task<IReadOnlyList<Stored<Upload>>> UploadsAsync(TestHub hub, Caller caller) =>
        (await hub.Get<ReadUploads>().ListAsync(caller, 10, null, Cancel)).Items;
}
