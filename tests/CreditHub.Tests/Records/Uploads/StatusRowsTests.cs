using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Gathering;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Records.Uploads;

/// <summary>Rows that say of a record that it is over, or disputed: nobody was to publish them in time, and two persons have nothing to publish.</summary>
public sealed class StatusRowsTests
{
    private readonly IntakeBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Removal_of_last_years_record_is_not_late_and_begins_no_publication(string state)
    {
        var row = LastYears();
        var first = await bench.UploadAsync(Csv(row));
        Assert.Equal((1, 1, 1), (Counts(first).Accepted, Counts(first).Late, Counts(first).Standing));
        Assert.Equal(new DateOnly(2026, 3, 10), (await PublicationAsync(first))!.PublishBy);

        var told = await bench.UploadAsync(Csv(row.With("CF_ZT", state)));
        Assert.Equal((1, 0, 1, null), (Counts(told).Accepted, Counts(told).Late, Counts(told).Told, Counts(told).PublishBy));
        Assert.Null(await PublicationAsync(told));

        var month = Assert.Single((await bench.Hub.Get<CountCollection>().RunAsync(new DateOnly(2026, 3, 1), IntakeBench.Uploader, Cancel)).Rows);
        var view = CollectionViews.Of(month);
        Assert.Equal((2, 0, 1, 1, 0m), (view.Accepted, view.OnTime, view.Late, view.Told, view.OnTimeRate));
    }

    [Fact]
    public async Task Record_that_arrives_annulled_is_not_late_and_begins_no_publication()
    {
        var upload = await bench.UploadAsync(Csv(LastYears().With("CF_ZT", "1")));
        Assert.Equal((1, 0, 1, 0), (Counts(upload).Accepted, Counts(upload).Late, Counts(upload).Ended, Counts(upload).Told));
        Assert.Null(await PublicationAsync(upload));
    }

    [Fact]
    public async Task Publication_of_a_mixed_file_is_of_the_records_that_it_brought()
    {
        await bench.UploadAsync(Csv(LastYears()));
        var mixed = await bench.UploadAsync(Csv(LastYears().With("CF_ZT", "1"), Fine("榕罚〔2026〕9号")));
        Assert.Equal((2, 1, 1, 0), (Counts(mixed).Accepted, Counts(mixed).Told, Counts(mixed).Standing, Counts(mixed).Late));
        var publication = (await PublicationAsync(mixed))!;
        Assert.Equal((1, new DateOnly(2026, 3, 16)), (publication.Records, publication.PublishBy));
    }

    [Fact]
    public async Task Record_that_a_file_only_told_something_of_is_not_published_with_it()
    {
        var first = await bench.UploadAsync(Csv(Fine("榕罚〔2026〕8号").With("CF_ZT", "2")));
        await DecideAsync(first, [SecrecyReason.StateSecret]);
        var mixed = await bench.UploadAsync(Csv(Fine("榕罚〔2026〕8号").With("CF_ZT", "0"), Fine("榕罚〔2026〕9号")));
        Assert.Equal((2, 1), (Counts(mixed).Accepted, Counts(mixed).Told));
        await DecideAsync(mixed, []);

        var known = new RecordId((await bench.ReceiptAsync(first))[0].Record!);
        var published = (await bench.Hub.Documents.QueryAsync(PublicationDocuments.Publication, DocumentQuery.All, Cancel)).Items;
        Assert.DoesNotContain(published, stored => stored.Value.Record == known);
        Assert.Single(published);
    }

    private static Dictionary<string, string> Fine(string number) =>
        LastYears().With("CF_WSH", number).With("CF_JDRQ", "2026-03-05").With("CF_CFLB1", "罚款");

    private static Dictionary<string, string> LastYears() =>
        KindRows.Of(KindRows.Rules("penalties", "1"), SubjectKind.Organisation).With("CF_JDRQ", "2025-03-05");

    private static string Csv(params Dictionary<string, string>[] rows) =>
        KindRows.OldPenalty(rows[0]) + string.Concat(rows[1..].Select(row => KindRows.OldPenalty(row).Split("\r\n")[1] + "\r\n"));

    private static UploadCounts Counts(Upload upload) => Assert.IsType<UploadState.Done>(upload.State).Counts;

    private async Task DecideAsync(Upload upload, IReadOnlyList<SecrecyReason> reasons)
    {
        var (first, second) = (IntakeBench.Uploader with { Id = "clerk-1", IsPerson = true }, IntakeBench.Uploader with { Id = "clerk-2", IsPerson = true });
        var decide = bench.Hub.Get<DecideUpload>();
        Assert.IsType<Decision<UploadPublication>.Accepted>(await decide.ClassifyAsync(upload.Id, reasons.Count == 0 ? DocumentClass.Public : DocumentClass.NotPublic, reasons, first, Cancel));
        Assert.IsType<Decision<UploadPublication>.Accepted>(await decide.ApproveAsync(upload.Id, second, Cancel));
    }

    private async Task<UploadPublication?> PublicationAsync(Upload upload) =>
        (await bench.Hub.Documents.FindAsync(PublicationDocuments.Upload, upload.Id.Value, upload.Id.Value, Cancel))?.Value;
}
