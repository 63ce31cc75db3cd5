using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Lists;

namespace CreditHub.Objections;

internal static class ObjectionNotes
{
    /// <summary>The audit note of something that happens to an objection once; <paramref name="action"/> tells it from the others.</summary>
    public static OutboxEntry Of(Objection objection, Actor by, string action, DateTimeOffset at) => new OutboxEntry.Note(
        new AuditFact($"{objection.Id}:{action}", at, $"{by.Unit}/{by.Id}", action, objection.Id.Value, objection.Target.Id));
}
