using Microsoft.Extensions.Configuration;

namespace CreditHub.Publication;

/// <summary>Where channels take pushes, from the settings <c>Publication__Channels__{code}</c>.</summary>
/// <param name="Addresses">Base addresses by the channel's code.</param>
public sealed record ChannelAddresses(IReadOnlyDictionary<string, Uri> Addresses)
{
    private const string Section = "Publication:Channels";

    /// <summary>The addresses of a configuration; a setting that is empty is none.</summary>
    /// <exception cref="InvalidOperationException">One is no web address.</exception>
    public static ChannelAddresses From(IConfiguration configuration) => new(configuration.GetSection(Section).GetChildren()
        .Where(setting => !string.IsNullOrWhiteSpace(setting.Value))
        .ToDictionary(setting => setting.Key, setting => Read(setting.Key, setting.Value!), StringComparer.OrdinalIgnoreCase));

    /// <summary>The address of a channel; null where there is none.</summary>
    public Uri? Of(string channel) => Addresses.GetValueOrDefault(channel);

    private static Uri Read(string channel, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new InvalidOperationException($"Setting Publication__Channels__{channel} is no web address.");
}
