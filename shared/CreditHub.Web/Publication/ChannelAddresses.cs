using Microsoft.Extensions.Configuration;

namespace CreditHub.Publication;

/// <summary>
/// Where channels take pushes, from the settings <c>Publication__Channels__{code}</c>, and the secret by which the hub shows who it is, from
/// <c>Publication__Secrets__{code}</c>; an authority needs one.
/// </summary>
/// <param name="Addresses">Base addresses by the channel's code.</param>
public sealed record ChannelAddresses(IReadOnlyDictionary<string, Uri> Addresses)
{
    private const string Section = "Publication:Channels";
    private const string SecretSection = "Publication:Secrets";

    /// <summary>Secrets by the channel's code, sent as bearer tokens.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    /// <summary>The addresses of a configuration; a setting that is empty is none.</summary>
    /// <exception cref="InvalidOperationException">One is no web address, or one with a secret would be sent unsealed to another machine.</exception>
    public static ChannelAddresses From(IConfiguration configuration)
    {
        var addresses = new ChannelAddresses(Settings(configuration, Section).ToDictionary(
            setting => setting.Key, setting => Read(setting.Key, setting.Value!), StringComparer.OrdinalIgnoreCase))
        {
            Secrets = Settings(configuration, SecretSection).ToDictionary(setting => setting.Key, setting => setting.Value!, StringComparer.OrdinalIgnoreCase),
        };
        return addresses.Secrets.Keys.FirstOrDefault(code => addresses.Of(code) is { Scheme: not "https", IsLoopback: false }) is { } open
            ? throw new InvalidOperationException($"Setting Publication__Channels__{open} is no https address, and the channel has a secret.")
            : addresses;
    }

    /// <summary>The address of a channel; null where there is none.</summary>
    public Uri? Of(string channel) => Addresses.GetValueOrDefault(channel);

    /// <summary>The secret of a channel; null where there is none.</summary>
    public string? SecretOf(string channel) => Secrets.GetValueOrDefault(channel);

    /// <summary>Not the secrets.</summary>
    public override string ToString() => $"{Addresses.Count} channels";

    private static IEnumerable<IConfigurationSection> Settings(IConfiguration configuration, string section) =>
        configuration.GetSection(section).GetChildren().Where(setting => !string.IsNullOrWhiteSpace(setting.Value));

    private static Uri Read(string channel, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new InvalidOperationException($"Setting Publication__Channels__{channel} is no web address.");
}
