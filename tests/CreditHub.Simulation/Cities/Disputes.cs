using CreditHub.AlwaysTrue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Units;

namespace CreditHub.Cities;

/// <summary>
/// Entries are disputed: subjects object and complain, units that carry out measures doubt, a lawsuit is entered by the determining unit;
/// and the provider says what it found.
/// </summary>
internal sealed class Disputes(SimulatedHub hub, Ledger ledger, Random random)
{
    /// <summary>The unit that provided the grounds of every entry, and so verifies them.</summary>
    public static UnitId Provider { get; } = new("commerce");

    /// <summary>Who determines an entry.</summary>
    public static UnitId UnitOf(EntryFacts entry) => entry.Type.DeterminingUnits[0];

    public (string Name, Func<CancellationToken, Task> Deed) Raise()
    {
        var listed = ledger.Entries.FindAll(one => one is { Id: not null, Objections.Count: < 4 } && !one.MayBeOver(hub.Today));
        if (listed.Count == 0)
        {
            return People.Nothing;
        }

        var objection = ledger.Object(listed[random.Next(listed.Count)]);
        var entry = objection.Entry.Id!.Value;
        var (kind, unit) = KindOf(objection.Entry);
        return ($"{kind} against {entry}: {objection.Reason}", async cancel =>
        {
            var stored = await hub.Get<Documents.IDocuments>().FindAsync(ListDocuments.Entry, entry.Value, entry.Value, cancel);
            var caller = unit is not { } by ? Callers.Subject(stored!.Value.Subject)
                : kind == "doubt" ? Callers.System(by, Role.Implementer)
                : Callers.Person(by, Role.Determiner);
            var raised = await hub.Get<RaiseObjection>().RunAsync(caller, new(entry.Value, kind, objection.Reason), objection.Reason, cancel);
            if (raised is Decision<Objection>.Accepted { Value: var taken })
            {
                (objection.Id, objection.IsTaken) = (taken.Id.Value, true);
                ledger.Owed.Add(("objection.raised", taken.Id.Value));
                ledger.Change(objection.Entry);
            }
        });
    }

    public (string Name, Func<CancellationToken, Task> Deed) Find()
    {
        var open = ledger.Objections.FindAll(one => one is { Id: not null, IsTaken: true, Found: null, Asked.Count: 0 });
        if (open.Count == 0)
        {
            return People.Nothing;
        }

        var objection = open[random.Next(open.Count)];
        var result = random.Next(5) switch { 0 => "revoked", 1 => "corrected", _ => "upheld" };
        objection.Asked.Add(result);
        var finder = Callers.Person(Provider, Role.Determiner);
        return ($"find {objection.Id} {result}", async cancel =>
        {
            await hub.Get<ReceiveVerification>().RunAsync(finder.Actor, new(objection.Id!), cancel);
            if (await hub.Get<RecordFinding>().RunAsync(
                finder, new(objection.Id!), new(result, "核1号", "reason", result == "corrected" ? "better" : null), cancel) is Decision<Objection>.Accepted)
            {
                objection.Found = result;
                ledger.Owed.Add(("objection.found", objection.Id!));
            }

            ledger.Change(objection.Entry);
        });
    }

    // Null for the subject itself.
    private (string Kind, UnitId? Unit) KindOf(EntryFacts entry) => random.Next(6) switch
    {
        0 => ("complaint", null),
        1 => ("litigation", UnitOf(entry)),
        2 when entry.Plan is { Count: > 0 } plan => ("doubt", plan.Keys.OrderBy(unit => unit.Value, StringComparer.Ordinal).ElementAt(random.Next(plan.Count))),
        _ => ("objection", null),
    };
}
