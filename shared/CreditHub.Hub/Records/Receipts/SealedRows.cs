using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CreditHub.Files;
using CreditHub.Records.Uploads;
using CreditHub.Vault;

namespace CreditHub.Records.Receipts;

/// <summary>
/// Rejected rows, kept until their unit has corrected them. They hold personal values as they came, so each piece is sealed, AES-256-GCM
/// under a key of its own that only the vault holds: the key's name, then parts of lines, then a part with nothing in it. A part is bound to
/// its upload, piece and place. Thousands of rows a value would be too much for the vault itself.
/// </summary>
/// <param name="files">Keeps them.</param>
/// <param name="vault">Keeps their keys.</param>
/// <param name="place">Where those of a piece lie; those that go back to their sender where it is not said.</param>
internal sealed class SealedRows(IFiles files, IVault vault, Func<UploadId, int, string>? place = null)
{
    private const string KeyClass = "rejected-rows-key";
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = sizeof(int) + NonceBytes + TagBytes;
    private const int PartBytes = 256 * 1024;

    private readonly Func<UploadId, int, string> place = place ?? UploadFiles.Rejected;

    /// <summary>Seals the rows of a piece. Run again, it writes them again.</summary>
    public async Task WriteAsync(UploadId upload, int piece, IEnumerable<byte[]> lines, CancellationToken cancel)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        var name = (await vault.SealAsync([new SensitiveValue(KeyClass, Convert.ToBase64String(key))], cancel))[0];
        using var whole = new MemoryStream();
        whole.WriteByte((byte)name.Length);
        whole.Write(Encoding.ASCII.GetBytes(name));
        using (var cipher = new AesGcm(key, TagBytes))
        {
            Seal(whole, cipher, $"{upload}/{piece}", lines);
        }

        CryptographicOperations.ZeroMemory(key);
        whole.Position = 0;
        await files.WriteAsync(place(upload, piece), whole, cancel);
    }

    /// <summary>The rows of a piece, a line each; none where none was rejected. Why must have been logged.</summary>
    /// <exception cref="CryptographicException">The file was changed.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        UploadId upload, int piece, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var whole = await files.OpenAsync(place(upload, piece), cancel);
        if (whole is null)
        {
            yield break;
        }

        using var cipher = await CipherAsync(whole, cancel);
        for (var place = 0; await PartAsync(whole, cipher, $"{upload}/{piece}/{place}", cancel) is { Length: > 0 } part; place++)
        {
            for (var rest = (ReadOnlyMemory<byte>)part; !rest.IsEmpty;)
            {
                var end = rest.Span.IndexOf((byte)'\n');
                yield return rest[..end];
                rest = rest[(end + 1)..];
            }
        }
    }

    /// <summary>
    /// Deletes the rows of a piece: first their key, so that no copy of the file can be read any more, then the file. Run again, it goes on where it
    /// stopped.
    /// </summary>
    /// <param name="upload">The upload.</param>
    /// <param name="piece">The piece, from 1.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task ForgetAsync(UploadId upload, int piece, DateTimeOffset now, CancellationToken cancel)
    {
        await using (var whole = await files.OpenAsync(place(upload, piece), cancel))
        {
            if (whole is not null)
            {
                // Nobody else has sealed anything under a key that was drawn for this piece.
                string[] key = [await KeyNameAsync(whole, cancel)];
                await vault.LeaveAsync(key, now, cancel);
                await vault.ForgetAsync(key, now, cancel);
            }
        }

        await files.DeleteAsync(place(upload, piece), cancel);
    }

    private static async Task<string> KeyNameAsync(Stream whole, CancellationToken cancel)
    {
        var length = new byte[1];
        await whole.ReadExactlyAsync(length, cancel);
        var name = new byte[length[0]];
        await whole.ReadExactlyAsync(name, cancel);
        return Encoding.ASCII.GetString(name);
    }

    private static void Seal(MemoryStream whole, AesGcm cipher, string bound, IEnumerable<byte[]> lines)
    {
        using var open = new MemoryStream();
        var place = 0;
        foreach (var line in lines)
        {
            open.Write(line);
            open.WriteByte((byte)'\n');
            if (open.Length >= PartBytes)
            {
                Add();
            }
        }

        if (open.Length > 0)
        {
            Add();
        }

        Add();

        void Add()
        {
            var part = open.GetBuffer().AsSpan(0, (int)open.Length);
            var head = new byte[HeadBytes];
            var secret = new byte[part.Length];
            BinaryPrimitives.WriteInt32LittleEndian(head, part.Length);
            var nonce = head.AsSpan(sizeof(int), NonceBytes);
            RandomNumberGenerator.Fill(nonce);
            cipher.Encrypt(nonce, part, secret, head.AsSpan(sizeof(int) + NonceBytes), Encoding.UTF8.GetBytes($"{bound}/{place++}"));
            whole.Write(head);
            whole.Write(secret);
            CryptographicOperations.ZeroMemory(part);
            open.SetLength(0);
        }
    }

    private async Task<AesGcm> CipherAsync(Stream whole, CancellationToken cancel)
    {
        var key = await vault.OpenAsync(await KeyNameAsync(whole, cancel), cancel)
            ?? throw new CryptographicException("The vault does not hold the key of these rows.");
        return new AesGcm(Convert.FromBase64String(key), TagBytes);
    }

    private static async Task<byte[]> PartAsync(Stream whole, AesGcm cipher, string bound, CancellationToken cancel)
    {
        var head = new byte[HeadBytes];
        await whole.ReadExactlyAsync(head, cancel);
        var secret = new byte[BinaryPrimitives.ReadInt32LittleEndian(head)];
        await whole.ReadExactlyAsync(secret, cancel);
        var open = new byte[secret.Length];
        cipher.Decrypt(
            head.AsSpan(sizeof(int), NonceBytes), secret, head.AsSpan(sizeof(int) + NonceBytes), open, Encoding.UTF8.GetBytes(bound));
        return open;
    }
}
