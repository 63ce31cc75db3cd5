using CreditHub.Emulators;
using Xunit;

namespace CreditHub.Files;

/// <summary>The files contract against Azurite.</summary>
public sealed class BlobFilesTests(AzuriteFixture azurite) : FilesContract, IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Checksum_is_kept_with_the_file()
    {
        var container = await azurite.NewContainerAsync();
        var stored = await new BlobFiles(container).WriteAsync("a.txt", new MemoryStream([1, 2, 3]), Cancel);
        var properties = await container.GetBlobClient("a.txt").GetPropertiesAsync(cancellationToken: Cancel);
        Assert.Equal(stored.Sha256, properties.Value.Metadata["sha256"]);
    }

    protected override async Task<IFiles> OpenAsync() => new BlobFiles(await azurite.NewContainerAsync());
}
