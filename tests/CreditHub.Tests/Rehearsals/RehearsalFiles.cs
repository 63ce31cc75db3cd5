using System.Security.Cryptography;
using CreditHub.Files;

namespace CreditHub.Rehearsals;

/// <summary>Files in memory.</summary>
internal sealed class RehearsalFiles : IFiles
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public async Task<StoredFile> WriteAsync(string name, Stream content, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancel);
        files[name] = copy.ToArray();
        return new StoredFile(name, copy.Length, Convert.ToHexStringLower(SHA256.HashData(files[name])));
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancel) =>
        Task.FromResult<Stream?>(files.TryGetValue(name, out var content) ? new MemoryStream(content) : null);

    public Task DeleteAsync(string name, CancellationToken cancel)
    {
        files.Remove(name);
        return Task.CompletedTask;
    }
}
