namespace CreditHub.Audit;

/// <summary>Walks the whole audit chain (G27).</summary>
public sealed class VerifyAudit(IAuditLog log)
{
    private const int PageSize = 1000;

    /// <summary>Walks it from the first entry.</summary>
    public async Task<AuditVerification> RunAsync(CancellationToken cancel)
    {
        AuditEntry? last = null;
        while (await log.ReadAsync(last?.Sequence ?? 0, PageSize, cancel) is { Count: > 0 } page)
        {
            if (AuditChain.FirstBroken(page, last) is { } broken)
            {
                var good = page.TakeWhile(entry => entry != broken).LastOrDefault() ?? last;
                return new AuditVerification(good?.Sequence ?? 0, broken.Sequence, good?.Hash ?? AuditChain.Origin);
            }

            last = page[^1];
        }

        return new AuditVerification(last?.Sequence ?? 0, null, last?.Hash ?? AuditChain.Origin);
    }
}

/// <summary>What a walk over the chain found.</summary>
/// <param name="Entries">How many entries follow from one another, from the first on.</param>
/// <param name="FirstBroken">The sequence of the first that does not; null where all do.</param>
/// <param name="HeadHash">The hash of the last good entry.</param>
public sealed record AuditVerification(long Entries, long? FirstBroken, string HeadHash);
