using CreditHub.Documents;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Lists;

/// <summary>Tells the unit that determined an entry, and the office, that records on which it rests lost their force (G12).</summary>
internal static class BasisLostMessages
{
    private const string Type = "cn.credithub.list.basis-lost.v1";

    public static IEnumerable<OutboxEntry> Of(ListEntry entry, IReadOnlyList<LostBasis> lost, UnitId office, DateTimeOffset at) =>
        new[] { entry.Listing?.By.Unit ?? entry.ProposedBy.Unit, office }.Distinct().Select(unit => new OutboxEntry.Send(new QueueMessage(
            unit.Value,
            $"{entry.Id}-basis-{entry.Version}",
            entry.Id.Value,
            Type,
            entry.Id.Value,
            at,
            HubJson.ToElement(new BasisLostMessage(
                entry.Id.Value, ListDocuments.StateOf(entry), [.. lost.Select(one => one.Record.Value)], lost.MaxBy(one => one.At)!.Document)))));
}
