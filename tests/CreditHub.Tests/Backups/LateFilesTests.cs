using CreditHub.Commands;
using CreditHub.Records.Uploads;
using Xunit;

namespace CreditHub.Backups;

/// <summary>A backup keeps the files that its database speaks of, and no others of uploads.</summary>
public sealed class LateFilesTests : IDisposable
{
    private readonly string files = Directory.CreateTempSubdirectory("credithub-").FullName;

    public void Dispose() => Directory.Delete(files, recursive: true);

    [Fact]
    public void Files_of_uploads_that_the_database_does_not_know_go()
    {
        string[] kept = ["uploads/incoming/open", "uploads/up-known/receipt/00001", "reports/2026-03.json"];
        string[] late = ["uploads/incoming/late", "uploads/up-late/pieces/00001", "uploads/up-late/receipt/00001"];
        foreach (var name in kept.Concat(late))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(files, name))!);
            File.WriteAllText(Path.Combine(files, name), name);
        }

        LateFiles.Delete(files, new UploadVerification([], ["uploads/incoming/open"], [new("up-known")]));

        Assert.Equal(
            kept.Order(StringComparer.Ordinal),
            Directory.GetFiles(files, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(files, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }
}
