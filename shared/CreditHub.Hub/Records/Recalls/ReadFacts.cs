using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Records.Recalls;

/// <summary>Facts about reads, each a fact of its own (G15).</summary>
internal static class ReadFacts
{
    public static AuditFact Refused(Guid id, DateTimeOffset at, Caller caller, string action, string target) =>
        Fact(id, at, caller, action, target, "refused");

    public static AuditFact Read(Guid id, DateTimeOffset at, Caller caller, string action, string target, int records) =>
        Fact(id, at, caller, action, target, FormattableString.Invariant($"{records} records"));

    /// <summary>That records were given, each by its own fact, so that a recall finds who read it.</summary>
    public static IReadOnlyList<AuditFact> Given(Ids ids, DateTimeOffset at, Caller caller, IEnumerable<RecordId> records) =>
        [.. records.Select(record => Read(ids.New(), at, caller, "record.read", record.Value, 1))];

    private static AuditFact Fact(Guid id, DateTimeOffset at, Caller caller, string action, string target, string detail) =>
        new($"{action}:{id:n}", at, $"{caller.Unit}/{caller.Id}", action, target, detail);
}
