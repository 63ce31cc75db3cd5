using System.Text;
using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.Policy;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using CreditHub.Rehearsals;
using CreditHub.Units;
using CreditHub.Vault;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Records.Uploads;

/// <summary>The hub in rehearsal, with a profile of three units and small pieces.</summary>
internal sealed class IntakeBench
{
    public static readonly DateTimeOffset Start = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);

    public IntakeBench(IntakeLimits? limits = null, HubProfile? profile = null) => Hub = new Rehearsal(profile ?? Profile(), Start, services => services
        .AddSingleton(limits ?? new IntakeLimits { PieceRows = 3 })
        .AddSingleton<IFiles>(Ports)
        .AddSingleton<IVault>(Ports));

    public Rehearsal Hub { get; }

    public IntakePorts Ports { get; } = new();

    public ReadUploads Uploads => Hub.Get<ReadUploads>();

    public ReadRecords Records => Hub.Get<ReadRecords>();

    public static Caller Caller(UnitId unit, params Role[] roles) =>
        new(unit, "system-1", IsPerson: false, roles.ToHashSet(), Subject: null);

    public static Caller Uploader { get; } = Caller(PenaltyRows.Uploader, Role.Uploader);

    public async Task<Decision<Upload>> TryAsync(
        byte[] file, string type = "text/csv", string? charset = null, string? key = null, string kind = "penalties", long? length = null) =>
        await Hub.Get<ReceiveUpload>().HandleAsync(
            new UploadRequest(kind, type, charset, key, length), new MemoryStream(file), Uploader, TestContext.Current.CancellationToken);

    public async Task<Upload> UploadAsync(byte[] file, string type = "text/csv", string? charset = null, string? key = null)
    {
        var id = Assert.IsType<Decision<Upload>.Accepted>(await TryAsync(file, type, charset, key)).Value.Id;
        return Assert.IsType<Decision<Upload>.Accepted>(
            await Uploads.FindAsync(id, Uploader, TestContext.Current.CancellationToken)).Value;
    }

    public Task<Upload> UploadAsync(string csv) => UploadAsync(Encoding.UTF8.GetBytes(csv));

    public async Task<IReadOnlyList<ReceiptRowView>> ReceiptAsync(Upload upload)
    {
        using var json = JsonDocument.Parse(await ReceiptTextAsync(upload, UploadFormat.Json));
        return json.RootElement.GetProperty("rows").Deserialize<List<ReceiptRowView>>(HubJson.Options)!;
    }

    public async Task<byte[]> ReceiptTextAsync(Upload upload, UploadFormat form)
    {
        var cancel = TestContext.Current.CancellationToken;
        var receipt = Assert.IsType<Decision<Receipt>.Accepted>(await Uploads.ReceiptAsync(upload.Id, Uploader, cancel)).Value;
        using var target = new MemoryStream();
        await receipt.WriteAsync(target, form, cancel);
        return target.ToArray();
    }

    public async Task<IReadOnlyList<CreditRecord>> StoredAsync()
    {
        var page = await Hub.Documents.QueryAsync(
            RecordDocuments.Record, DocumentQuery.All with { Limit = 1000 }, TestContext.Current.CancellationToken);
        return [.. page.Items.Select(item => item.Value)];
    }

    /// <summary>The profile with some policy values of its own.</summary>
    public static HubProfile ProfileWith(params (string Key, object Value)[] values)
    {
        var profile = Profile();
        var own = values.Select(row => new PolicyValue(
            row.Key, HubJson.ToElement(row.Value), new DateOnly(2016, 1, 1), null, new PolicySource("test", ""), PolicyMark.Unverified)).ToList();
        return profile with
        {
            Book = new PolicyBook(
                profile.Book.Profile, profile.Book.Version, [.. profile.Book.Values.Where(value => own.All(other => other.Key != value.Key)), .. own]),
        };
    }

    public static HubProfile Profile() => Profiles.Load("fuzhou") with
    {
        Units = new[]
        {
            Unit(PenaltyRows.Uploader, PenaltyRows.UploaderCode),
            Unit(PenaltyRows.Delegator, PenaltyRows.DelegatorCode),
            Unit(PenaltyRows.Stranger, PenaltyRows.StrangerCode),
        }.ToDictionary(unit => unit.Id),
    };

    private static Unit Unit(UnitId id, string code) => new(
        id, id.Value, id.Value, code, [], Reports: false, IsOffice: false, new DateOnly(2016, 1, 1), null, new PolicySource("test", ""));
}
