using System.Security.Cryptography;
using System.Text;

namespace CreditHub.Documents;

/// <summary>Ids of documents that a request creates: the same for a repeated request that carries an idempotency key.</summary>
public static class KeyedId
{
    /// <summary>The id of what a unit creates.</summary>
    /// <param name="prefix">Says what it is, as in <c>le-</c>.</param>
    /// <param name="unit">The caller's unit and, where several callers share it, id: a key is its sender's own.</param>
    /// <param name="key">The <c>Idempotency-Key</c> header; null or empty for a new id.</param>
    public static string For(string prefix, string unit, string? key) => string.IsNullOrEmpty(key)
        ? prefix + Guid.CreateVersion7().ToString("N")
        : prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{unit.Length}:{unit}{key}")))[..32];
}
