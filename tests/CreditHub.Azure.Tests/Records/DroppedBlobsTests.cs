using System.Text;
using Azure.Storage.Blobs;
using CreditHub.Documents;
using CreditHub.Emulators;
using CreditHub.Files;
using CreditHub.Policy;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Records;

/// <summary>Dropped files against Azurite; any back end will do behind.</summary>
public sealed class DroppedBlobsTests : IClassFixture<AzuriteFixture>, IAsyncDisposable
{
    private const string Path = "market-supervision/penalties/2026/march.csv";

    private readonly AzuriteFixture azurite;
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-").FullName;
    private readonly ServiceProvider hub;

    public DroppedBlobsTests(AzuriteFixture azurite)
    {
        this.azurite = azurite;
        hub = new ServiceCollection().AddSingleton(TimeProvider.System).AddHub(Profiles.Load("fuzhou")).AddEmbedded(folder)
            .AddSingleton<DroppedBlobs>().BuildServiceProvider();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Taken_file_is_an_upload_and_cleared_away_and_a_second_firing_finds_nothing()
    {
        var container = await azurite.NewContainerAsync();
        var blob = await DropAsync(container, "CF_XDR_MC\r\n某企业\r\n");

        await hub.GetRequiredService<DroppedBlobs>().TakeAsync(blob, Cancel);
        await hub.GetRequiredService<DroppedBlobs>().TakeAsync(blob, Cancel);

        Assert.False(await blob.ExistsAsync(Cancel));
        Assert.Equal("market-supervision", Assert.Single(await UploadsAsync()).By.Unit.Value);
    }

    [Fact]
    public async Task Other_content_under_the_same_name_is_another_upload()
    {
        var container = await azurite.NewContainerAsync();
        foreach (var content in new[] { "CF_XDR_MC\r\n某企业\r\n", "CF_XDR_MC\r\n另一企业\r\n" })
        {
            await hub.GetRequiredService<DroppedBlobs>().TakeAsync(await DropAsync(container, content), Cancel);
        }

        Assert.Equal(2, (await UploadsAsync()).Count);
    }

    private static async Task<BlobClient> DropAsync(BlobContainerClient container, string content)
    {
        await new BlobFiles(container).WriteAsync(Path, new MemoryStream(Encoding.UTF8.GetBytes(content)), Cancel);
        return container.GetBlobClient(Path);
    }

    private async Task<List<Upload>> UploadsAsync() =>
        [.. (await hub.GetRequiredService<IDocuments>().QueryAsync(RecordDocuments.Upload, DocumentQuery.All, Cancel)).Items.Select(item => item.Value)];
}
