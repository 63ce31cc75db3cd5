using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CreditHub.Audit;

/// <summary>The law of the audit chain, the same for every back end.</summary>
public static class AuditChain
{
    /// <summary>What the first entry names as the hash before it.</summary>
    public static string Origin { get; } = new('0', 64);

    /// <summary>Makes the next entry.</summary>
    public static AuditEntry Next(long sequence, string previousHash, AuditFact fact) =>
        new(sequence, fact, previousHash, HashOf(sequence, previousHash, fact));

    /// <summary>The first entry, in the order given, that does not follow from the one before; null when all do.</summary>
    /// <param name="entries">Consecutive entries.</param>
    /// <param name="previous">The entry before the first of them; null when they start the chain.</param>
    public static AuditEntry? FirstBroken(IEnumerable<AuditEntry> entries, AuditEntry? previous)
    {
        foreach (var entry in entries)
        {
            var sequence = (previous?.Sequence ?? 0) + 1;
            var before = previous?.Hash ?? Origin;
            if (entry.Sequence != sequence || entry.PreviousHash != before || entry.Hash != HashOf(sequence, before, entry.Fact))
            {
                return entry;
            }

            previous = entry;
        }

        return null;
    }

    // Each part is preceded by its length, so that no two different facts give the same text.
    private static string HashOf(long sequence, string previousHash, AuditFact fact)
    {
        var (number, at) = (sequence.ToString(CultureInfo.InvariantCulture), Documents.DocumentField.Text(fact.At));
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{number.Length}:{number}{previousHash.Length}:{previousHash}{fact.Key.Length}:{fact.Key}{at.Length}:{at}{fact.Actor.Length}:{fact.Actor}{fact.Action.Length}:{fact.Action}{fact.Target.Length}:{fact.Target}{fact.Detail.Length}:{fact.Detail}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
