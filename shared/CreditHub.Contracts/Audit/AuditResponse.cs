namespace CreditHub.Audit;

/// <summary>Entries of the audit chain, oldest first. <c>GET /v1/audit?after=0&amp;limit=100</c>, role Office.</summary>
/// <param name="Items">The entries.</param>
/// <param name="After">What to pass as <c>after</c> for the next page; null where this was the last for now.</param>
public sealed record AuditResponse(IReadOnlyList<AuditEntryView> Items, long? After);

/// <summary>One entry.</summary>
/// <param name="Sequence">1, 2, 3 … without gaps.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who, as unit and opaque id.</param>
/// <param name="Action">What, as in <c>list.decided</c>.</param>
/// <param name="Target">The id of what it was done to.</param>
/// <param name="Detail">A few words without personal values; may be empty.</param>
/// <param name="Hash">SHA-256 over the entry and the hash before it, lower-case hex.</param>
public sealed record AuditEntryView(
    long Sequence, DateTimeOffset At, string Actor, string Action, string Target, string Detail, string Hash);
