using System.Security.Cryptography;
using CreditHub.Documents;
using CreditHub.Storage;

namespace CreditHub.Files;

/// <summary>The files port on a folder: written beside, put on the disk, then renamed, so that a file is there whole or not at all.</summary>
internal sealed class FolderFiles : IFiles
{
    private const int Piece = 128 * 1024;
    private readonly string files;
    private readonly string unfinished;
    private readonly FilesAside aside;

    // A folder that was put on the disk with those above it: files come many to a folder, and each flush is a wait for the disk.
    private volatile string? safe;

    public FolderFiles(string folder)
    {
        files = Directory.CreateDirectory(Path.Combine(folder, "files")).FullName;
        unfinished = Directory.CreateDirectory(Path.Combine(folder, "unfinished")).FullName;

        aside = new FilesAside(folder);

        // What a crash left half-written is nobody's.
        foreach (var left in Directory.EnumerateFiles(unfinished))
        {
            File.Delete(left);
        }
    }

    public async Task<StoredFile> WriteAsync(string name, Stream content, CancellationToken cancel)
    {
        var target = PathOf(name);
        var draft = Path.Combine(unfinished, Guid.NewGuid().ToString("N"));
        try
        {
            var (length, hash) = await CopyAsync(content, draft, cancel);
            var folder = Path.GetDirectoryName(target)!;
            Directory.CreateDirectory(folder);
            File.Move(draft, target, overwrite: true);
            FolderSync.Flush(folder, folder == safe ? folder : files);
            safe = folder;
            return new StoredFile(name, length, hash);
        }
        catch (Exception reason)
        {
            File.Delete(draft);
            if (StorageTrouble.IsFull(reason))
            {
                throw new StorageFullException(reason);
            }

            throw;
        }
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancel)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(name), new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            }));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancel)
    {
        aside.Delete(PathOf(name), name);
        return Task.CompletedTask;
    }

    private static async Task<(long Length, string Sha256)> CopyAsync(Stream content, string draft, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var piece = new byte[Piece];
        long length = 0;
        for (int read; (read = await content.ReadAsync(piece, cancel)) > 0; length += read)
        {
            hash.AppendData(piece, 0, read);
            await file.WriteAsync(piece.AsMemory(0, read), cancel);
        }

        file.Flush(flushToDisk: true);
        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private string PathOf(string name) => Path.Combine(files, FileName.Checked(name));
}
