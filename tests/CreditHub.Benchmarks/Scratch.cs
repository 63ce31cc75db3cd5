namespace CreditHub;

/// <summary>Where a run keeps its databases; gone with the run. <c>TMPDIR</c> says on which disk.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("credithub-benchmarks-").FullName;

    /// <summary>A new, empty folder.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(root, $"{name}-{Guid.NewGuid():N}")).FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);
}
