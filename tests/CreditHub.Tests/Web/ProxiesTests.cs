using System.Net;
using CreditHub.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CreditHub.Web;

/// <summary>Who asks the public site, where something stands between.</summary>
public sealed class ProxiesTests
{
    [Theory]
    [InlineData("127.0.0.1", "203.0.113.7, 198.51.100.9", "198.51.100.9")]
    [InlineData("10.1.0.4", "198.51.100.9", "198.51.100.9")]
    [InlineData("::ffff:10.2.3.4", "198.51.100.9", "198.51.100.9")]
    [InlineData("10.1.0.5", "198.51.100.9", "10.1.0.5")]
    [InlineData("192.0.2.1", "198.51.100.9", "192.0.2.1")]
    [InlineData("127.0.0.1", "", "127.0.0.1")]
    public void Only_a_proxys_word_is_taken(string connection, string forwarded, string caller)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(connection);
        context.Request.Headers["X-Forwarded-For"] = forwarded;
        Assert.Equal(caller, Proxies.From(Configured("10.1.0.4, 10.2.0.0/16")).CallerOf(context));
    }

    [Fact]
    public void Setting_that_names_no_network_is_refused() =>
        Assert.Contains("'proxy.example'", Assert.Throws<InvalidOperationException>(() => Proxies.From(Configured("10.1.0.4,proxy.example"))).Message, StringComparison.Ordinal);

    private static IConfiguration Configured(string proxies) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Public:Proxies", proxies)]).Build();
}
