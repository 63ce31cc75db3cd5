using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records.Recalls;
using CreditHub.Units;

namespace CreditHub.Records.Correcting;

/// <summary>Opens what a record said before its corrections, for its provider and, but for secret kinds, the office only. The reading is on record first.</summary>
public sealed class ReadFormer(IDocuments documents, OwnRecords own, FormerContent contents, HubProfile profile, IAuditLog audit, Ids ids, TimeProvider time)
{
    /// <summary>The former versions, oldest first.</summary>
    public async Task<Decision<IReadOnlyList<CreditRecord>>> RunAsync(RecordId id, Caller caller, CancellationToken cancel)
    {
        var known = caller.Is(Role.Office) ? await documents.FindAsync(id, cancel) : null;
        var found = known is not null && known.Value.MayBeReadBy(profile.Records.Find(known.Value.Kind)?.Kind, caller.Unit, isOffice: true)
            ? known
            : await own.FindAsync(id, "record.former-read", caller, cancel);
        if (found is not Decision<Stored<CreditRecord>>.Accepted { Value.Value: var record })
        {
            return RecordErrors.Unknown;
        }

        string[] keys = [.. (record.Corrections ?? []).Select(made => made.Former).OfType<string>().Distinct()];
        await audit.AppendAsync(
            [ReadFacts.Read(ids.New(), time.GetUtcNow(), caller, "record.former-read", id.Value, keys.Length)], cancel);
        var former = new List<CreditRecord>();
        foreach (var key in keys)
        {
            if (await contents.OpenAsync(key, cancel) is { } content)
            {
                former.Add(content);
            }
        }

        return former;
    }
}
