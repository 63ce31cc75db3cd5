using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CreditHub.Units;

/// <summary>A credential's key: <c>ch_</c>, the unit, <c>_</c>, and 256 random bits as 43 base64url characters.</summary>
public static class CredentialKey
{
    private const string Prefix = "ch_";
    private const int SecretBytes = 32;
    private const int SecretLength = 43;
    private const int WithoutUnit = 3 + 1 + SecretLength;
    private const int LongestKey = 160;

    /// <summary>Makes a new key.</summary>
    public static string Create(UnitId unit) =>
        $"{Prefix}{unit.Value}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";

    /// <summary>
    /// The hash under which a key's credential is stored, or null for text that cannot be a key. The key holds 256 random bits, so a
    /// plain hash cannot be searched for it, and finding a credential by hash takes no time that depends on a secret.
    /// </summary>
    public static string? HashOf(string key)
    {
        if (key.Length is <= WithoutUnit or > LongestKey || !key.StartsWith(Prefix, StringComparison.Ordinal) || key[^(SecretLength + 1)] != '_')
        {
            return null;
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
