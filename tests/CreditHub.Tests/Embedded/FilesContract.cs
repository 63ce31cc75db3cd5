using System.Security.Cryptography;
using CreditHub.Files;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>What every adapter of the files port must do.</summary>
public abstract class FilesContract : IAsyncLifetime
{
    private IFiles files = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => files = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task Written_file_is_read_as_it_was_and_replaced_whole()
    {
        var first = RandomNumberGenerator.GetBytes(300_000);
        var second = RandomNumberGenerator.GetBytes(10);

        var stored = await files.WriteAsync("uploads/2026/a-1_x.csv", new MemoryStream(first), Cancel);
        Assert.Equal(new StoredFile("uploads/2026/a-1_x.csv", first.Length, Convert.ToHexStringLower(SHA256.HashData(first))), stored);
        Assert.Equal(first, await Read("uploads/2026/a-1_x.csv"));

        await files.WriteAsync("uploads/2026/a-1_x.csv", new MemoryStream(second), Cancel);
        Assert.Equal(second, await Read("uploads/2026/a-1_x.csv"));
    }

    [Fact]
    public async Task Missing_and_deleted_files_are_null()
    {
        await files.WriteAsync("a", new MemoryStream([1]), Cancel);
        await files.DeleteAsync("a", Cancel);
        await files.DeleteAsync("a", Cancel);
        await files.DeleteAsync("x/y", Cancel);

        Assert.Null(await files.OpenAsync("a", Cancel));
        Assert.Null(await files.OpenAsync("x/y", Cancel));
    }

    [Fact]
    public async Task Content_that_breaks_off_stores_nothing()
    {
        await files.WriteAsync("a", new MemoryStream([1]), Cancel);

        await Assert.ThrowsAsync<IOException>(() => files.WriteAsync("a", new BrokenStream(), Cancel));

        Assert.Equal([1], await Read("a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("文")]
    [InlineData("a b")]
    public async Task Name_outside_the_rules_is_refused(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => files.WriteAsync(name, new MemoryStream(), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => files.OpenAsync(name, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => files.DeleteAsync(name, Cancel));
    }

    protected abstract ValueTask<IFiles> OpenAsync();

    private async Task<byte[]> Read(string name)
    {
        await using var stream = await files.OpenAsync(name, Cancel);
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }

    private sealed class BrokenStream : MemoryStream
    {
        private bool read;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (read)
            {
                throw new IOException("The line broke.");
            }

            read = true;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
