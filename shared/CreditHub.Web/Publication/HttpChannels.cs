using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>Pushes to channels by HTTP. Whatever goes wrong, the hub pushes again later.</summary>
/// <param name="http">The client; its timeout bounds one push.</param>
/// <param name="addresses">The channels' addresses by code; a channel without one is declared by units.</param>
public sealed class HttpChannels(HttpClient http, ChannelAddresses addresses) : IChannels
{
    private const int LongestReceipt = 64;

    /// <inheritdoc />
    public bool Pushes(string channel) => addresses.Of(channel) is not null;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<RecordId, ChannelReceipt>?> PushAsync(
        string channel, IReadOnlyList<ChannelItem> items, CancellationToken cancel)
    {
        var push = new ChannelPush([.. items.Select(item => new ChannelPushItem(
            item.Record.Value, item.Version, item.View is { } view ? HubJson.ToElement(view) : null, item.After))]);
        var answer = await AskAsync<ChannelReceipts>(() => http.PostAsJsonAsync(At(channel, "records"), push, HubJson.Options, cancel), cancel);
        // The same record twice is the channel's slip; its last word counts.
        return answer?.Receipts.GroupBy(receipt => new RecordId(receipt.Record))
            .ToDictionary(group => group.Key, group => new ChannelReceipt(group.Last().Taken, Short(group.Last().Receipt)));
    }

    /// <inheritdoc />
    public async Task<ChannelPage?> ShownAsync(string channel, string? after, CancellationToken cancel)
    {
        var path = after is null ? "records" : "records?after=" + Uri.EscapeDataString(after);
        var answer = await AskAsync<ChannelShown>(() => http.GetAsync(At(channel, path), cancel), cancel);
        return answer is null
            ? null
            : new ChannelPage([.. answer.Shown.Select(item => (new RecordId(item.Record), item.Version))], answer.Continuation);
    }

    private Uri At(string channel, string path) => new($"{addresses.Of(channel)!.ToString().TrimEnd('/')}/{path}");

    private static string Short(string? receipt) => receipt is { Length: > LongestReceipt } ? receipt[..LongestReceipt] : receipt ?? "";

    private static async Task<T?> AskAsync<T>(Func<Task<HttpResponseMessage>> ask, CancellationToken cancel)
        where T : class
    {
        try
        {
            using var response = await ask();
            return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<T>(HubJson.Options, cancel) : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
