using CreditHub.Publication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CreditHub.Public;

/// <summary>A site to which the hub pushes: it takes everything, and looks in it for personal values.</summary>
internal sealed class PushedSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly PersonalIndex personal;
    private readonly List<string> findings = [];
    private int taken;

    private PushedSite(WebApplication app, PersonalIndex personal)
    {
        this.app = app;
        this.personal = personal;
    }

    /// <summary>Where it listens.</summary>
    public string Address => app.Urls.Single();

    /// <summary>How many records were pushed to it.</summary>
    public int Taken => taken;

    /// <summary>Personal values that were pushed to it.</summary>
    public IReadOnlyList<string> Findings
    {
        get
        {
            lock (findings)
            {
                return [.. findings];
            }
        }
    }

    public static async Task<PushedSite> StartAsync(PersonalIndex personal, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => HubJson.Configure(options.SerializerOptions));
        var site = new PushedSite(builder.Build(), personal);
        site.app.MapPost("/records", site.Take);
        site.app.MapGet("/records", () => TypedResults.Ok(new ChannelShown([], null)));
        await site.app.StartAsync(cancel);
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Ok<ChannelReceipts> Take(ChannelPush push)
    {
        Interlocked.Add(ref taken, push.Items.Count);
        foreach (var item in push.Items)
        {
            if (item.Show is { } shown && personal.Find(shown.ToString()) is { } value)
            {
                lock (findings)
                {
                    findings.Add($"'{value}' is pushed to a channel with {item.Record}");
                }
            }
        }

        return TypedResults.Ok(new ChannelReceipts([.. push.Items.Select(item => new ChannelReceiptItem(item.Record, Taken: true, "f"))]));
    }
}
