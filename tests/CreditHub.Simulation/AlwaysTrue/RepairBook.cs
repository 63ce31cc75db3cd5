using CreditHub.Cities;
using CreditHub.Documents;
using CreditHub.Repairs;
using CreditHub.Units;

namespace CreditHub.AlwaysTrue;

/// <summary>
/// Statement 11: a repaired record is confirmed by every unit that got it, or stands in the alarms; and once everybody has confirmed it is called done.
/// </summary>
internal sealed class RepairBook(SimulatedHub hub, IntakeBook intake, Findings findings)
{
    // The hub looks each hour.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);
    private readonly List<RecordFacts> open = [];
    private readonly Dictionary<RecordFacts, DateTimeOffset> doneSince = [];

    /// <summary>A repair was answered.</summary>
    public void Repaired(RecordFacts record)
    {
        if (!open.Contains(record))
        {
            open.Add(record);
        }
    }

    /// <summary>A unit notes a recall.</summary>
    public void Noted(string record, UnitId unit) => intake.Records.FirstOrDefault(one => one.Id.Value == record)?.Noted.Add(unit);

    public void Look()
    {
        if (open.Count == 0)
        {
            return;
        }

        var alarms = hub.Ask(async () => await hub.Get<IDocuments>()
            .AllAsync(RepairDocuments.Repair, DocumentQuery.Where("open", RepairDocuments.OpenRepair), default).ToDictionaryAsync(one => one.Value.Record, one => one.Value));
        foreach (var record in open.ToList())
        {
            var missing = record.Readers.Where(unit => !record.Noted.Contains(unit)).ToList();
            var isOpen = alarms.TryGetValue(record.Id, out var alarm);
            findings.Expect(11, isOpen || missing.Count == 0, () => $"the repair of {record.Id} is called done, and {string.Join(", ", missing)} did not confirm");
            if (!isOpen)
            {
                var repair = hub.Ask(() => hub.Get<IDocuments>().FindAsync(RepairDocuments.Repair, record.Id.Value, record.Id.Value, default));
                findings.Expect(11, repair?.Value.State is RepairState.Complete, () => $"{record.Id} was repaired, and nobody follows it up");
                open.Remove(record);
            }
            else
            {
                Waits(record, ((RepairState.Open)alarm!.State).Waits);
            }
        }
    }

    // One that has nothing to wait for is not kept open.
    private void Waits(RecordFacts record, IReadOnlyList<RepairWait> waits)
    {
        if (waits.Count > 0)
        {
            doneSince.Remove(record);
        }

        findings.Expect(
            11, waits.Count > 0 || hub.Now - (doneSince.TryAdd(record, hub.Now) ? hub.Now : doneSince[record]) < Patience,
            () => $"the repair of {record.Id} waits for nothing");
    }
}
