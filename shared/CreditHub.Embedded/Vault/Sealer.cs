using System.Security.Cryptography;
using System.Text;

namespace CreditHub.Vault;

/// <summary>
/// Names, seals and opens values: AES-256-GCM, each value bound to its key. One for many values, because making the cipher and the hash
/// takes longer than using them; not safe for two threads at once.
/// </summary>
internal sealed class Sealer(VaultKeys keys) : IDisposable
{
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int NoncesAtOnce = 64;
    private const int KeyCharacters = 26;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private readonly IncrementalHash naming = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.Naming);
    private AesGcm? cipher;
    private readonly byte[] nonces = new byte[Nonce * NoncesAtOnce];
    private byte[] plain = new byte[256];
    private int nextNonce = NoncesAtOnce;

    // Who only asks for names needs no cipher.
    private AesGcm Cipher => cipher ??= new AesGcm(keys.Sealing, Tag);

    public string KeyOf(string valueClass, string value)
    {
        // The class's length goes before it, so that no two pairs give the same text.
        naming.AppendData(Utf8($"{valueClass.Length}:{valueClass}{value}"));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        naming.GetHashAndReset(hash);
        return string.Create(KeyCharacters, hash, (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var bit = i * 5;
                text[i] = Alphabet[(((bytes[bit / 8] << 8) | bytes[(bit / 8) + 1]) >> (11 - (bit % 8))) & 31];
            }
        });
    }

    public byte[] Seal(string key, string value)
    {
        var open = Utf8(value);
        var whole = new byte[Nonce + Tag + open.Length];
        NextNonce().CopyTo(whole);
        Cipher.Encrypt(whole.AsSpan(0, Nonce), open, whole.AsSpan(Nonce + Tag), whole.AsSpan(Nonce, Tag), Bound(key, stackalloc byte[KeyCharacters]));
        return whole;
    }

    /// <exception cref="CryptographicException">It was sealed under another key, or changed.</exception>
    public string Unseal(string key, ReadOnlySpan<byte> whole)
    {
        var open = new byte[whole.Length - Nonce - Tag];
        Cipher.Decrypt(whole[..Nonce], whole[(Nonce + Tag)..], whole.Slice(Nonce, Tag), open, Bound(key, stackalloc byte[KeyCharacters]));
        return Encoding.UTF8.GetString(open);
    }

    public void Dispose()
    {
        naming.Dispose();
        cipher?.Dispose();
        CryptographicOperations.ZeroMemory(plain);
    }

    private ReadOnlySpan<byte> NextNonce()
    {
        if (nextNonce == NoncesAtOnce)
        {
            RandomNumberGenerator.Fill(nonces);
            nextNonce = 0;
        }

        return nonces.AsSpan(Nonce * nextNonce++, Nonce);
    }

    private static ReadOnlySpan<byte> Bound(string key, Span<byte> room) => room[..Encoding.ASCII.GetBytes(key, room)];

    private ReadOnlySpan<byte> Utf8(string value)
    {
        if (plain.Length < Encoding.UTF8.GetMaxByteCount(value.Length))
        {
            CryptographicOperations.ZeroMemory(plain);
            plain = new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        }

        return plain.AsSpan(0, Encoding.UTF8.GetBytes(value, plain));
    }
}
