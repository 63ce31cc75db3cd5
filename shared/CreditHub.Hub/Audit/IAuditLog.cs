namespace CreditHub.Audit;

/// <summary>The audit log port: decisions and reads, each entry holding the hash of the one before (G27). Adapters: SQLite, Cosmos DB.</summary>
public interface IAuditLog
{
    /// <summary>Appends facts in order; one whose key is there already is dropped. Durable when the task ends.</summary>
    Task AppendAsync(IReadOnlyList<AuditFact> facts, CancellationToken cancel);

    /// <summary>Entries after a sequence number, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int limit, CancellationToken cancel);

    /// <summary>Entries about one target after a sequence number, oldest first, at most 1,000.</summary>
    Task<IReadOnlyList<AuditEntry>> AboutAsync(string target, CancellationToken cancel, long after = 0);
}

/// <summary>Something that was decided, done or read.</summary>
/// <param name="Key">Unique; the same fact noted twice has the same key.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Unit and id of who did it, as <c>unit/id</c>.</param>
/// <param name="Action">What, as in <c>list.decided</c>.</param>
/// <param name="Target">The id of what it was done to.</param>
/// <param name="Detail">A few words without personal values; may be empty.</param>
public sealed record AuditFact(string Key, DateTimeOffset At, string Actor, string Action, string Target, string Detail);

/// <summary>A fact in the chain.</summary>
/// <param name="Sequence">1, 2, 3 … without gaps.</param>
/// <param name="Fact">The fact.</param>
/// <param name="PreviousHash">The hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over sequence, fact and previous hash, lower-case hex (<see cref="AuditChain"/>).</param>
public sealed record AuditEntry(long Sequence, AuditFact Fact, string PreviousHash, string Hash);
