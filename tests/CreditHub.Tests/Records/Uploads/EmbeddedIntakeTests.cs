using System.Text;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Gathering;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using Xunit;

namespace CreditHub.Records.Uploads;

/// <summary>Intake on the embedded back end: real files, a real database, a real engine.</summary>
public class EmbeddedIntakeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hundred_thousand_rows_pass_through_little_memory()
    {
        const int Rows = 100_000;
        const long Most = 160L << 20;
        await using var hub = await TestHub.StartAsync(IntakeBench.Profile(), IntakeBench.Start);
        var path = Path.Combine(hub.Folder, "upload.csv");
        await WriteAsync(path, Rows);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var file = File.OpenRead(path);
        var id = await UploadAsync(hub, file);
        var idle = hub.IdleAsync();
        var most = 0L;
        using var sampling = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (!idle.IsCompleted)
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            await Task.WhenAny(idle, sampling.WaitForNextTickAsync(Cancel).AsTask());
        }

        await idle;
        Assert.Equal(new UploadCounts(Rows, 0, 0), Assert.IsType<UploadState.Done>((await FindAsync(hub, id)).State).Counts with { PublishBy = null, Codes = CodeCounts.None });
        Assert.Equal(Rows, await hub.Get<IDocuments>().CountAsync(RecordDocuments.Record, DocumentQuery.All, Cancel));
        Assert.True(most < Most, $"{most >> 20} MB were live at a time.");
    }

    [Fact]
    public async Task Hub_killed_again_and_again_stores_every_row_once()
    {
        await using var hub = await TestHub.StartAsync(IntakeBench.Profile(), IntakeBench.Start);
        var rows = Enumerable.Range(1, 5_000).Select(index => PenaltyRows.Company(index % 4_500)).ToList();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(PenaltyRows.Csv(rows)));
        var id = await UploadAsync(hub, file);
        for (var kills = 0; kills < 4; kills++)
        {
            await hub.RestartAsync();
        }

        await hub.IdleAsync();
        var done = Assert.IsType<UploadState.Done>((await FindAsync(hub, id)).State);
        Assert.Equal(new UploadCounts(4_500, 500, 0), done.Counts with { PublishBy = null, Codes = CodeCounts.None });
        Assert.Equal(4_500, await hub.Get<IDocuments>().CountAsync(RecordDocuments.Record, DocumentQuery.All, Cancel));

        var receipt = Assert.IsType<Decision<Receipt>.Accepted>(
            await hub.Get<ReadUploads>().ReceiptAsync(id, IntakeBench.Uploader, Cancel)).Value;
        using var text = new MemoryStream();
        await receipt.WriteAsync(text, UploadFormat.Csv, Cancel);
        var lines = Encoding.UTF8.GetString(text.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5_000, lines.Skip(1).Select(line => line.Split(',')[0]).Distinct().Count());
        Assert.Equal(4_500, lines.Where(line => line.Contains(",accepted,", StringComparison.Ordinal)).Select(line => line.Split(',')[2]).Distinct().Count());
    }

    private static async Task WriteAsync(string path, int rows)
    {
        await using var file = new StreamWriter(path);
        for (var index = 1; index <= rows; index++)
        {
            var csv = PenaltyRows.Csv(index % 10 == 0 ? PenaltyRows.Person(index) : PenaltyRows.Company(index));
            await file.WriteAsync(index == 1 ? csv : csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        }
    }

    private static async Task<UploadId> UploadAsync(TestHub hub, Stream file)
    {
        var request = new UploadRequest("penalties", "text/csv", null, null, null);
        return Assert.IsType<Decision<Upload>.Accepted>(
            await hub.Get<ReceiveUpload>().HandleAsync(request, file, IntakeBench.Uploader, Cancel)).Value.Id;
    }

    private static async Task<Upload> FindAsync(TestHub hub, UploadId id) =>
        Assert.IsType<Decision<Upload>.Accepted>(await hub.Get<ReadUploads>().FindAsync(id, IntakeBench.Uploader, Cancel)).Value;
}
