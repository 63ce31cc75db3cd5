using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace CreditHub.Files;

/// <summary>What every files back end must do.</summary>
public abstract class FilesContract
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An empty back end.</summary>
    protected abstract Task<IFiles> OpenAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    [InlineData(4 * 1024 * 1024)]
    [InlineData((9 * 1024 * 1024) + 17)]
    public async Task Written_file_is_read_as_it_was(int length)
    {
        var files = await OpenAsync();
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var stored = await files.WriteAsync("uploads/2026-11/up-1.csv", new Trickle(bytes), Cancel);
        Assert.Equal(new StoredFile("uploads/2026-11/up-1.csv", length, Convert.ToHexStringLower(SHA256.HashData(bytes))), stored);
        Assert.True((await ReadAsync(files, "uploads/2026-11/up-1.csv"))!.AsSpan().SequenceEqual(bytes));
    }

    [Fact]
    public async Task Unknown_file_is_null()
    {
        var files = await OpenAsync();
        Assert.Null(await files.OpenAsync("nothing/here.csv", Cancel));
    }

    [Fact]
    public async Task Later_file_of_the_name_replaces_the_earlier()
    {
        var files = await OpenAsync();
        await files.WriteAsync("a.txt", Text("first, and longer"), Cancel);
        await files.WriteAsync("a.txt", Text("second"), Cancel);
        Assert.Equal("second", Encoding.UTF8.GetString((await ReadAsync(files, "a.txt"))!));
    }

    [Fact]
    public async Task File_whose_source_fails_is_not_there_and_the_earlier_one_stays()
    {
        var files = await OpenAsync();
        await files.WriteAsync("kept.txt", Text("kept"), Cancel);
        await Assert.ThrowsAsync<IOException>(() => files.WriteAsync("kept.txt", new Trickle(new byte[5_000_000], failAt: 4_500_000), Cancel));
        await Assert.ThrowsAsync<IOException>(() => files.WriteAsync("new.txt", new Trickle(new byte[5_000_000], failAt: 4_500_000), Cancel));
        Assert.Equal("kept", Encoding.UTF8.GetString((await ReadAsync(files, "kept.txt"))!));
        Assert.Null(await files.OpenAsync("new.txt", Cancel));
    }

    [Fact]
    public async Task Deleted_file_is_gone_and_deleting_nothing_is_no_error()
    {
        var files = await OpenAsync();
        await files.WriteAsync("a.txt", Text("a"), Cancel);
        await files.DeleteAsync("a.txt", Cancel);
        await files.DeleteAsync("a.txt", Cancel);
        await files.DeleteAsync("never/written.txt", Cancel);
        Assert.Null(await files.OpenAsync("a.txt", Cancel));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("a/../../b")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b.txt")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("张三.txt")]
    [InlineData("")]
    public async Task Name_that_leads_elsewhere_is_refused(string name)
    {
        var files = await OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => files.WriteAsync(name, Text("x"), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => files.OpenAsync(name, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => files.DeleteAsync(name, Cancel));
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<byte[]?> ReadAsync(IFiles files, string name)
    {
        await using var content = await files.OpenAsync(name, Cancel);
        if (content is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }

    /// <summary>Gives its bytes in odd portions, as a network does, and may break off.</summary>
    private sealed class Trickle(byte[] bytes, int failAt = int.MaxValue) : MemoryStream(bytes, writable: false)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Position >= failAt
            ? throw new IOException("The line broke.")
            : base.ReadAsync(buffer[..Math.Min(buffer.Length, 70_001)], cancellationToken);

        public override bool CanSeek => false;
    }
}
