using CreditHub.Checks;
using CreditHub.Cities;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Units;

namespace CreditHub.AlwaysTrue;

/// <summary>Statements 2 and 3: checks and directives agree with what everybody was told, for every entry that changed.</summary>
internal sealed class EffectBook(SimulatedHub hub, Ledger ledger, Findings findings, Random random)
{
    private const int Asks = 2;

    public void Look()
    {
        foreach (var entry in ledger.Changed)
        {
            if (entry.Plan is { Count: > 0 } plan)
            {
                Told(entry, plan.Keys);
                for (var asks = 0; asks < Asks; asks++)
                {
                    Ask(entry);
                }
            }
        }

        ledger.Changed.Clear();
    }

    /// <summary>Asks the hub about a subject in a matter where the entry counts, and compares the answer with the model's own.</summary>
    public void Ask(EntryFacts about)
    {
        var (unit, measures) = about.Plan!.OrderBy(row => row.Key.Value, StringComparer.Ordinal).ElementAt(random.Next(about.Plan!.Count));
        var matters = measures.SelectMany(measure => measure.Matters).Where(code => hub.Profile.Matters[code].Units.Contains(unit)).Distinct().ToList();
        if (matters.Count == 0)
        {
            return;
        }

        var matter = matters[random.Next(matters.Count)];
        var answered = hub.Ask(() => hub.Get<AskCheck>().RunAsync(about.Subject, new(matter, "case-1", "审批"), Callers.System(unit, Role.Checker), default));
        var got = answered is Decision<AnsweredCheck>.Accepted { Value.Answer: var answer }
            ? answer.Measures.Select(row => (row.Entry, row.Measure.Id)).ToHashSet()
            : null;
        findings.Expect(2, got is not null, () => $"a check on {about.Id} is refused");
        foreach (var entry in ledger.Entries.Where(one => one.Subject == about.Subject && one.Plan is not null))
        {
            var isInForce = IsInForce(entry);
            foreach (var measure in entry.Plan!.GetValueOrDefault(unit) ?? [])
            {
                var must = isInForce && measure.Matters.Contains(matter) && hub.Today <= entry.LastDayOf(measure);
                var has = got?.Contains((entry.Id!.Value, measure.Id)) == true;
                findings.Expect(entry.MustBeOver(hub.Today) ? 3 : 2, must == has, () => $"a check {(has ? "gives" : "lacks")} {measure.Id} of {entry} at {unit}");
            }
        }
    }

    private bool IsInForce(EntryFacts entry) => !entry.MustBeOver(hub.Today) && !entry.IsHeld;

    private void Told(EntryFacts entry, IEnumerable<UnitId> units)
    {
        var action = JointPlan.ActionOf(entry.Id!.Value);
        foreach (var unit in units)
        {
            var id = DirectiveId.For(action, unit);
            var directive = hub.Ask(() => hub.Get<IDocuments>().FindAsync(JointActionDocuments.Directive, action.Value, id.Value, default))?.Value;
            var kinds = directive?.Instructions.Select(one => one.Kind).ToList() ?? [];
            InstructionKind? last = kinds.Count == 0 ? null : kinds[^1];
            if (entry.MustBeOver(hub.Today))
            {
                findings.Expect(3, last is null or InstructionKind.Lift, () => $"{id} says {last} after the end");
                findings.Expect(3, kinds.Count(kind => kind == InstructionKind.Lift) <= 1, () => $"{id} was lifted twice");
            }
            else if (entry.IsHeld)
            {
                findings.Expect(2, last is null or InstructionKind.Suspend, () => $"{id} says {last} during a verification: {entry}");
            }
            else
            {
                findings.Expect(
                    3, last is InstructionKind.Impose or InstructionKind.Resume or InstructionKind.Correct, () => $"{id} says {last} while in force: {entry}");
            }

            Binds(entry, unit, directive);
        }
    }

    private void Binds(EntryFacts entry, UnitId unit, Directive? directive)
    {
        if (directive is not null)
        {
            var planned = directive.Measures.Select(row => (row.Measure, row.Until)).ToHashSet();
            findings.Expect(
                5, planned.SetEquals(entry.Plan![unit].Select(measure => (measure.Id, entry.LastDayOf(measure)))), () => $"{directive.Id} binds by other measures");
            findings.Expect(
                1, directive.Measures.All(row => hub.Profile.Bases.ContainsKey(row.Basis)), () => $"{directive.Id} has a measure without a basis");
        }
    }
}
