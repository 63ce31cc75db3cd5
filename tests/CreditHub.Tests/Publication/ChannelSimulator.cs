using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CreditHub.Publication;

/// <summary>A site that shows what is pushed to it, over real HTTP; it can be down, refuse, or lose its receipts.</summary>
internal sealed class ChannelSimulator : IAsyncDisposable
{
    private const int PageSize = 2;

    private readonly ConcurrentDictionary<string, ChannelPushItem> items = new();
    private WebApplication app = null!;

    public Uri Address { get; private set; } = null!;

    public bool IsDown { get; set; }

    public bool LosesReceipts { get; set; }

    public string? Refuses { get; set; }

    /// <summary>What happens when a push arrives; for tests that kill the hub in the middle of one.</summary>
    public Func<Task>? OnPush { get; set; }

    public int Pushes { get; private set; }

    public IReadOnlyDictionary<string, ChannelPushItem> Shown =>
        items.Where(pair => pair.Value.Show is not null).ToDictionary(pair => pair.Key, pair => pair.Value);

    public IReadOnlyCollection<ChannelPushItem> Tombstones => [.. items.Values.Where(item => item.Show is null)];

    public string Text => JsonSerializer.Serialize(items.Values, HubJson.Options);

    public static async Task<ChannelSimulator> StartAsync(CancellationToken cancel)
    {
        var simulator = new ChannelSimulator();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => HubJson.Configure(options.SerializerOptions));
        simulator.app = builder.Build();
        simulator.app.MapPost("/base/records", simulator.TakeAsync);
        simulator.app.MapGet("/base/records", simulator.Show);
        await simulator.app.StartAsync(cancel);
        simulator.Address = new Uri(simulator.app.Urls.Single() + "/base/");
        return simulator;
    }

    public void Forget(string record) => items.TryRemove(record, out _);

    public void Invent(string record) => items[record] = new ChannelPushItem(record, 7, JsonSerializer.SerializeToElement("x"), null);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> TakeAsync(ChannelPush push)
    {
        Pushes++;
        if (IsDown)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        foreach (var item in push.Items.Where(item => item.Record != Refuses && !(items.TryGetValue(item.Record, out var has) && has.Version >= item.Version)))
        {
            items[item.Record] = item;
        }

        if (OnPush is { } hook)
        {
            await hook();
        }

        return LosesReceipts
            ? TypedResults.Ok(new ChannelReceipts([]))
            : TypedResults.Ok(new ChannelReceipts([.. push.Items.Select(item => item.Record == Refuses
                ? new ChannelReceiptItem(item.Record, Taken: false, "no-room")
                : new ChannelReceiptItem(item.Record, Taken: true, "site-" + item.Record))]));
    }

    private IResult Show(string? after)
    {
        if (IsDown)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var page = Shown.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => string.CompareOrdinal(pair.Key, after) > 0).Take(PageSize).ToList();
        return TypedResults.Ok(new ChannelShown(
            [.. page.Select(pair => new ChannelShownItem(pair.Key, pair.Value.Version))], page.Count == PageSize ? page[^1].Key : null));
    }
}
