using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Publication.Channels;

namespace CreditHub.Publication;

/// <summary>Pushes to channels by HTTP. Whatever goes wrong, the hub pushes again later.</summary>
/// <param name="http">The client; its timeout bounds one push.</param>
/// <param name="addresses">The channels' addresses and secrets by code; a channel without an address is declared by units.</param>
public sealed class HttpChannels(HttpClient http, ChannelAddresses addresses) : IChannels
{
    private const int LongestReceipt = 64;

    /// <inheritdoc />
    public bool Pushes(string channel) => addresses.Of(channel) is not null;

    /// <inheritdoc />
    public bool IsAuthenticated(string channel) => addresses.SecretOf(channel) is not null;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<ItemId, ChannelReceipt>?> PushAsync(
        string channel, IReadOnlyList<ChannelItem> items, CancellationToken cancel)
    {
        if (items.Any(item => item.Whole is not null) && !IsAuthenticated(channel))
        {
            throw new InvalidOperationException($"Channel {channel} is not authenticated: nothing unmasked goes there.");
        }

        var push = new ChannelPush([.. items.Select(Item)]);
        var answer = await AskAsync<ChannelReceipts>(channel, HttpMethod.Post, "records", JsonContent.Create(push, options: HubJson.Options), cancel);
        // The same record twice is the channel's slip; its last word counts.
        return answer?.Receipts.GroupBy(receipt => new ItemId(receipt.Record))
            .ToDictionary(group => group.Key, group => new ChannelReceipt(group.Last().Taken, Short(group.Last().Receipt)));
    }

    /// <inheritdoc />
    public async Task<ChannelPage?> ShownAsync(string channel, ChannelSlice? slice, string? after, CancellationToken cancel)
    {
        string[] asked =
        [
            .. slice is null ? [] : (string[])[$"kind={Uri.EscapeDataString(slice.Kind)}", "on=" + slice.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            .. after is null ? [] : (string[])["after=" + Uri.EscapeDataString(after)],
        ];
        var path = asked.Length == 0 ? "records" : "records?" + string.Join('&', asked);
        var answer = await AskAsync<ChannelShown>(channel, HttpMethod.Get, path, content: null, cancel);
        return answer is null
            ? null
            : new ChannelPage([.. answer.Shown.Select(item => (new ItemId(item.Record), item.Version))], answer.Continuation);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<ChannelSlice, long>?> CountsAsync(string channel, CancellationToken cancel) =>
        // The same kind and day twice is the authority's slip; it holds both.
        (await AskAsync<ChannelCounts>(channel, HttpMethod.Get, "counts", content: null, cancel))?.Counts
            .GroupBy(count => new ChannelSlice(count.Kind, count.On)).ToDictionary(group => group.Key, group => group.Sum(count => count.Held));

    private static ChannelPushItem Item(ChannelItem item) => new(
        item.Item.Value,
        item.Version,
        item.Whole is { } whole ? HubJson.ToElement(whole)
            : item.View is { } view ? HubJson.ToElement(view)
            : item.Entry is { } entry ? HubJson.ToElement(entry)
            : item.Board is { } board ? HubJson.ToElement(board)
            : null,
        item.After,
        item.Why is { } why ? HubJson.Word(why) : null,
        item.Of is ItemKind.Record ? null : HubJson.Word(item.Of));

    private Uri At(string channel, string path) => new($"{addresses.Of(channel)!.ToString().TrimEnd('/')}/{path}");

    private static string Short(string? receipt) => receipt is { Length: > LongestReceipt } ? receipt[..LongestReceipt] : receipt ?? "";

    private async Task<T?> AskAsync<T>(string channel, HttpMethod method, string path, HttpContent? content, CancellationToken cancel)
        where T : class
    {
        try
        {
            using var request = new HttpRequestMessage(method, At(channel, path)) { Content = content };
            request.Headers.Authorization = addresses.SecretOf(channel) is { } secret ? new AuthenticationHeaderValue("Bearer", secret) : null;
            using var response = await http.SendAsync(request, cancel);
            return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<T>(HubJson.Options, cancel) : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
