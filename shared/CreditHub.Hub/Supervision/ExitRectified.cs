using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;

namespace CreditHub.Supervision;

/// <summary>
/// Told by a rectification that a person found to be fulfilled in time: the subject is no object of sanctions any more (T14). That person's finding is the
/// decision by which the entry ends; one that was not decided is declined, and one that ended otherwise stays as it is.
/// </summary>
public sealed class ExitRectified(IDocuments documents, EntryChanges changes, HubProfile profile) : ITold
{
    private const string HandlerName = "supervision.exit-rectified";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <summary>Tells it.</summary>
    internal static OutboxEntry Tell(Duty duty) => new OutboxEntry.Tell(HandlerName, HubJson.ToElement(new Payload(duty.Id)));

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var id = HubJson.From<Payload>(payload).Duty.Value;
        if (await documents.FindAsync(DutyDocuments.Duty, id, id, cancel)
            is { Value: { Entry: { } entry, IsFulfilledInTime: true, State: DutyState.Found { Finding: var finding } } })
        {
            await changes.DecideAsync(
                entry, finding.By, "list.exited",
                (known, now) => known.IsOver ? known
                    : known.State is EntryState.Listed ? known.Exit(profile.ListTypes[known.Type], finding.Document, finding.By, now)
                    : known.Decline(profile.ListTypes[known.Type], finding.Document, finding.By, now),
                cancel);
        }
    }

    internal sealed record Payload(DutyId Duty);
}
