namespace CreditHub.Audit;

/// <summary>Whether the audit chain is whole. <c>GET /v1/audit/verify</c>, role Office.</summary>
/// <param name="Entries">How many entries follow from one another, from the first on.</param>
/// <param name="Intact">Whether that is all of them.</param>
/// <param name="FirstBroken">The sequence of the first entry that does not follow; null where intact.</param>
/// <param name="HeadHash">The hash of the last good entry, to compare with one kept elsewhere; 64 zeros for an empty chain.</param>
public sealed record AuditVerificationResponse(long Entries, bool Intact, long? FirstBroken, string HeadHash);
