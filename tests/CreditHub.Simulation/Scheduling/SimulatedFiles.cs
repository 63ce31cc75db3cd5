using System.Security.Cryptography;
using CreditHub.Files;

namespace CreditHub.Scheduling;

/// <summary>
/// Files in a folder, read and written in the simulation's one thread: the embedded adapter's go through the runtime's threads, whose
/// order no seed decides. A file is there whole or not at all, as the port says.
/// </summary>
internal sealed class SimulatedFiles(string folder, SeededScheduler life, Faults faults) : IFiles
{
    public async Task<StoredFile> WriteAsync(string name, Stream content, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancel);
        await Task.Yield();
        Alive();
        if (faults.FailsFile())
        {
            throw new IOException("No space left on device.");
        }

        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, whole.ToArray());
        await Task.Yield();
        return new StoredFile(name, whole.Length, Convert.ToHexStringLower(SHA256.HashData(whole.ToArray())));
    }

    public async Task<Stream?> OpenAsync(string name, CancellationToken cancel)
    {
        await Task.Yield();
        var path = PathOf(name);
        return File.Exists(path) ? new MemoryStream(File.ReadAllBytes(path), writable: false) : null;
    }

    public async Task DeleteAsync(string name, CancellationToken cancel)
    {
        await Task.Yield();
        Alive();
        if (File.Exists(PathOf(name)))
        {
            File.Delete(PathOf(name));
        }
    }

    private void Alive()
    {
        if (life.IsDead)
        {
            throw new KilledException();
        }
    }

    private string PathOf(string name) => Path.Combine(folder, "files", name);
}
