using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Objections;

namespace CreditHub.Lists;

/// <summary>Told by an objection that was raised: holds its entry (T6, G7).</summary>
public sealed class HoldEntry(EntryChanges changes) : ITold
{
    internal const string HandlerName = "lists.raise-hold";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var hold = HubJson.From<Payload>(payload);
        await changes.DecideAsync(hold.Entry, hold.By, "list.held", (entry, _) => entry.RaiseHold(hold.Objection, hold.At), cancel);
    }

    internal sealed record Payload(ListEntryId Entry, ObjectionId Objection, Actor By, DateTimeOffset At);
}
