using CreditHub.Files;
using Xunit;

namespace CreditHub.Backups;

/// <summary>While a backup is being made nothing that it may need is gone; afterwards nothing stays.</summary>
public sealed class FilesAsideTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Aside => Path.Combine(folder, "aside", "uploads", "a");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Deleted_file_is_set_aside_until_the_backup_is_made()
    {
        var files = new FolderFiles(folder);
        await WriteAsync(files, "uploads/a");
        await WriteAsync(files, "uploads/b");
        using (await BackupClaim.TakeAsync(folder, Cancel))
        {
            await files.DeleteAsync("uploads/a", Cancel);
            Assert.Null(await files.OpenAsync("uploads/a", Cancel));
            Assert.True(File.Exists(Aside));
        }

        await files.DeleteAsync("uploads/b", Cancel);
        Assert.False(Directory.Exists(Path.Combine(folder, "aside")));
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "files"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_a_killed_hub_had_set_aside_goes_at_its_next_start()
    {
        var files = new FolderFiles(folder);
        await WriteAsync(files, "uploads/a");
        using (await BackupClaim.TakeAsync(folder, Cancel))
        {
            await files.DeleteAsync("uploads/a", Cancel);
            _ = new FolderFiles(folder);
            Assert.True(File.Exists(Aside));
        }

        _ = new FolderFiles(folder);
        Assert.False(File.Exists(Aside));
    }

    [Fact]
    public async Task One_backup_of_a_folder_at_a_time()
    {
        using var first = await BackupClaim.TakeAsync(folder, Cancel);

        await Assert.ThrowsAsync<FolderTakenException>(() => BackupClaim.TakeAsync(folder, Cancel));
    }

    private static async Task WriteAsync(FolderFiles files, string name)
    {
        using var content = new MemoryStream([1, 2, 3]);
        await files.WriteAsync(name, content, Cancel);
    }
}
