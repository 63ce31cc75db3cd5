using System.Text;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records.Uploads;

public class ReceiveUploadTests
{
    private readonly IntakeBench bench = new();
    private readonly byte[] file = Encoding.UTF8.GetBytes(PenaltyRows.Csv(PenaltyRows.Company()));

    [Theory]
    [InlineData("permissions", "text/csv", null, null, null, "upload.kind-unknown")]
    [InlineData("penalties", "text/plain", null, null, null, "upload.content-type")]
    [InlineData("penalties", "text/csv", "utf-16", null, null, "upload.charset")]
    [InlineData("penalties", "text/csv", null, "", null, "upload.key-invalid")]
    [InlineData("penalties", "text/csv", null, null, 0L, "upload.empty")]
    [InlineData("penalties", "text/csv", null, null, 1L << 31, "upload.too-large")]
    public async Task What_can_be_seen_at_once_is_refused_at_once(
        string kind, string type, string? charset, string? key, long? length, string code)
    {
        var rejected = Assert.IsType<Decision<Upload>.Rejected>(await bench.TryAsync(file, type, charset, key, kind, length));
        Assert.Equal(code, rejected.Error.Code);
        Assert.Empty(bench.Ports.FileNames);
    }

    [Fact]
    public async Task Body_that_turns_out_empty_or_too_long_is_refused()
    {
        var small = new IntakeBench(new IntakeLimits { MaxBytes = file.Length - 1 });
        Assert.Equal(UploadErrors.TooLarge, Assert.IsType<Decision<Upload>.Rejected>(await small.TryAsync(file)).Error);
        Assert.Equal(UploadErrors.Empty, Assert.IsType<Decision<Upload>.Rejected>(await small.TryAsync([])).Error);
        Assert.Empty(small.Ports.FileNames);
    }

