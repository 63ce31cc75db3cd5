using CreditHub.AlwaysTrue;
using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Records;
using CreditHub.Repairs;
using CreditHub.Supervision;
using CreditHub.Units;

namespace CreditHub.Cities;

/// <summary>Units read records, and their unit repairs them; subjects of entries are told to put their conduct right, and a person finds whether they did.</summary>
internal sealed class Redress(SimulatedHub hub, Ledger ledger, Books books, Findings findings, Random random)
{
    private const int MonthsBeforeRepair = 4;
    private const string Repairer = "person-9";
    private int documents;

    /// <summary>The office reads a record, or a unit those of a company in a matter of its own.</summary>
    public (string Name, Func<CancellationToken, Task> Deed) Read()
    {
        if (books.Intake.Records.Count == 0)
        {
            return People.Nothing;
        }

        var record = Pick(books.Intake.Records);
        if (random.Next(2) == 0)
        {
            var office = hub.Profile.Office.Id;
            return ($"the office reads {record.Id}", async cancel =>
            {
                if (await hub.Get<ReadRecords>().FindAsync(record.Id, Callers.Person(office, Role.Office), cancel) is Decision<CreditRecord>.Accepted { Value.IsOver: false })
                {
                    record.Readers.Add(office);
                }
            });
        }

        var matters = hub.Profile.Matters.OrderBy(matter => matter.Key, StringComparer.Ordinal).ToList();
        var (code, matter) = matters[random.Next(matters.Count)];
        var unit = matter.Units[random.Next(matter.Units.Count)];
        return ($"{unit} reads what there is about {record.Company}", async cancel =>
        {
            if (await hub.Get<AskRecords>().RunAsync(
                new(record.Company, ["penalties"], null), new(code, "case-1", "审批"), Callers.System(unit, Role.Checker), cancel)
                is Decision<AnsweredRecords>.Accepted { Value.Records: var given } && unit != record.Upload.Unit)
            {
                var ids = given.Select(one => one.Record.Id).ToHashSet();
                books.Intake.Records.Where(one => ids.Contains(one.Id)).ToList().ForEach(one => one.Readers.Add(unit));
            }
        });
    }

    /// <summary>A person of its unit repairs a record; a machine and a stranger try to.</summary>
    public (string Name, Func<CancellationToken, Task> Deed) Repair()
    {
        var standing = books.Intake.Records.FindAll(record => !record.IsRepairAsked);
        if (standing.Count == 0)
        {
            return People.Nothing;
        }

        var record = Pick(standing);
        var ruling = record.DecidedOn.AddMonths(MonthsBeforeRepair) > hub.Today ? $"破{++documents}号" : null;
        var request = new RepairRecordRequest($"修{++documents}号", hub.Today, "义务履行完毕", ruling);
        if (random.Next(4) == 0)
        {
            var caller = random.Next(2) == 0 ? Callers.System(record.Upload.Unit, Role.Determiner) : Callers.Person(new("consumer-council"), Role.Determiner);
            return ($"{caller.Id} of {caller.Unit} repairs {record.Id} as nobody may", async cancel => findings.Expect(
                9, await hub.Get<RepairRecord>().RunAsync(caller, record.Id, request, null, cancel) is Decision<CreditRecord>.Rejected,
                () => $"{record.Id} was repaired by {caller.Id} of {caller.Unit}"));
        }

        record.IsRepairAsked = true;
        return ($"repair {record.Id}", async cancel =>
        {
            if (await hub.Get<RepairRecord>().RunAsync(
                Callers.Person(record.Upload.Unit, Role.Determiner, Repairer), record.Id, request, request.Document, cancel) is Decision<CreditRecord>.Accepted)
            {
                record.IsRepaired = true;
                books.Public.Change(record.Company);
                books.Repairs.Repaired(record);
            }
        });
    }

    /// <summary>A unit orders the subject of an entry to put its conduct right, or finds whether it did; in time, and the entry ends.</summary>
    public (string Name, Func<CancellationToken, Task> Deed) Rectify()
    {
        var listed = ledger.Entries.FindAll(one => one is { Listing: not null, IsExitAsked: false } && !one.MustBeOver(hub.Today));
        if (listed.Count == 0)
        {
            return People.Nothing;
        }

        var entry = Pick(listed);
        var caller = Callers.Person(Disputes.UnitOf(entry), Role.Determiner);
        if (entry.Duty is not { } duty)
        {
            var order = new OrderRectificationRequest($"改{entry.Number}号", hub.Today, null, random.Next(5, 30), "停止违法行为", entry.Id!.Value.Value);
            return ($"order rectification of {entry.Id}", async cancel =>
            {
                if (await hub.Get<OrderRectification>().RunAsync(caller, order, $"r{entry.Number}", cancel) is Decision<Duty>.Accepted { Value: var ordered })
                {
                    entry.Duty ??= (ordered.Id, ordered.DueOn);
                    ledger.Owed.Add(("duty.ordered", ordered.Id.Value));
                }
            });
        }

        // Said on its day or before, its fulfilment ends the entry; later, nothing follows of it.
        var isLate = hub.Today > duty.DueOn;
        var (result, on) = (isLate && random.Next(2) == 0 ? "unfulfilled" : "fulfilled", hub.Today);
        entry.IsExitAsked |= !isLate && !entry.IsDutyFound;
        if (entry.IsDutyFound)
        {
            return People.Nothing;
        }

        entry.IsDutyFound = true;
        return ($"find {duty.Id} {result}", async cancel =>
        {
            if (await hub.Get<FindDuty>().RunAsync(caller, duty.Id, new(result, $"认{entry.Number}号", on, "核实"), cancel) is Decision<Duty>.Accepted)
            {
                ledger.Owed.Add(("duty.found", duty.Id.Value));
                entry.IsExited |= !isLate;
                ledger.Change(entry);
            }
        });
    }

    private T Pick<T>(List<T> from) => from[random.Next(from.Count)];
}
