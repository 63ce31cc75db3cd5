using System.Text;
using CreditHub.Catalogue;
using CreditHub.Decisions;
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

namespace CreditHub.Publication;

/// <summary>A hub with one pushed channel, two clerks, and an office.</summary>
internal sealed class PublicationCity : IAsyncDisposable
{
    public const string Channel = "creditfuzhou";

    private PublicationCity(TestHub hub, ChannelSimulator site)
    {
        Hub = hub;
        Site = site;
    }

    public TestHub Hub { get; }

    public ChannelSimulator Site { get; }

    public static Caller First { get; } = Clerk("clerk-1");

    public static Caller Second { get; } = Clerk("clerk-2");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts it.</summary>
    /// <param name="values">Policy values other than those of Fuzhou.</param>
    public static Task<PublicationCity> StartAsync(params (string Key, object Value)[] values) => StartAsync(Profile().With(values));

    /// <summary>Starts it with a profile.</summary>
    /// <param name="profile">The profile.</param>
    public static async Task<PublicationCity> StartAsync(HubProfile profile)
    {
        var site = await ChannelSimulator.StartAsync(Cancel);
        var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var addresses = new ChannelAddresses(new Dictionary<string, Uri> { [Channel] = site.Address });
        var hub = await TestHub.StartAsync(
            profile, IntakeBench.Start,
            services => services.AddSingleton(new IntakeLimits { PieceRows = 60 }).AddSingleton<IChannels>(new HttpChannels(http, addresses)));
        return new PublicationCity(hub, site);
    }

    public Task<UploadId> UploadAsync(params Dictionary<string, string>[] rows) => UploadAsync(PenaltyRows.Csv(rows));

    /// <summary>Uploads a file that states its class.</summary>
    public Task<UploadId> UploadStatedAsync(string stated, params Dictionary<string, string>[] rows) => UploadAsync(PenaltyRows.Csv(rows), stated);

    public async Task<UploadId> UploadAsync(string csv, string? stated = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var request = new UploadRequest("penalties", "text/csv", null, null, null, Class: stated);
        var id = Accepted(await Hub.Get<ReceiveUpload>().HandleAsync(request, file, IntakeBench.Uploader, Cancel)).Id;
        await Hub.IdleAsync();
        return id;
    }

    /// <summary>Two persons agree that it is public, and the hub publishes it; nothing is pushed before the next sweep.</summary>
    public async Task ApproveAsync(UploadId id)
    {
        Accepted(await Hub.Get<DecideUpload>().ClassifyAsync(id, DocumentClass.Public, [], First, Cancel));
        Accepted(await Hub.Get<DecideUpload>().ApproveAsync(id, Second, Cancel));
        await Hub.IdleAsync();
    }

    public async Task<UploadPublication> PublicationAsync(UploadId id) =>
        Accepted(await Hub.Get<DecideUpload>().FindAsync(id, First, Cancel));

    public Task HourAsync() => Hub.AdvanceAsync(TimeSpan.FromHours(1));

    public async Task<IReadOnlyList<CreditRecord>> RecordsAsync() =>
        [.. (await Hub.Get<IDocuments>().QueryAsync(RecordDocuments.Record, DocumentQuery.All with { Limit = 1000 }, Cancel)).Items
            .Select(stored => stored.Value).OrderBy(record => record.Origin.Line)];

    public async Task<IReadOnlyList<Delivery>> DeliveriesAsync() =>
        [.. (await Hub.Get<IDocuments>().QueryAsync(PublicationDocuments.Delivery, DocumentQuery.All with { Limit = 1000 }, Cancel)).Items.Select(stored => stored.Value)];

    public async Task<RecordPublicationView> ViewAsync(RecordId id) => Accepted(await Hub.Get<DecideRecord>().FindAsync(id, First, Cancel));

    /// <summary>A record's state changes, as a correction does it.</summary>
    public async Task ChangeAsync(CreditRecord record, RecordState state)
    {
        Accepted(await Hub.Get<Steps>().DecideAsync(
            RecordDocuments.Record, record.Subject.Value, record.Id.Value,
            known => new Step<CreditRecord>(
                known! with { State = state },
                [new OutboxEntry.Tell("publication.record-changed", HubJson.ToElement(new RecordChange(known.Subject, known.Id, known.Version + 1)))]).Accept(),
            Cancel));
        await Hub.IdleAsync();
    }

    public static T Accepted<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Site.DisposeAsync();
    }

    private static Caller Clerk(string id) =>
        new(PenaltyRows.Uploader, id, IsPerson: true, new HashSet<Role> { Role.Uploader }, Subject: null);

    /// <summary>The profile of the intake's tests, with an office.</summary>
    public static HubProfile Profile()
    {
        var profile = IntakeBench.Profile();
        var units = new Dictionary<UnitId, Unit>(profile.Units) { [TestProfile.Office] = TestProfile.Create().Units[TestProfile.Office] };
        return profile with { Units = units };
    }
}
