using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Records.Correcting;

namespace CreditHub.Vault;

/// <summary>
/// Told by a record whose content was deleted (G13, G27): marks the values to which it referred as leaving, those of its former contents too. What
/// else refers to them <see cref="ForgetValues"/> finds out.
/// </summary>
public sealed class LeaveValues(Steps steps, IVault vault, FormerContent contents, TimeProvider time) : ITold
{
    private const string HandlerName = "vault.leave";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <summary>Tells it of a record that became a tombstone.</summary>
    /// <param name="before">The record before.</param>
    /// <param name="next">The tombstone.</param>
    internal static OutboxEntry Tell(CreditRecord before, CreditRecord next) => new OutboxEntry.Tell(
        HandlerName,
        HubJson.ToElement(new Payload($"{next.Id}@{next.Version}", [.. KeysOf(before)], [.. (before.Corrections ?? []).Select(made => made.Former).OfType<string>()])));

    /// <summary>The vault's keys in a record, its subject's included.</summary>
    internal static IEnumerable<string> KeysOf(CreditRecord record) =>
        record.Subject.VaultKey is { } subject ? record.Sealed.Values.Append(subject) : record.Sealed.Values;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var (id, keys, formers) = HubJson.From<Payload>(payload);
        var leaving = new HashSet<string>([.. keys, .. formers], StringComparer.Ordinal);
        foreach (var former in formers)
        {
            if (await contents.OpenAsync(former, cancel) is { } content)
            {
                leaving.UnionWith(KeysOf(content));
            }
        }

        await MarkAsync(id, leaving, cancel);
    }

    /// <summary>Marks values to which nothing may refer. A second time under the same id it marks them anew.</summary>
    /// <param name="id">Whose they were.</param>
    /// <param name="keys">Their keys.</param>
    /// <param name="cancel">Stops the wait.</param>
    internal async Task MarkAsync(string id, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        if (keys.Count == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        await vault.LeaveAsync([.. keys], now, cancel);
        await steps.DecideAsync(
            VaultDocuments.Leaving, id, id,
            known => new Step<LeavingValues>(new LeavingValues(id, [.. keys.Union(known?.Keys ?? [])], now), []).Accept(), cancel);
    }

    private sealed record Payload(string Id, IReadOnlyList<string> Keys, IReadOnlyList<string> Formers);
}
