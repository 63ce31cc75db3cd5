using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Testcontainers.Azurite;
using Xunit;

namespace CreditHub.Emulators;

/// <summary>
/// One Azurite for all tests of files, every test with a container of its own: in Docker where the feed has Testcontainers and this machine an
/// engine, otherwise the one that npm installed.
/// </summary>
public sealed partial class AzuriteFixture : IAsyncDisposable
{
    private const string Image = "mcr.microsoft.com/azure-storage/azurite:3.37.0";

    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private readonly SemaphoreSlim turn = new(1, 1);
    private AzuriteContainer? container;
    private Emulator? process;
    private string? connection;

    public async Task<BlobContainerClient> NewContainerAsync()
    {
        var blobs = new BlobContainerClient(await ConnectionAsync(), $"c{Guid.NewGuid():N}");
        await blobs.CreateAsync();
        return blobs;
    }

    public async ValueTask DisposeAsync()
    {
        process?.Dispose();
        if (container is not null)
        {
            await container.DisposeAsync();
        }

        turn.Dispose();
    }

    // Started by the first test that needs it and not before, so that a test can say why it is skipped.
    private async Task<string> ConnectionAsync()
    {
        await turn.WaitAsync();
        try
        {
            return connection ??= DockerEngine.CanBeUsed ? await InDockerAsync() : await ByNodeAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<string> InDockerAsync()
    {
        container = new AzuriteBuilder(Image).WithInMemoryPersistence().WithCommand("--skipApiVersionCheck").Build();
        await container.StartAsync(TestContext.Current.CancellationToken);
        return container.GetConnectionString();
    }

    private async Task<string> ByNodeAsync()
    {
        process = await Emulator.StartAsync(
            "azurite/dist/src/azurite.js",
            ["--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"],
            Ready(),
            new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = $"credithub:{key}" });
        return $"DefaultEndpointsProtocol=http;AccountName=credithub;AccountKey={key};BlobEndpoint=http://127.0.0.1:{process.Port}/credithub";
    }

    [GeneratedRegex(@"Blob service is successfully listening at \S+:(?<port>\d+)")]
    private static partial Regex Ready();
}
