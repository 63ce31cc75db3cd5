using System.Runtime.CompilerServices;
using CreditHub.Audit;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Records.Recalls;

/// <summary>Who read a record over HTTP, as the audit log has it.</summary>
public sealed class ReadsOfRecord(IAuditLog audit, HubProfile profile) : IDisclosures
{
    private static readonly HashSet<string> Reads = ["record.read", "record.former-read"];

    /// <inheritdoc />
    public async IAsyncEnumerable<Disclosure> OfRecordAsync(CreditRecord record, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var fact in AboutAsync(record.Id.Value, cancel))
        {
            if (Reads.Contains(fact.Action))
            {
                yield return Of(fact);
            }
        }

        if (profile.Records.Find(record.Kind)?.Kind.IsSecret() is not false)
        {
            yield break;
        }

        // Of a subject's records others than the office see their own only.
        await foreach (var fact in AboutAsync(record.Subject.Value, cancel))
        {
            if (fact.Action == "subject.records-read" && fact.At >= record.Origin.ReceivedAt && Of(fact) is { Unit: { } unit } read
                && profile.Units.TryGetValue(unit, out var known) && known.IsOffice)
            {
                yield return read;
            }
        }
    }

    private static Disclosure Of(AuditFact fact)
    {
        var unit = fact.Actor.Split('/')[0];
        return new Disclosure(DisclosureWay.Read, new UnitId(unit), unit, fact.Key, fact.At);
    }

    private async IAsyncEnumerable<AuditFact> AboutAsync(string target, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = 0L; await audit.AboutAsync(target, cancel, after) is { Count: > 0 } entries; after = entries[^1].Sequence)
        {
            foreach (var entry in entries)
            {
                yield return entry.Fact;
            }
        }
    }
}
