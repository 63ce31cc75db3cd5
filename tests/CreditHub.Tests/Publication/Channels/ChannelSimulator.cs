using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CreditHub.Publication.Channels;

/// <summary>
/// A site that shows what is pushed to it, or a platform that holds it, over real HTTP; it can be down, refuse, lose its receipts, forget, double
/// and invent.
/// </summary>
internal sealed class ChannelSimulator : IAsyncDisposable
{
    private const int PageSize = 2;

    private readonly ConcurrentDictionary<string, ChannelPushItem> items = new();
    private WebApplication app = null!;

    public Uri Address { get; private set; } = null!;

    public bool IsDown { get; set; }

    public bool LosesReceipts { get; set; }

    public string? Refuses { get; set; }

    /// <summary>The bearer token without which nobody is answered; null where everybody is.</summary>
    public string? Secret { get; set; }

    /// <summary>A record that it holds twice.</summary>
    public string? Doubles { get; set; }

    /// <summary>Lists of records that it was asked for.</summary>
    public int Lists { get; private set; }

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
        simulator.app.Use(simulator.GuardAsync);
        simulator.app.MapGet("/base/counts", simulator.Count);
        simulator.app.MapPost("/base/records", simulator.TakeAsync);
        simulator.app.MapGet("/base/records", simulator.Show);
        await simulator.app.StartAsync(cancel);
        simulator.Address = new Uri(simulator.app.Urls.Single() + "/base/");
        return simulator;
    }

    public void Forget(string record) => items.TryRemove(record, out _);

    public void Invent(string record) => items[record] = new ChannelPushItem(record, 7, JsonSerializer.SerializeToElement("x"), null);

    public void Invent(string record, string kind, DateOnly receivedOn) =>
        items[record] = new ChannelPushItem(record, 7, JsonSerializer.SerializeToElement(new { kind, receivedOn }), null);

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

    private Task GuardAsync(HttpContext context, Func<Task> next)
    {
        if (Secret is null || context.Request.Headers.Authorization == "Bearer " + Secret)
        {
            return next();
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private IResult Count() => IsDown
        ? TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable)
        : TypedResults.Ok(new ChannelCounts([.. Held.GroupBy(pair => SliceOf(pair.Value)).Select(slice => new ChannelCount(slice.Key.Kind, slice.Key.On, slice.Count()))]));

    private IEnumerable<KeyValuePair<string, ChannelPushItem>> Held => Shown.SelectMany(pair => Enumerable.Repeat(pair, pair.Key == Doubles ? 2 : 1));

    private static (string Kind, DateOnly On) SliceOf(ChannelPushItem item) => (
        item.Show!.Value.GetProperty("kind").GetString()!,
        DateOnly.ParseExact(item.Show!.Value.GetProperty("receivedOn").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private IResult Show(string? after, string? kind, DateOnly? on)
    {
        Lists++;
        if (IsDown)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var start = int.Parse(after ?? "0", CultureInfo.InvariantCulture);
        var page = Held.Where(pair => kind is null || SliceOf(pair.Value) == (kind, on!.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Skip(start).Take(PageSize).ToList();
        return TypedResults.Ok(new ChannelShown(
            [.. page.Select(pair => new ChannelShownItem(pair.Key, pair.Value.Version))], page.Count == PageSize ? (start + PageSize).ToString(CultureInfo.InvariantCulture) : null));
    }
}
