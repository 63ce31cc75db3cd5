using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure.Storage;
using Azure.Storage.Blobs;

namespace CreditHub.Emulators;

/// <summary>One Azurite for all tests of files; every test gets a container of its own.</summary>
public sealed partial class AzuriteFixture : IDisposable
{
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private readonly SemaphoreSlim turn = new(1, 1);
    private Emulator? azurite;

    public async Task<BlobContainerClient> NewContainerAsync()
    {
        var container = new BlobContainerClient(
            new Uri($"http://127.0.0.1:{await PortAsync()}/credithub/c{Guid.NewGuid():N}"), new StorageSharedKeyCredential("credithub", key));
        await container.CreateAsync();
        return container;
    }

    public void Dispose()
    {
        azurite?.Dispose();
        turn.Dispose();
    }

    // Started by the first test that needs it and not before, so that a test can say why it is skipped.
    private async Task<int> PortAsync()
    {
        await turn.WaitAsync();
        try
        {
            azurite ??= await Emulator.StartAsync(
                "azurite/dist/src/azurite.js",
                ["--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"],
                Ready(),
                new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = $"credithub:{key}" });
            return azurite.Port;
        }
        finally
        {
            turn.Release();
        }
    }

    [GeneratedRegex(@"Blob service is successfully listening at \S+:(?<port>\d+)")]
    private static partial Regex Ready();
}
