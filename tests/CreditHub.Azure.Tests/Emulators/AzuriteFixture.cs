using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure.Storage;
using Azure.Storage.Blobs;
using Xunit;

namespace CreditHub.Emulators;

/// <summary>One Azurite for all tests of files; every test gets a container of its own.</summary>
public sealed partial class AzuriteFixture : IAsyncLifetime
{
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private Emulator? azurite;

    public async ValueTask InitializeAsync() => azurite = await Emulator.StartAsync(
        "azurite/dist/src/azurite.js",
        ["--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"],
        Ready(),
        new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = $"credithub:{key}" });

    public async Task<BlobContainerClient> NewContainerAsync()
    {
        var container = new BlobContainerClient(
            new Uri($"http://127.0.0.1:{azurite!.Port}/credithub/c{Guid.NewGuid():N}"), new StorageSharedKeyCredential("credithub", key));
        await container.CreateAsync();
        return container;
    }

    public ValueTask DisposeAsync()
    {
        azurite?.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex(@"Blob service is successfully listening at \S+:(?<port>\d+)")]
    private static partial Regex Ready();
}
