using System.Security.Cryptography;
using CreditHub.Storage;
using Xunit;

namespace CreditHub.Damage;

/// <summary>What is damaged is refused at start, by name; what a crash leaves is not.</summary>
public sealed class StartCheckTests
{
    private const int Page = 4096;

    public enum Spoiling
    {
        Zeros,
        Ones,
        Random,
        Text,
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_page_that_is_in_use_is_whole(bool killed)
    {
        using var folder = await StoredFolder.CreateAsync(killed);
        using var pages = PageFile.Open(folder.Database);
        var all = Enumerable.Range(1, pages.Count).ToList();
        var free = FreePages.Among(all, pages);

        Assert.NotEmpty(free);
        Assert.All(all.Where(page => !free.Contains(page)), page => Assert.True(StartCheck.IsWhole(pages, page), $"page {page}"));
    }

    [Theory]
    [InlineData(Spoiling.Zeros)]
    [InlineData(Spoiling.Ones)]
    [InlineData(Spoiling.Random)]
    [InlineData(Spoiling.Text)]
    public async Task Spoiled_last_page_is_refused(Spoiling spoiling)
    {
        using var folder = await StoredFolder.CreateAsync();
        var last = LastInUse(folder);
        StoredFolder.Spoil(folder.Database, (last - 1L) * Page, Page, With(spoiling));

        Assert.Contains($"page {last} of", Refused(folder).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_page_in_use_that_was_never_written_is_seen_when_it_is_looked_at()
    {
        using var folder = await StoredFolder.CreateAsync();
        int[] inUse;
        using (var pages = PageFile.Open(folder.Database))
        {
            var all = Enumerable.Range(1, pages.Count).ToList();
            inUse = [.. all.Except(FreePages.Among(all, pages))];
        }

        foreach (var page in inUse.Skip(1))
        {
            StoredFolder.Spoil(folder.Database, (page - 1L) * Page, Page, _ => 0);
        }

        using var spoiled = PageFile.Open(folder.Database);
        Assert.All(inUse.Skip(1), page => Assert.False(StartCheck.IsWhole(spoiled, page)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task Cut_file_is_refused(int pages)
    {
        using var folder = await StoredFolder.CreateAsync();
        Cut(folder.Database, pages * Page);

        Assert.Contains("cut short", Refused(folder).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spoiled_beginning_is_refused()
    {
        using var folder = await StoredFolder.CreateAsync();
        StoredFolder.Spoil(folder.Database, 0, Page, With(Spoiling.Random));

        Assert.Contains("beginning", Refused(folder).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Damage_of_the_usage_log_is_refused_by_its_own_name(bool inItsLog)
    {
        using var folder = await StoredFolder.CreateAsync(killed: true, DataFolder.UsageFile);
        StoredFolder.Spoil(inItsLog ? folder.Log : folder.Database, 0, 100, With(Spoiling.Random));

        Assert.Contains(inItsLog ? "usage.db-wal is damaged" : "the beginning of usage.db is damaged", Refused(folder).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DataFolder.MainFile)]
    [InlineData(DataFolder.UsageFile)]
    public async Task Missing_database_beside_a_key_is_refused(string file)
    {
        using var folder = await StoredFolder.CreateAsync(file: file);
        File.Delete(folder.Database);

        Assert.Contains("missing", Refused(folder).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Database));
    }

    [Fact]
    public async Task Garbage_for_a_log_is_refused_and_kept()
    {
        using var folder = await StoredFolder.CreateAsync(killed: true);
        var length = (int)new FileInfo(folder.Log).Length;
        StoredFolder.Spoil(folder.Log, 0, length, With(Spoiling.Random));

        Assert.Contains("hub.db-wal is damaged at its beginning", Refused(folder).Message, StringComparison.Ordinal);
        Assert.Equal(length, new FileInfo(folder.Log).Length);
    }

    [Fact]
    public async Task Hole_in_the_log_is_refused()
    {
        using var folder = await StoredFolder.CreateAsync(killed: true);
        StoredFolder.Spoil(folder.Log, 32 + 24 + 100, 16, With(Spoiling.Random));

        Assert.Contains("hub.db-wal is damaged before byte", Refused(folder).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2000)]
    [InlineData(5000)]
    public async Task Torn_end_of_the_log_is_what_a_crash_leaves(int torn)
    {
        using var folder = await StoredFolder.CreateAsync(killed: true);
        Cut(folder.Log, torn);

        Assert.True(folder.Open() > 0);
    }

    [Fact]
    public async Task Killed_and_closed_databases_open()
    {
        using var closed = await StoredFolder.CreateAsync();
        using var killed = await StoredFolder.CreateAsync(killed: true);

        Assert.Equal(closed.Open(), killed.Open());
    }

    private static Func<int, byte> With(Spoiling spoiling)
    {
        var random = RandomNumberGenerator.GetBytes(Page);
        return spoiling switch
        {
            Spoiling.Zeros => _ => 0,
            Spoiling.Ones => _ => 0xff,
            Spoiling.Random => i => random[i % Page],
            Spoiling.Text => i => (byte)('a' + (i % 26)),
            _ => throw new ArgumentOutOfRangeException(nameof(spoiling)),
        };
    }

    private static int LastInUse(StoredFolder folder)
    {
        using var pages = PageFile.Open(folder.Database);
        var last = Enumerable.Range(0, 8).Select(back => pages.Count - back).ToList();
        return last.Except(FreePages.Among(last, pages)).First();
    }

    private static void Cut(string file, int bytes)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.SetLength(stream.Length - bytes);
    }

    private static FolderDamagedException Refused(StoredFolder folder) => Assert.Throws<FolderDamagedException>(() => folder.Open());
}
