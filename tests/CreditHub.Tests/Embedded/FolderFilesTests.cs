using CreditHub.Files;

namespace CreditHub.Embedded;

/// <summary>The files port on a folder.</summary>
public sealed class FolderFilesTests : FilesContract, IAsyncDisposable
{
    private TestHub? hub;

    public ValueTask DisposeAsync() => hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task<IFiles> OpenAsync()
    {
        hub = await EmbeddedParts.StartAsync();
        return hub.Get<IFiles>();
    }
}
