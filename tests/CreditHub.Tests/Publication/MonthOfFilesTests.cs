using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CreditHub.Development;
using CreditHub.Publication.Channels;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Publication;

/// <summary>
/// A month of a city's files over HTTP, of several kinds, in both generations of columns and every format: receipts from which each bad row is put right, publication by two persons, the public
/// site and a channel, an annulment and an end of term that reach both, and statistics that add up to the rows.
/// </summary>
public sealed class MonthOfFilesTests : IAsyncLifetime
{
    private const string Channel = "creditfuzhou";
    private static readonly DateTimeOffset AfterTerms = new(2026, 3, 21, 1, 0, 0, TimeSpan.Zero);

    private readonly WholeHub hub = new();
    private readonly List<CityFile> files = [];
    private ChannelSimulator site = null!;
    private HttpClient office = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await ChannelSimulator.StartAsync(Cancel);
        hub.Settings["Publication:Channels:" + Channel] = site.Address.ToString();
        await hub.InitializeAsync();
        office = hub.Client(hub.Profile.Office.Id, Role.Office);
        var units = hub.Profile.Units.Values.Where(unit => !unit.IsOffice).OrderBy(unit => unit.Id.Value, StringComparer.Ordinal).ToList();
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        Add("penalties", "2", UploadFormat.Csv, Encoding.UTF8.GetBytes);
        Add("penalties", "1", UploadFormat.Csv, text => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        Add("permits", "2", UploadFormat.Csv, gb18030.GetBytes);
        Add("permits", "1", UploadFormat.Csv, gb18030.GetBytes);
        Add("penalties", "2", UploadFormat.Xlsx);
        Add("penalties", "1", UploadFormat.Xlsx);
        Add("honours", "1", UploadFormat.Json);
        Add("permits", "1", UploadFormat.Ndjson);
        Add("commitments", "1", UploadFormat.Xlsx);

        void Add(string kind, string form, UploadFormat format, Func<string, byte[]>? csv = null) =>
            files.Add(new CityFile(units[files.Count], files.Count + 1, KindRows.Rules(kind, form), format, csv));
    }

    public async ValueTask DisposeAsync()
    {
        office.Dispose();
        await hub.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Every_row_goes_in_is_public_masked_and_in_time_and_is_gone_everywhere_when_it_is_over()
    {
        foreach (var file in files)
        {
            await PublishAsync(file);
        }

        await AssertStatisticsAddUpAsync();
        await MoveAsync(TestHub.Morning.AddHours(2));
        var all = files.ToDictionary(file => file, file => file.Publishable.ToHashSet());
        await AssertShownAsync(all, pushed: Count(all));
        Assert.Contains("丙**", site.Text, StringComparison.Ordinal);
        await AssertInTimeAsync(files.Count * CityFile.Late, Count(all));

        foreach (var file in files)
        {
            await AnnulAsync(file);
        }

        // The hub's own site at once, the channel with its next round.
        var inForce = files.ToDictionary(file => file, file => all[file].Except([file.Annulled]).ToHashSet());
        await AssertShownAsync(inForce, pushed: Count(all));
        await MoveAsync(TestHub.Morning.AddHours(4));
        await AssertShownAsync(inForce, pushed: Count(inForce));

        await MoveAsync(AfterTerms);
        var left = files.ToDictionary(file => file, file => inForce[file].Except([file.Ending ?? ""]).ToHashSet());
        await AssertShownAsync(left, pushed: Count(left));
        Assert.Equal(Count(all) - Count(left), site.Tombstones.Count);
        Assert.Equal(0, (await office.GetFromJsonAsync<PublicationAlarmsView>("/v1/publication/alarms", HubJson.Options, Cancel))!.Count);
    }

    private async Task PublishAsync(CityFile file)
    {
        using var uploader = await hub.PersonAsync(file.Unit.Id, "clerk-0", "uploader");
        var first = await UploadAsync(uploader, file, file.Content());
        Assert.Equal(
            new UploadCountsView(CityFile.Rows - CityFile.Rejected - CityFile.Duplicates, CityFile.Duplicates, CityFile.Rejected, CityFile.Warned), first.Counts);
        var corrections = await uploader.GetByteArrayAsync(first.Corrections, Cancel);
        var second = await UploadAsync(uploader, file, file.Corrected(corrections));
        Assert.Equal((CityFile.Rejected, 0, 0), (second.Counts!.Accepted, second.Counts.Duplicate, second.Counts.Rejected));

        using var one = await hub.PersonAsync(file.Unit.Id, "clerk-1", "uploader");
        using var other = await hub.PersonAsync(file.Unit.Id, "clerk-2", "uploader");
        foreach (var upload in (UploadView[])[first, second])
        {
            await PostAsync(one, $"/v1/uploads/{upload.Id}/publication", new ClassifyUploadRequest("public", []));
            await PostAsync(other, $"/v1/uploads/{upload.Id}/publication/decision", new DecideUploadRequest(Approve: true, null));
        }

        await hub.IdleAsync();
    }

    private async Task<UploadView> UploadAsync(HttpClient uploader, CityFile file, byte[] content)
    {
        using var body = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(file.MediaType) } };
        using var taken = await uploader.PostAsync("/v1/uploads?kind=" + file.Kind, body, Cancel);
        await hub.IdleAsync();
        var upload = await uploader.GetFromJsonAsync<UploadView>(taken.EnsureSuccessStatusCode().Headers.Location, Cancel);

