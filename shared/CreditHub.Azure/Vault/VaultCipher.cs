using System.Security.Cryptography;
using System.Text;

namespace CreditHub.Vault;

/// <summary>Keyed addresses, and values under AES-256-GCM bound to their address.</summary>
internal sealed class VaultCipher
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int KeyLength = 26;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly byte[] encryptionKey;
    private readonly byte[] addressKey;

    /// <summary>Derives both keys from one.</summary>
    /// <param name="master">32 random bytes, kept as long as the vault.</param>
    public VaultCipher(byte[] master)
    {
        if (master.Length != 32)
        {
            throw new ArgumentException("A vault's master key has 32 bytes.", nameof(master));
        }

        encryptionKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: "encryption"u8.ToArray());
        addressKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: "address"u8.ToArray());
    }

    /// <summary>The opaque key of a value: 130 bits of a keyed hash, as 26 lower-case letters and digits.</summary>
    public string KeyOf(string valueClass, string value)
    {
        // The class's length goes before it, so that no two pairs give the same text.
        var hash = HMACSHA256.HashData(addressKey, Encoding.UTF8.GetBytes($"{valueClass.Length}:{valueClass}{value}"));
        return string.Create(KeyLength, hash, (text, bytes) =>
        {
            for (var index = 0; index < text.Length; index++)
            {
                var bit = index * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                text[index] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }

    /// <summary>Encrypts a value. Bound to its key, so that a ciphertext moved to another place does not open.</summary>
    /// <returns>Nonce, tag and ciphertext.</returns>
    public byte[] Seal(string key, string value)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var content = new byte[NonceLength + TagLength + plain.Length];
        var nonce = content.AsSpan(0, NonceLength);
        var tag = content.AsSpan(NonceLength, TagLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(encryptionKey, TagLength);
        aes.Encrypt(nonce, plain, content.AsSpan(NonceLength + TagLength), tag, Encoding.ASCII.GetBytes(key));
        return content;
    }

    /// <summary>Decrypts a value.</summary>
    /// <exception cref="CryptographicException">The content was changed, moved, or sealed under another master key.</exception>
    public string Open(string key, byte[] content)
    {
        var plain = new byte[content.Length - NonceLength - TagLength];
        using var aes = new AesGcm(encryptionKey, TagLength);
        aes.Decrypt(
            content.AsSpan(0, NonceLength), content.AsSpan(NonceLength + TagLength), content.AsSpan(NonceLength, TagLength), plain, Encoding.ASCII.GetBytes(key));
        return Encoding.UTF8.GetString(plain);
    }
}
