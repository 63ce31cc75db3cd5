using CreditHub.JointActions;
using CreditHub.Lists;
using Xunit;

namespace CreditHub.AlwaysTrue;

[Collection(typeof(ChronicleReaders))]
public sealed class EndTests(Chronicle chronicle)
{
    [Fact]
    public void An_ended_entry_is_checked_no_more_and_lifted_once_everywhere_or_escalated() => chronicle.AssertKept<EndsLift>();
}

/// <summary>3. When an entry ends, checks stop returning it at once; every unit that was told has confirmed the lift or is being escalated.</summary>
internal sealed class EndsLift : Statement
{
    public override Task LookAsync(Moment moment)
    {
        foreach (var entry in moment.Entries.Values.Where(one => one.EffectOn(moment.Today) == EntryEffect.Ended))
        {
            Expect(!moment.IsChecked(entry), moment, $"a check gives what has ended, {entry.Id}");
            if (entry.State is EntryState.Ended)
            {
                Expect(moment.StandingOf(entry) is null, moment, $"{entry.Id} is in the standing after its end");
                Lifted(moment, entry);
            }
        }

        return Task.CompletedTask;
    }

    private void Lifted(Moment moment, ListEntry entry)
    {
        var deadlines = moment.Hub.Get<DirectiveDeadlines>();
        foreach (var directive in moment.Directives.Where(one => one.Entry == entry.Id))
        {
            var lift = directive.Current!;
            Expect(
                lift.Kind == InstructionKind.Lift && directive.Instructions.Count(one => one.Kind == InstructionKind.Lift) == 1,
                moment,
                $"{directive.Id} has not exactly one lift");
            var isLate = lift.Due() is { } due && deadlines.RungAt(due, EscalationRung.Remind, lift.OrderedAt) <= moment.Now;
            Expect(!isLate || lift.Escalations.Count > 0, moment, $"{directive.Id} leaves its lift unconfirmed, and nobody is told");
        }
    }
}
