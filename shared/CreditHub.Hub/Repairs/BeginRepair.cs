using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Records;
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
        var (subject, id, version) = HubJson.From<RecordChange>(payload);
        if (await documents.FindAsync(RecordDocuments.Record, subject.Value, id.Value, cancel) is not { Value: var record })
        {
            return;
        }

        var begun = await steps.DecideAsync(
            RepairDocuments.Repair, id.Value, id.Value, known => Begin(known, record, version).Accept(), cancel);
        if (begun is Decision<Repair>.Accepted { Value: { State: RepairState.Open } repair })
        {
            await looks.LookAsync(repair, cancel);
        }
    }

    private static Step<Repair> Begin(Repair? known, CreditRecord record, int version)
    {
        var begun = Repair.Begin(known, record, version);
        return ReferenceEquals(begun, known) ? Step<Repair>.Same(known!) : new Step<Repair>(begun, []);
    }
}
