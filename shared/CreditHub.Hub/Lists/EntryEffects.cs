using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Invitations;
using CreditHub.JointActions;
using CreditHub.Publication.Entries;

namespace CreditHub.Lists;

/// <summary>
/// What a changed entry hands on: its standing, its joint action, who may show it, the persons who answer for it, and the audit log, in this order.
/// </summary>
internal static class EntryEffects
{
    public static IReadOnlyList<OutboxEntry> Of(ListEntry entry, Actor by, string action, DateTimeOffset at)
    {
        var fact = new AuditFact($"{entry.Id}@{entry.Version}", at, $"{by.Unit}/{by.Id}", action, entry.Id.Value, ListDocuments.StateOf(entry));
        return [.. Aligning(entry), .. Following(entry, by), new OutboxEntry.Note(fact)];
    }

    // Nothing rests on an entry that was never listed.
    private static IEnumerable<OutboxEntry> Aligning(ListEntry entry) => entry.Listing is null
        ? []
        : [
            new OutboxEntry.Tell(ProjectStanding.HandlerName, HubJson.ToElement(new ProjectStanding.Payload(entry.Id))),
            new OutboxEntry.Tell(AlignJointAction.HandlerName, HubJson.ToElement(new AlignJointAction.Payload(entry.Id, entry.Version))),
            .. FollowEntry.Tell(entry),
            .. DrawInvitation.Tell(entry.Subject),
        ];

    // A derived entry asks for itself whenever someone changed it, so that it cannot miss what its root did between reading and writing;
    // where it only followed, it need not ask again.
    private static IEnumerable<OutboxEntry> Following(ListEntry entry, Actor by)
    {
        if (entry.Derivation is null ? entry.Listing is null : by == EntryChanges.Hub)
        {
            return [];
        }

        var root = entry.Derivation?.Root ?? entry.Id;
        return [new OutboxEntry.Tell(FollowRoot.HandlerName, HubJson.ToElement(new FollowRoot.Payload(root)))];
    }
}
