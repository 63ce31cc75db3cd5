using System.Globalization;
using CreditHub.Audit;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>What happened in a joint action, oldest first: from its documents, and from the audit log what documents forget.</summary>
internal static class Timeline
{
    public static IReadOnlyList<TimelineRow> Of(
        JointActionReads.Found found, ListEntry entry, IReadOnlyList<Objection> objections, IReadOnlyList<AuditFact> facts)
    {
        var directives = found.Directives.ToDictionary(directive => directive.Id.Value, StringComparer.Ordinal);
        return [.. RoundsOf(found.Action)
            .Concat(HoldsOf(objections))
            .Concat(EndOf(entry))
            .Select(moment => (Moment: moment, Unit: (UnitId?)null))
            .Concat(found.Directives.SelectMany(directive =>
                InstructionsOf(directive).Select(moment => (Moment: moment, Unit: (UnitId?)directive.Unit))))
            .Concat(facts.Where(fact => directives.ContainsKey(fact.Target)).SelectMany(fact =>
                RecalledFrom(fact, directives[fact.Target]).Select(moment => (Moment: moment, Unit: (UnitId?)directives[fact.Target].Unit))))
            .GroupBy(row => row.Moment with { At = ToMinute(row.Moment.At) }, row => row.Unit)
            .OrderBy(row => row.Key.At)
            .ThenBy(row => OrderOf(row.Key))
            .Select(row => new TimelineRow(row.Key, [.. row.OfType<UnitId>().Distinct().OrderBy(unit => unit.Value, StringComparer.Ordinal)]))];
    }

    private static IEnumerable<Moment> RoundsOf(JointAction action) => action.Rounds.SelectMany(round => (Moment[])
    [
        new Moment.RoundStarted(round.StartedAt, round.EntryVersion),
        .. round.EndedAt is { } at ? (Moment[])[new Moment.RoundEnded(at, round.EntryVersion)] : [],
    ]);

    private static IEnumerable<Moment> HoldsOf(IEnumerable<Objection> objections) => objections.SelectMany(objection => (Moment[])
    [
        new Moment.HoldRaised(objection.At, objection.Id),
        .. objection.State is ObjectionState.Found { Finding: var finding }
            ? (Moment[])[new Moment.HoldReleased(finding.At, objection.Id, finding.Result)]
            : [],
    ]);

    private static IEnumerable<Moment> EndOf(ListEntry entry) =>
        entry.State is EntryState.Ended ended ? [new Moment.Ended(ended.At, ended.Reason)] : [];

    private static IEnumerable<Moment> InstructionsOf(Directive directive)
    {
        foreach (var instruction in directive.Instructions)
        {
            yield return new Moment.Ordered(instruction.OrderedAt, instruction.Kind);
            switch (instruction.State)
            {
                case InstructionState.Settled settled:
                    yield return new Moment.Settled(settled.At, instruction.Kind);
                    break;
                case InstructionState.Superseded superseded:
                    yield return new Moment.Superseded(superseded.At, instruction.Kind);
                    break;
                case InstructionState.Delivered or InstructionState.Acknowledged:
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    // A settled instruction no longer says when it was taken, nor does a new deadline keep the old one's ladder.
    private static IEnumerable<Moment> RecalledFrom(AuditFact fact, Directive directive)
    {
        var words = fact.Detail.Split(' ');
        if (!int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || directive.Find(sequence) is not { } instruction)
        {
            yield break;
        }

        if (fact.Action == "directive.acknowledged")
        {
            yield return new Moment.Acknowledged(fact.At, instruction.Kind);
        }
        else if (fact.Action == "directive.escalated" && Enum.TryParse<EscalationRung>(words[^1], ignoreCase: true, out var rung))
        {
            yield return new Moment.Escalated(fact.At, instruction.Kind, rung);
        }
    }

    private static DateTimeOffset ToMinute(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

    // Within a minute causes come before effects.
    private static int OrderOf(Moment moment) => moment switch
    {
        Moment.HoldRaised => 0,
        Moment.HoldReleased => 1,
        Moment.Ended => 2,
        Moment.RoundStarted => 3,
        Moment.Superseded => 4,
        Moment.Ordered => 5,
        Moment.Escalated => 6,
        Moment.Acknowledged => 7,
        Moment.Settled => 8,
        Moment.RoundEnded => 9,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
