using System.Text;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Channels;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Publication.Authorities;

/// <summary>A hub below a province's platform, over real HTTP, and an office.</summary>
internal sealed class ProvinceCity : IAsyncDisposable
{
    public const string Channel = "fujianplatform";

    private const string Secret = "test-secret";

    private ProvinceCity(TestHub hub, ChannelSimulator platform)
    {
        Hub = hub;
        Platform = platform;
    }

    public TestHub Hub { get; }

    public ChannelSimulator Platform { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts it.</summary>
    /// <param name="secret">What the hub knows of the platform's secret.</param>
    /// <param name="adapt">Changes the profile.</param>
    public static async Task<ProvinceCity> StartAsync(string? secret = Secret, Func<HubProfile, HubProfile>? adapt = null)
    {
        var platform = await ChannelSimulator.StartAsync(Cancel);
        platform.Secret = Secret;
        var addresses = new ChannelAddresses(new Dictionary<string, Uri> { [Channel] = platform.Address })
        {
            Secrets = secret is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [Channel] = secret },
        };
        var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var hub = await TestHub.StartAsync(
            (adapt ?? (profile => profile))(PublicationCity.Profile()), IntakeBench.Start,
            services => services.AddSingleton(new IntakeLimits { PieceRows = 60 }).AddSingleton<IChannels>(new HttpChannels(http, addresses)));
        return new ProvinceCity(hub, platform);
    }

    public Task<UploadId> UploadAsync(params Dictionary<string, string>[] rows) => UploadAsync("penalties", PenaltyRows.Csv(rows), IntakeBench.Uploader);

    public async Task<UploadId> UploadAsync(string kind, string csv, Caller caller, string? stated = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var request = new UploadRequest(kind, "text/csv", null, null, null, Class: stated);
        var id = PublicationCity.Accepted(await Hub.Get<ReceiveUpload>().HandleAsync(request, file, caller, Cancel)).Id;
        await Hub.IdleAsync();
        return id;
    }

    public Task HourAsync() => Hub.AdvanceAsync(TimeSpan.FromHours(1));

    public async Task DayAsync()
    {
        await Hub.AdvanceAsync(TimeSpan.FromDays(1));
        await HourAsync();
    }

    public async Task<IReadOnlyList<CreditRecord>> RecordsAsync() =>
        [.. (await Hub.Get<IDocuments>().AllAsync(RecordDocuments.Record, DocumentQuery.All, Cancel).ToListAsync(Cancel))
            .Select(stored => stored.Value).OrderBy(record => record.Origin.Line)];

    public async Task<AuthorityView> AuthorityAsync() => Assert.Single((await Hub.Get<ReadPassed>().CountAsync(null, null, Cancel)).Items);

    public async Task<PassedCountsView> PenaltiesAsync() => Assert.Single((await AuthorityAsync()).Kinds);

    public async Task<IReadOnlyList<string>> MessagesAsync(UnitId unit) =>
        [.. (await Hub.Get<Queues.IQueues>().LeaseAsync(unit.Value, 100, TimeSpan.FromMinutes(1), TimeSpan.Zero, Cancel)).Select(leased => leased.Message.Type)];

    /// <summary>A person of the providing unit takes a record back.</summary>
    public async Task WithdrawAsync(RecordId record)
    {
        PublicationCity.Accepted(await Hub.Get<EndRecord>().RunAsync(
            PublicationCity.First, record, CorrectionKind.Withdrawn, new EndRecordRequest("榕市监〔2026〕9号", "误报"), key: null, Cancel));
        await Hub.IdleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Platform.DisposeAsync();
    }
}
