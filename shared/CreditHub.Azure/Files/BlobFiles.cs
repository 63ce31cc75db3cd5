using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace CreditHub.Files;

/// <summary>Files as block blobs: blocks are staged as they come, and committed together at the end, so a file is there whole or not at all.</summary>
public sealed partial class BlobFiles(BlobContainerClient container) : IFiles
{
    // A blob has at most 50,000 blocks: 200 GB, far above what an upload may have.
    private const int BlockLength = 4 * 1024 * 1024;

    /// <inheritdoc />
    public async Task<StoredFile> WriteAsync(string name, Stream content, CancellationToken cancel)
    {
        var blob = container.GetBlockBlobClient(Checked(name));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var blocks = new List<string>();
        var buffer = new byte[BlockLength];
        long length = 0;
        var write = Guid.NewGuid();
        for (int read; (read = await content.ReadAtLeastAsync(buffer, BlockLength, throwOnEndOfStream: false, cancel)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            length += read;

            // Ids are this write's own, so that two writers of one name never mix their blocks. All of a blob's must be of one length.
            var block = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{write:N}{blocks.Count:d6}"));
            using var part = new MemoryStream(buffer, 0, read, writable: false);
            await blob.StageBlockAsync(block, part, cancellationToken: cancel);
            blocks.Add(block);
        }

        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        await blob.CommitBlockListAsync(
            blocks, new CommitBlockListOptions { Metadata = new Dictionary<string, string> { ["sha256"] = sha256 } }, cancel);
        return new StoredFile(name, length, sha256);
    }

    /// <inheritdoc />
    /// <remarks>Reads what was there when it was opened; replaced meanwhile, the rest of the read fails instead of mixing two files.</remarks>
    public async Task<Stream?> OpenAsync(string name, CancellationToken cancel)
    {
        try
        {
            return await container.GetBlobClient(Checked(name)).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancel);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public Task DeleteAsync(string name, CancellationToken cancel) =>
        container.GetBlobClient(Checked(name)).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel);

    [GeneratedRegex("^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    private static string Checked(string name) => Names().IsMatch(name) ? name : throw new ArgumentException($"'{name}' is no file name.", nameof(name));
}
