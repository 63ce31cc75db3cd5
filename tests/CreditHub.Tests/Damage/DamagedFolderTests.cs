using CreditHub.Processes;
using Xunit;

namespace CreditHub.Damage;

/// <summary>The process on a damaged folder: it says what is damaged and how to restore it, and ends.</summary>
public sealed class DamagedFolderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hub_refuses_to_start_and_says_how_to_restore()
    {
        using var folder = await StoredFolder.CreateAsync();
        StoredFolder.Spoil(folder.Database, 0, 4096, _ => 0);
        var before = await File.ReadAllBytesAsync(folder.Database, Cancel);

        var (code, output, errors) = await ChildProcess.RunAsync(Cancel, "--data", folder.Path, "--urls", "http://127.0.0.1:0");

        Assert.Equal((3, ""), (code, output));
        Assert.Contains("the beginning of hub.db is damaged", errors, StringComparison.Ordinal);
        Assert.Contains("backup", errors, StringComparison.Ordinal);
        Assert.Contains("备份", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.Database, Cancel));
    }
}
