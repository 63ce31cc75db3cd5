using System.Globalization;

namespace CreditHub.Audit;

/// <summary>Consecutive entries of the chain, stored as one item. Blocks are numbered 1, 2, 3 … without gaps, and never change.</summary>
/// <param name="Id">The block's number.</param>
/// <param name="Partition">A thousand blocks each, so that no logical partition comes near its limit of 20 GB.</param>
/// <param name="Entries">At least one, in order.</param>
/// <param name="Targets">What the entries are about, each once; indexed.</param>
internal sealed record AuditBlock(string Id, string Partition, IReadOnlyList<AuditEntry> Entries, IReadOnlyList<string> Targets)
{
    public long First => Entries[0].Sequence;

    public AuditEntry Last => Entries[^1];

    public bool Holds(string key) => Entries.Any(entry => entry.Fact.Key == key);

    public static string IdOf(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string PartitionOf(long number) => string.Create(CultureInfo.InvariantCulture, $"blocks-{number / 1000}");

    /// <summary>The block that follows another.</summary>
    public static AuditBlock After(AuditBlock? head, long number, IEnumerable<AuditFact> facts)
    {
        var entries = new List<AuditEntry>();
        var (sequence, hash) = head is null ? (0, AuditChain.Origin) : (head.Last.Sequence, head.Last.Hash);
        foreach (var fact in facts)
        {
            var entry = AuditChain.Next(++sequence, hash, fact);
            entries.Add(entry);
            hash = entry.Hash;
        }

        return new(IdOf(number), PartitionOf(number), entries, [.. entries.Select(entry => entry.Fact.Target).Distinct()]);
    }
}

/// <summary>Says in which block a fact stands or is about to stand; one for each key, in a partition of its own.</summary>
/// <param name="Id">Always <see cref="TheId"/>.</param>
/// <param name="Partition">Made of the fact's key.</param>
/// <param name="Block">The block's number.</param>
internal sealed record AuditMark(string Id, string Partition, long Block)
{
    public const string TheId = "mark";

    public static AuditMark For(string key, long block) => new(TheId, PartitionOf(key), block);

    public static string PartitionOf(string key) => "mark-" + key;
}
