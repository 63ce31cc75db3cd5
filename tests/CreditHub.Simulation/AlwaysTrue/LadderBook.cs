using System.Globalization;
using CreditHub.Audit;
using CreditHub.Cities;
using CreditHub.JointActions;
using CreditHub.Measures;

namespace CreditHub.AlwaysTrue;

/// <summary>Statement 7: each deadline has one escalation a rung, none early, none twice, none lost; lifts are reminded of daily.</summary>
internal sealed class LadderBook(SimulatedHub hub, Ledger ledger, Findings findings)
{
    private readonly Dictionary<(string Directive, int Sequence), InstructionFacts> known = [];
    private readonly Dictionary<string, InstructionFacts> current = new(StringComparer.Ordinal);
    private readonly PriorityQueue<InstructionFacts, DateTimeOffset> due = new();
    private readonly List<((string Directive, int Sequence, string Type) Key, int Count)> pressed = [];
    private readonly List<AuditFact> unread = [];

    /// <summary>Keeps what the log says until entries are known.</summary>
    public void Learn(AuditFact fact)
    {
        if (fact.Action.StartsWith("directive.", StringComparison.Ordinal) && !fact.Action.EndsWith(".refused", StringComparison.Ordinal))
        {
            unread.Add(fact);
        }
    }

    /// <summary>A unit was handed a reminder, a chase or an alarm, so many by now.</summary>
    public void Pressed((string Directive, int Sequence, string Type) key, int count) => pressed.Add((key, count));

    public void Look()
    {
        unread.ForEach(Read);
        unread.Clear();
        foreach (var (key, count) in pressed)
        {
            if (RungOf(key.Type) is { } rung)
            {
                var climbed = known.GetValueOrDefault((key.Directive, key.Sequence))?.Climbed.Count(one => one.Rung == rung) ?? 0;
                findings.Expect(7, count <= climbed, () => $"{key} was handed out {count} times, and climbed {climbed} times");
            }
        }

        pressed.Clear();
        while (due.TryPeek(out var instruction, out var at) && at <= hub.Now)
        {
            due.Dequeue();
            NothingLost(instruction);
            instruction.CheckedUntil = hub.Now;
            Plan(instruction);
        }
    }

    private static string? RungOf(string type) => type switch { "reminder" => "remind", "chase" => "chase", "overdue" => "reportToOffice", _ => null };

    private void Read(AuditFact fact)
    {
        findings.Expect(7, fact.At <= hub.LatestNow, () => $"{fact.Key} is said to have happened at {fact.At:u}, which is yet to come");
        var words = fact.Detail.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var sequence = int.Parse(words[0], CultureInfo.InvariantCulture);
        if (fact.Action == "directive.ordered")
        {
            var ordered = new InstructionFacts(fact.Target, sequence, words[1], fact.At);
            findings.Expect(7, known.TryAdd((fact.Target, sequence), ordered), () => $"{fact.Target} was ordered {sequence} twice");
            if (current.TryGetValue(fact.Target, out var before))
            {
                before.IsSuperseded = true;
            }

            current[fact.Target] = ordered;
            Plan(ordered);
            return;
        }

        var instruction = known[(fact.Target, sequence)];
        switch (fact.Action)
        {
            case "directive.acknowledged":
                instruction.TakenAt ??= fact.At;
                Plan(instruction);
                break;
            case "directive.answered":
                instruction.TakenAt ??= fact.At;
                foreach (var answer in words[1..])
                {
                    var equals = answer.IndexOf('=', StringComparison.Ordinal);
                    instruction.Answers[answer[..equals]] = answer[(equals + 1)..];
                }

                Plan(instruction);
                break;
            case "directive.escalated":
                Climb(instruction, words[1], words[2], fact.At);
                break;
            default:
                findings.Expect(7, false, () => $"the log tells of {fact.Action}, which the model does not know");
                break;
        }
    }

    private void Climb(InstructionFacts instruction, string awaited, string rung, DateTimeOffset at)
    {
        var (measures, force) = MeasuresOf(instruction);
        var late = instruction.Late(awaited == "answer", force, hub.Calendar, hub.Days);
        findings.Expect(7, late is not null && measures.Count > 0, () => $"{instruction.Directive} escalates what nobody waits for");
        var rungAt = late is { } deadline ? RungAt(deadline, rung) : DateTimeOffset.MaxValue;
        findings.Expect(7, rungAt <= at, () => $"{instruction.Directive} climbed '{instruction.Sequence} {awaited} {rung}' at {at:u}, which is due at {rungAt:u}");
        var isDaily = instruction.Kind == "lift" && rung == "remind";
        var keepsLadder = instruction.BindsAll || instruction.Ladder(force).Count == 1;
        var isTwice = instruction.Climbed.Exists(one => one.Rung == rung
            && (isDaily ? WorkDays.DayOf(one.At) == WorkDays.DayOf(at) : keepsLadder || one.Awaited == awaited));
        findings.Expect(7, !isTwice, () => $"{instruction.Directive} climbed '{instruction.Sequence} {awaited} {rung}' twice");
        instruction.Climbed.Add((awaited, rung, at));
    }

    private void NothingLost(InstructionFacts instruction)
    {
        var (measures, force) = MeasuresOf(instruction);
        var isOpen = !instruction.IsSuperseded && !instruction.IsAnswered(measures);
        if (!isOpen || instruction.Late(instruction.TakenAt is not null, force, hub.Calendar, hub.Days) is not { } late)
        {
            return;
        }

        foreach (var rung in instruction.Ladder(force).Where(rung => RungAt(late, rung) <= hub.Now))
        {
            var keeps = instruction.BindsAll || instruction.Ladder(force).Count == 1;
            var awaited = instruction.TakenAt is null ? "acknowledgement" : "answer";
            findings.Expect(
                7,
                instruction.Climbed.Exists(one => one.Rung == rung && (keeps || one.Awaited == awaited)),
                () => $"{instruction.Directive} lost '{instruction.Sequence} {awaited} {rung}', due at {RungAt(late, rung):u}");
        }
    }

    private void Plan(InstructionFacts instruction)
    {
        var (_, force) = MeasuresOf(instruction);
        if (!instruction.IsSuperseded && instruction.Late(instruction.TakenAt is not null, force, hub.Calendar, hub.Days) is { } late)
        {
            foreach (var at in instruction.Ladder(force).Select(rung => RungAt(late, rung)).Where(at => at > instruction.CheckedUntil).Take(1))
            {
                due.Enqueue(instruction, at);
            }
        }
    }

    private DateTimeOffset RungAt(DateTimeOffset late, string rung) =>
        hub.Calendar.LateAfter(late.AddTicks(-1), hub.Days.Rungs[rung switch { "remind" => 0, "chase" => 1, _ => 2 }]);

    private (IReadOnlyList<Measure> Measures, MeasureForce Force) MeasuresOf(InstructionFacts instruction)
    {
        var id = DirectiveId.From(instruction.Directive);
        var entry = ledger.Entries.Find(one => one.Id is { } known && JointPlan.ActionOf(known) == id.Action);
        return entry?.Plan?.GetValueOrDefault(id.Unit) is { } measures ? (measures, measures.Min(measure => measure.Force)) : ([], MeasureForce.Informational);
    }
}
