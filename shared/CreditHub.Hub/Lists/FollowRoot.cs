using System.Text.Json;
using CreditHub.Documents;

namespace CreditHub.Lists;

/// <summary>Told by an entry that changed: lets the entries of responsible persons follow their root (G12).</summary>
public sealed class FollowRoot(IDocuments documents, EntryChanges changes, TimeProvider time) : ITold
{
    internal const string HandlerName = "lists.follow-root";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var id = HubJson.From<Payload>(payload).Root;
        if (await documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, cancel) is not { Value: var root })
        {
            return;
        }

        var query = DocumentQuery.Where("root", id.Value);
        for (string? continuation = null; ;)
        {
            var page = await documents.QueryAsync(ListDocuments.Entry, query with { Continuation = continuation }, cancel);

            // Those that agree already are left alone: one of them may be the one whose outbox told us.
            foreach (var derived in page.Items.Where(item => !ReferenceEquals(item.Value.Follow(root, time.GetUtcNow()), item.Value)))
            {
                await changes.DecideAsync(
                    derived.Value.Id, EntryChanges.Hub, "list.followed-root", (entry, now) => entry.Follow(root, now), cancel);
            }

            if ((continuation = page.Continuation) is null)
            {
                return;
            }
        }
    }

    internal sealed record Payload(ListEntryId Root);
}
