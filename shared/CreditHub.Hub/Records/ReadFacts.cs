using CreditHub.Audit;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>Facts about reads, each a fact of its own (G15).</summary>
internal static class ReadFacts
{
    public static AuditFact Refused(DateTimeOffset at, Caller caller, string action, string target) => Fact(at, caller, action, target, "refused");

    public static AuditFact Read(DateTimeOffset at, Caller caller, string action, string target, int records) =>
        Fact(at, caller, action, target, FormattableString.Invariant($"{records} records"));

    private static AuditFact Fact(DateTimeOffset at, Caller caller, string action, string target, string detail) =>
        new($"{action}:{Guid.CreateVersion7():n}", at, $"{caller.Unit}/{caller.Id}", action, target, detail);
}