    [Fact]
    public async Task Same_file_again_is_the_same_upload()
    {
        var first = await bench.UploadAsync(file);
        var second = await bench.UploadAsync(file);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, await bench.Hub.Documents.CountAsync(
            RecordDocuments.Upload, Documents.DocumentQuery.All, TestContext.Current.CancellationToken));
        Assert.Equal(1, bench.Hub.Audit.Facts.Count(fact => fact.Action == "upload.received"));
        Assert.All(bench.Ports.FileNames, name => Assert.Contains("/receipt/", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Same_key_with_the_same_content_is_the_same_upload_and_with_another_is_refused()
    {
        var first = await bench.UploadAsync(file, key: "k1");
        Assert.Equal(first.Id, (await bench.UploadAsync(file, key: "k1")).Id);
        var other = Encoding.UTF8.GetBytes(PenaltyRows.Csv(PenaltyRows.Company(2)));
        Assert.Equal(UploadErrors.KeyReused, Assert.IsType<Decision<Upload>.Rejected>(await bench.TryAsync(other, key: "k1")).Error);
        Assert.Equal(1, await bench.Hub.Documents.CountAsync(
            RecordDocuments.Upload, Documents.DocumentQuery.All, TestContext.Current.CancellationToken));
        Assert.IsType<Decision<Upload>.Accepted>(await bench.TryAsync(other, key: "k2"));
    }

    [Theory]
    [InlineData("stateSecret", "document.secret")]
    [InlineData("机密", "document.secret")]
    [InlineData("internal", "document.class-unknown")]
    [InlineData("Public", "document.class-unknown")]
    public async Task State_secret_and_unknown_class_are_refused_before_anything_is_kept(string stated, string code)
    {
        Assert.Equal(code, Assert.IsType<Decision<Upload>.Rejected>(await SendAsync(stated)).Error.Code);
        Assert.Empty(bench.Ports.FileNames);
        Assert.DoesNotContain(bench.Hub.Audit.Facts, fact => fact.Action == "upload.received");
    }

    [Theory]
    [InlineData(null, null, "onRequest", false)]
    [InlineData("非密", null, "onRequest", false)]
    [InlineData("public", DocumentClass.Public, "public", true)]
    [InlineData("依申请公开", DocumentClass.OnRequest, "onRequest", true)]
    [InlineData("notPublic", DocumentClass.NotPublic, "notPublic", true)]
    public async Task Stated_class_is_kept_with_upload_and_records_and_told_back(string? stated, DocumentClass? kept, string word, bool isStated)
    {
        var upload = Assert.IsType<Decision<Upload>.Accepted>(await SendAsync(stated)).Value;
        var view = UploadViews.Of(upload);
        Assert.Equal((kept, word, isStated), (upload.Class, view.DocumentClass, view.IsDocumentClassStated));
        Assert.Equal(kept, Assert.Single(await bench.StoredAsync()).Origin.Class);
    }

    [Fact]
    public async Task Same_file_with_another_class_is_refused_and_without_one_is_the_same_upload()
    {
        var first = Assert.IsType<Decision<Upload>.Accepted>(await SendAsync("onRequest")).Value;
        Assert.Equal(first.Id, Assert.IsType<Decision<Upload>.Accepted>(await SendAsync(null)).Value.Id);
        Assert.Equal(first.Id, Assert.IsType<Decision<Upload>.Accepted>(await SendAsync("依申请公开")).Value.Id);
        Assert.Equal(UploadErrors.ClassDiffers, Assert.IsType<Decision<Upload>.Rejected>(await SendAsync("public")).Error);
    }

    private Task<Decision<Upload>> SendAsync(string? stated) => bench.Hub.Get<ReceiveUpload>().HandleAsync(
        new UploadRequest("penalties", "text/csv", null, null, null, Class: stated), new MemoryStream(file), IntakeBench.Uploader,
        TestContext.Current.CancellationToken);

    [Fact]
    public async Task Same_file_on_another_day_is_judged_anew()
    {
        var tooEarly = Encoding.UTF8.GetBytes(PenaltyRows.Csv(PenaltyRows.Company(1), PenaltyRows.Company(2).With("CF_JDRQ", "2026-03-11")));
        var first = await bench.UploadAsync(tooEarly);
        Assert.Equal(RecordErrors.DateFuture.Code, Assert.Single((await bench.ReceiptAsync(first))[1].Problems).Code);
        await bench.Hub.PassAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);

        var second = await bench.UploadAsync(tooEarly);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(["duplicate", "accepted"], (await bench.ReceiptAsync(second)).Select(row => row.Outcome));
        Assert.Equal(2, (await bench.StoredAsync()).Count);
    }

    [Fact]
    public async Task Retry_after_midnight_under_the_same_key_is_the_upload_of_the_day_before()
    {
        var first = await bench.UploadAsync(file, key: "k1");
        await bench.Hub.PassAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        Assert.Equal(first.Id, (await bench.UploadAsync(file, key: "k1")).Id);
        Assert.NotEqual(first.Id, (await bench.UploadAsync(file, key: "k2")).Id);
    }

    [Fact]
    public async Task File_of_old_data_is_the_same_upload_on_every_day()
    {
        Assert.Equal(await MigrateAsync(), await MigrateAsync());
        Assert.Equal(1, await bench.Hub.Documents.CountAsync(
            RecordDocuments.Upload, Documents.DocumentQuery.All, TestContext.Current.CancellationToken));

        async Task<UploadId> MigrateAsync()
        {
            var request = new UploadRequest("penalties", "text/csv", null, null, null, IsMigration: true);
            var taken = await bench.Hub.Get<ReceiveUpload>().HandleAsync(
                request, new MemoryStream(file), IntakeBench.Uploader, TestContext.Current.CancellationToken);
            await bench.Hub.PassAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
            return Assert.IsType<Decision<Upload>.Accepted>(taken).Value.Id;
        }
    }

    [Fact]
    public async Task Only_the_unit_and_the_office_see_an_upload_and_others_are_logged()
    {
        var cancel = TestContext.Current.CancellationToken;
        var upload = await bench.UploadAsync(file);
        var stranger = IntakeBench.Caller(PenaltyRows.Stranger, Role.Uploader);
        Assert.IsType<Decision<Upload>.Accepted>(
            await bench.Uploads.FindAsync(upload.Id, IntakeBench.Caller(new UnitId("office"), Role.Office), cancel));
        Assert.Equal(
            UploadErrors.Unknown, Assert.IsType<Decision<Upload>.Rejected>(await bench.Uploads.FindAsync(upload.Id, stranger, cancel)).Error);
        Assert.Equal(
            UploadErrors.Unknown,
            Assert.IsType<Decision<Receipt>.Rejected>(await bench.Uploads.ReceiptAsync(upload.Id, stranger, cancel)).Error);
        Assert.Equal(2, bench.Hub.Audit.Facts.Count(fact => fact.Action == "upload.read-refused" && fact.Target == upload.Id.Value));
        Assert.Empty((await bench.Uploads.ListAsync(stranger, 10, null, cancel)).Items);
        Assert.Single((await bench.Uploads.ListAsync(IntakeBench.Uploader, 10, null, cancel)).Items);
    }

    [Fact]
    public async Task Records_are_shown_to_their_provider_and_every_read_is_logged()
    {
        var cancel = TestContext.Current.CancellationToken;
        var upload = await bench.UploadAsync(file);
        var id = new RecordId((await bench.ReceiptAsync(upload))[0].Record!);
        var stranger = IntakeBench.Caller(PenaltyRows.Stranger, Role.Uploader);
        Assert.IsType<Decision<CreditRecord>.Accepted>(await bench.Records.FindAsync(id, IntakeBench.Uploader, cancel));
        Assert.Equal(
            RecordErrors.Unknown, Assert.IsType<Decision<CreditRecord>.Rejected>(await bench.Records.FindAsync(id, stranger, cancel)).Error);
        Assert.Equal(
            RecordErrors.Unknown,
            Assert.IsType<Decision<CreditRecord>.Rejected>(await bench.Records.FindAsync(new RecordId("rec-0"), stranger, cancel)).Error);
        Assert.Single(bench.Hub.Audit.Facts, fact => fact.Action == "record.read");
        Assert.Single(bench.Hub.Audit.Facts, fact => fact.Action == "record.read-refused");
    }

    [Fact]
    public async Task Subject_is_never_addressed_by_a_citizen_number() => Assert.Equal(
        RecordErrors.SubjectKey,
        Assert.IsType<Decision<Documents.Page<Documents.Stored<CreditRecord>>>.Rejected>(await bench.Records.OfSubjectAsync(
            "000000199001010018", IntakeBench.Uploader, 10, null, TestContext.Current.CancellationToken)).Error);
}
