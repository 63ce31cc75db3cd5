// Declarations of the members that these tests use of Testcontainers.Azurite 4.12 (github.com/testcontainers/testcontainers-dotnet,
// src/Testcontainers.Azurite and src/Testcontainers): signatures only, no behaviour. They are never called without the package.
namespace Testcontainers.Azurite;

internal sealed class AzuriteBuilder(string image)
{
    public AzuriteBuilder WithInMemoryPersistence(float? megabytes = null) => throw Missing();

    public AzuriteBuilder WithCommand(params string[] command) => throw Missing();

    public AzuriteContainer Build() => throw Missing();

    private NotSupportedException Missing() => new($"Built against stand-ins: -p:FullFeed=true runs '{image}'.");
}

internal abstract class AzuriteContainer : IAsyncDisposable
{
    public abstract string GetConnectionString();

    public abstract Task StartAsync(CancellationToken ct = default);

    public abstract ValueTask DisposeAsync();
}
