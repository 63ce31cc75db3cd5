using System.Security.Cryptography;
using System.Text;

namespace CreditHub.Documents;

/// <summary>Ids that the hub gives: ordered by its clock, and not to be guessed. A simulation gives ids that follow from its seed.</summary>
public class Ids(TimeProvider time)
{
    /// <summary>A new one.</summary>
    public virtual Guid New() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>The id of what a unit creates: the same for a repeated request that carries an idempotency key.</summary>
    /// <param name="prefix">Says what it is, as in <c>le-</c>.</param>
    /// <param name="unit">The caller's unit and, where several callers share it, id: a key is its sender's own.</param>
    /// <param name="key">The <c>Idempotency-Key</c> header; null or empty for a new id.</param>
    public string For(string prefix, string unit, string? key) => string.IsNullOrEmpty(key)
        ? prefix + New().ToString("N")
        : prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{unit.Length}:{unit}{key}")))[..32];
}
