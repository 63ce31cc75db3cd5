using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Records.Correcting;

namespace CreditHub.Repairs;

/// <summary>
/// Told by a record that was repaired, after everybody else whom that concerns: from now on the repair is open until all have confirmed (G14).
/// </summary>
public sealed class BeginRepair(IDocuments documents, Steps steps, LookAtRepairs looks) : ITold
{
    internal const string HandlerName = "repairs.begin";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        if (await documents.ChangedAsync(payload, cancel) is not (var record, var version))
        {
            return;
        }

        var begun = await steps.DecideAsync(
            RepairDocuments.Repair, record.Id.Value, record.Id.Value, known => Step.To(known, Repair.Begin(known, record, version)).Accept(), cancel);
        if (begun is Decision<Repair>.Accepted { Value: { State: RepairState.Open } repair })
        {
            await looks.LookAsync(repair, cancel);
        }
    }
}
