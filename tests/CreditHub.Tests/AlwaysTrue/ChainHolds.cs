using CreditHub.Audit;
using Xunit;

namespace CreditHub.AlwaysTrue;

[Collection(typeof(ChronicleReaders))]
public sealed class AuditTests(Chronicle chronicle)
{
    [Fact]
    public void The_audit_chain_verifies_and_never_loses_an_entry() => chronicle.AssertKept<ChainHolds>();
}

/// <summary>8. The audit chain verifies, and what was in it stays in it, across restarts.</summary>
internal sealed class ChainHolds : Statement
{
    private IReadOnlyList<AuditEntry> before = [];

    public override Task LookAsync(Moment moment)
    {
        Expect(AuditChain.FirstBroken(moment.Audit, null) is null, moment, "the chain is broken");
        var isNext = before.Count <= moment.Audit.Count && before.Zip(moment.Audit).All(pair => pair.First == pair.Second);
        Expect(isNext || moment.Name.Contains("step 1,", StringComparison.Ordinal), moment, "the log forgot something");
        Expect(
            moment.Audit.Select(one => one.Fact.Key).Distinct().Count() == moment.Audit.Count, moment, "a fact is on record twice");
        before = moment.Audit;
        return Task.CompletedTask;
    }
}
