using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CreditHub.Http;

/// <summary>
/// The proxies in front of the hub, whose word on who asks is taken: this machine, and those of the setting <c>Public__Proxies</c>, addresses or networks
/// with commas between (<c>10.1.0.4,10.2.0.0/16</c>). What anybody else says in <c>X-Forwarded-For</c> is not heard.
/// </summary>
public sealed class Proxies
{
    private const string Setting = "Public:Proxies";
    private readonly IReadOnlyList<IPNetwork> networks;

    private Proxies(IReadOnlyList<IPNetwork> networks) => this.networks = networks;

    /// <summary>The proxies of a configuration.</summary>
    /// <param name="configuration">It; null for none but this machine.</param>
    /// <exception cref="InvalidOperationException">One is neither an address nor a network.</exception>
    public static Proxies From(IConfiguration? configuration) => new(
    [
        .. (configuration?[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read),
    ]);

    /// <summary>Who asks: the address of the connection, or of the last hop that a proxy saw itself.</summary>
    public string CallerOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : context.Connection.RemoteIpAddress;
        return IsProxy(address) && context.Request.Headers["X-Forwarded-For"].ToString().Split(',') is [.., { Length: > 0 } last]
            ? last.Trim()
            : address?.ToString() ?? "";
    }

    private static IPNetwork Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException($"Setting Public__Proxies: '{text}' is neither an address nor a network.");

    private bool IsProxy(IPAddress? address) => address is null || IPAddress.IsLoopback(address) || networks.Any(network => network.Contains(address));
}
