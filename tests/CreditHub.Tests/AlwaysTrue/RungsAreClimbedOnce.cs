using System.Globalization;
using CreditHub.JointActions;
using Xunit;

namespace CreditHub.AlwaysTrue;

[Collection(typeof(ChronicleReaders))]
public sealed class EscalationTests(Chronicle chronicle)
{
    [Fact]
    public void Each_deadline_has_each_rung_once_none_early_none_lost() => chronicle.AssertKept<RungsAreClimbedOnce>();
}

/// <summary>7. Each deadline has one escalation per rung, none early, none twice, none lost, across restarts. Lifts are reminded of every working day.</summary>
internal sealed class RungsAreClimbedOnce : Statement
{
    public override Task LookAsync(Moment moment)
    {
        var deadlines = moment.Hub.Get<DirectiveDeadlines>();
        var facts = moment.Audit.Select(one => one.Fact)
            .Where(fact => fact.Action.StartsWith("directive.", StringComparison.Ordinal)).ToLookup(fact => fact.Target);
        foreach (var directive in moment.Directives)
        {
            var told = facts[directive.Id.Value].ToList();
            foreach (var climbed in told.Where(fact => fact.Action == "directive.escalated").GroupBy(fact => fact.Detail))
            {
                var words = climbed.Key.Split(' ');
                var instruction = directive.Find(int.Parse(words[0], CultureInfo.InvariantCulture))!;
                var rung = Enum.Parse<EscalationRung>(words[2], ignoreCase: true);
                var isDaily = instruction.Kind == InstructionKind.Lift && rung == EscalationRung.Remind;
                Expect(isDaily || climbed.Count() == 1, moment, $"{directive.Id} climbed '{climbed.Key}' twice");
                Expect(
                    climbed.Min(fact => fact.At) >= deadlines.RungAt(Due(instruction, words[1]), rung, instruction.OrderedAt),
                    moment,
                    $"{directive.Id} climbed '{climbed.Key}' early");
            }

            NothingIsLost(moment, directive, deadlines);

            DateTimeOffset Due(Instruction instruction, string awaited) => (awaited == "acknowledgement"
                ? deadlines.AcknowledgeBy(directive.Force, instruction.Kind, instruction.OrderedAt)
                : deadlines.AnswerBy(directive.Force, instruction.Kind, instruction.OrderedAt, TakenAt(instruction.Sequence)))!.Value;

            // An answer without a receipt before it is one too.
            DateTimeOffset TakenAt(int sequence) => told.First(fact =>
                fact.Action is "directive.acknowledged" or "directive.answered"
                && fact.Detail.Split(' ')[0] == sequence.ToString(CultureInfo.InvariantCulture)).At;
        }

        return Task.CompletedTask;
    }

    private void NothingIsLost(Moment moment, Directive directive, DirectiveDeadlines deadlines)
    {
        var current = directive.Current!;
        if (current.Due() is not { } due)
        {
            return;
        }

        foreach (var rung in DirectiveDeadlines.Ladder(directive.Force, current.Kind))
        {
            var isDue = deadlines.RungAt(due, rung, current.OrderedAt) <= moment.Now;
            Expect(!isDue || current.Escalations.Any(climbed => climbed.Rung == rung), moment, $"{directive.Id} lost {rung} of {current.Sequence}");
        }
    }
}
