using System.Text.RegularExpressions;
using CreditHub.Cosmos;
using CreditHub.Documents;
using Microsoft.Azure.Cosmos;
using Xunit;

namespace CreditHub.Emulators;

/// <summary>
/// Point writes against a stand-in that others wrote, so that not only our own speaks for the adapter. It knows neither the read of a missing
/// item, nor queries over partitions, nor counts, nor bulk: those run over <see cref="CosmosRest"/> only.
/// </summary>
public sealed partial class CosmosServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Documents_are_created_once_and_replaced_only_as_they_were_read()
    {
        using var server = await Emulator.StartAsync("@vercel/cosmosdb-server/lib/cli.js", ["--port", "0", "--host", "127.0.0.1"], Ready());
        var options = CosmosBackEnd.Options with { CosmosEndpoint = new Uri($"https://127.0.0.1:{server.Port}/") };
        using var admin = new CosmosClient(options.CosmosEndpoint.AbsoluteUri, CosmosBackEnd.Key, Gateway(new CosmosClientOptions()));
        var database = await admin.CreateDatabaseAsync(options.Database, cancellationToken: Cancel);
        await database.Database.CreateContainerAsync(options.DocumentsContainer, "/partition", cancellationToken: Cancel);
        using var containers = new CosmosContainers(options, null!, client => Gateway(client));
        var documents = new CosmosDocuments(containers);

        var written = new Sample("g", "福州/1", "red", 1, new Shape.Circle(1.5m, "圆"));
        var first = await documents.WriteAsync(Sample.Kind, written.Alone(), null, Cancel);
        Assert.NotNull(first);
        Assert.Null(await documents.WriteAsync(Sample.Kind, written.Alone(), null, Cancel));
        var stored = await documents.FindAsync(Sample.Kind, "g", "福州/1", Cancel);
        Assert.Equal((first, written), (stored!.ETag, stored.Value));
        var second = await documents.WriteAsync(Sample.Kind, (written with { Number = 2 }).Alone(), first, Cancel);
        Assert.NotNull(second);
        Assert.Null(await documents.WriteAsync(Sample.Kind, (written with { Number = 3 }).Alone(), first, Cancel));
        Assert.Equal(2, (await documents.FindAsync(Sample.Kind, "g", "福州/1", Cancel))!.Value.Number);
    }

    private static CosmosClientOptions Gateway(CosmosClientOptions client)
    {
        client.ConnectionMode = ConnectionMode.Gateway;
        client.LimitToEndpoint = true;

        // The stand-in signs its own certificate, on this machine.
        client.HttpClientFactory = () => new HttpClient(new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        });
        return client;
    }

    [GeneratedRegex(@"connections at \S+:(?<port>\d+)")]
    private static partial Regex Ready();
}
