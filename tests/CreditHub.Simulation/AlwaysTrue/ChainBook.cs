using CreditHub.Audit;
using CreditHub.Cities;

namespace CreditHub.AlwaysTrue;

/// <summary>Statement 8: the audit log is one chain without a gap, says nothing twice, forgets nothing, and has all that was answered.</summary>
internal sealed class ChainBook(SimulatedHub hub, Ledger ledger, Findings findings, LadderBook ladders)
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly HashSet<(string Action, string Target)> facts = [];
    private AuditEntry? last;

    /// <summary>Reads on from where it stopped.</summary>
    public void Look()
    {
        while (hub.Ask(() => hub.Get<IAuditLog>().ReadAsync(last?.Sequence ?? 0, 1000, default)) is { Count: > 0 } page)
        {
            foreach (var entry in page)
            {
                findings.Expect(
                    8,
                    entry.Sequence == (last?.Sequence ?? 0) + 1 && entry.PreviousHash == (last?.Hash ?? new string('0', 64)),
                    () => $"the chain is broken at {entry.Sequence}");
                findings.Expect(8, AuditChain.FirstBroken([entry], last) is null, () => $"entry {entry.Sequence} is not what was hashed");
                findings.Expect(8, keys.Add(entry.Fact.Key), () => $"'{entry.Fact.Key}' is on record twice");
                facts.Add((entry.Fact.Action, entry.Fact.Target));
                ladders.Learn(entry.Fact);
                last = entry;
            }
        }

        foreach (var (action, target) in ledger.Owed)
        {
            findings.Expect(8, facts.Contains((action, target)), () => $"{action} of {target} was answered and is not on record");
        }

        ledger.Owed.Clear();
    }

    /// <summary>Reads the whole chain once more: nothing that was in it is gone.</summary>
    public void LookAgain()
    {
        var (count, sequence, hash) = (0, 0L, "");
        while (hub.Ask(() => hub.Get<IAuditLog>().ReadAsync(sequence, 1000, default)) is { Count: > 0 } page)
        {
            (count, sequence, hash) = (count + page.Count(entry => keys.Contains(entry.Fact.Key)), page[^1].Sequence, page[^1].Hash);
        }

        findings.Expect(8, count == keys.Count && hash == last?.Hash, () => $"{keys.Count - count} facts are gone");
    }
}