        // The receipt comes in the format that came in.
        using var receipt = await uploader.GetAsync(upload!.Receipt, Cancel);
        Assert.Equal(file.MediaType, receipt.Content.Headers.ContentType!.MediaType);
        var bytes = await receipt.Content.ReadAsByteArrayAsync(Cancel);
        var text = file.Format is UploadFormat.Xlsx ? Workbook.SheetOf(bytes) : Encoding.UTF8.GetString(bytes);
        Assert.Equal(upload.Rows, text.Split("accepted").Length + text.Split("duplicate").Length + text.Split("rejected").Length - 3);
        Assert.Equal(upload.Counts!.Warned, text.Split(RecordErrors.SubjectDocumentIgnored.Code).Length - 1);
        return upload;
    }

    private async Task AnnulAsync(CityFile file)
    {
        using var determiner = hub.Client(file.Unit.Id, Role.Determiner);
        var records = await office.GetFromJsonAsync<RecordsView>($"/v1/subjects/{file.Annulled}/records", Cancel);
        var record = "/v1/records/" + Assert.Single(records!.Items).Id;
        await PostAsync(determiner, record + "/annulment", new EndRecordRequest("榕复〔2026〕9号", "复议撤销"));
        await hub.IdleAsync();

        // Channels that the hub does not push to are the unit's to clear.
        foreach (var channel in hub.Profile.Channels.Where(channel =>
            channel.Code != Channel && channel.Takes(file.Kind, SubjectKind.Organisation, new DateOnly(2026, 3, 2))))
        {
            await PostAsync(determiner, record + "/publication/withdrawn", new ConfirmWithdrawnRequest(channel.Code));
        }
    }

    private async Task AssertStatisticsAddUpAsync()
    {
        var month = await office.GetFromJsonAsync<CollectionView>("/v1/statistics/records?month=2026-03", HubJson.Options, Cancel);
        foreach (var file in files)
        {
            var row = Assert.Single(month!.Items, row => row.Unit == file.Unit.Id.Value && row.Kind == file.Kind);
            Assert.Equal(
                (2, CityFile.Rows + CityFile.Rejected, CityFile.Rows - CityFile.Duplicates, CityFile.Duplicates, CityFile.Rejected, CityFile.Late, CityFile.Warned, 1),
                (row.Uploads, row.Rows, row.Accepted, row.Duplicate, row.Rejected, row.Late, row.Warned, row.WrongCodes));
            Assert.Equal(row.Rows, row.OnTime + row.Late + row.Told + row.Duplicate + row.Rejected);
        }
    }

    // By the channel's own receipts; what came too late in the file is late there, everything else is not. No own site is declared yet, and none is due.
    private async Task AssertInTimeAsync(int late, int all)
    {
        var standings = await office.GetFromJsonAsync<ChannelStandingsView>("/v1/publication/channels", HubJson.Options, Cancel);
        var pushed = Assert.Single(standings!.Items, standing => standing.IsPushed);
        Assert.Equal((Channel, all - late, late, 0, 0, 0), (pushed.Channel, pushed.InTime, pushed.Late, pushed.Waiting, pushed.Refused, pushed.Missing));
        Assert.All(standings.Items, standing => Assert.Equal(0, standing.Unwithdrawn));
        var shown = await office.GetFromJsonAsync<ChannelRecordsView>($"/v1/publication/channels/{Channel}/records?state=late&limit=1000", HubJson.Options, Cancel);
        Assert.Equal(late, shown!.Items.Count);
        Assert.All(shown.Items, item => Assert.True(DateOnly.FromDateTime(item.ConfirmedAt!.Value.UtcDateTime.AddHours(8)) > item.DueOn));
    }

    // On the public site, kind by kind and in each form, and on the channel; nothing personal in any of them.
    private async Task AssertShownAsync(Dictionary<CityFile, HashSet<string>> shown, int pushed)
    {
        Assert.Equal(pushed, site.Shown.Count);
        foreach (var kind in shown.GroupBy(row => row.Key.Kind, row => row.Value))
        {
            await AssertShownAsync(kind.Key, [.. kind.SelectMany(codes => codes)]);
        }
    }

    private async Task AssertShownAsync(string kind, IReadOnlyCollection<string> codes)
    {
        var day = $"/public/api/kinds/{kind}/days/2026-03-02";
        var json = await office.GetStringAsync(day, Cancel);
        var csv = await office.GetStringAsync(day + "?format=csv", Cancel);
        var sheet = Workbook.SheetOf(await office.GetByteArrayAsync(day + "?format=xlsx", Cancel));
        using var page = JsonDocument.Parse(json);
        Assert.Equal(
            codes.Order(StringComparer.Ordinal),
            page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("creditCode").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(codes, code => Assert.Contains(code, csv, StringComparison.Ordinal));
        Assert.All(codes, code => Assert.Contains(code, sheet, StringComparison.Ordinal));
        foreach (var said in (string[])[json, csv, sheet, site.Text])
        {
            Assert.All(files, file => Assert.All(file.Personal, value => Assert.DoesNotContain(value, said, StringComparison.Ordinal)));
        }
    }

    private async Task MoveAsync(DateTimeOffset to)
    {
        await PostAsync(office, "/v1/development/clock", new MoveClockRequest(to));
        await hub.IdleAsync();
    }

    private static async Task PostAsync<T>(HttpClient client, string path, T body)
    {
        using var answer = await client.PostAsJsonAsync(path, body, Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync(Cancel)}");
    }

    private static int Count(Dictionary<CityFile, HashSet<string>> shown) => shown.Values.Sum(codes => codes.Count);
}
