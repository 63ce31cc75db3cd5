using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Measures;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CreditHub.JointActions.Sample;

namespace CreditHub.JointActions;

public sealed class DirectivePropertyTests
{
    private static readonly MeasureForce[] Forces = [MeasureForce.Mandatory, MeasureForce.Recommended, MeasureForce.Informational];

    [Fact]
    public void Answers_in_any_order_and_any_number_of_times_give_the_same_directive() => Prop.ForAll(
        Gen.Choose(0, 3).ArrayOf().ToArbitrary(),
        order =>
        {
            // Every input at least once, in an order and with repeats that are chosen freely.
            var directive = Imposed(Forces);
            foreach (var input in order.Concat([0, 1, 2, 3]))
            {
                directive = Input(directive, input);
            }

            return directive.Current!.State is InstructionState.Settled
                && directive.Current.WakeAt is null
                && directive.Current.Feedback.SequenceEqual([Answer("S01"), Answer("S02"), Answer("S03")]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_happens_each_deadline_has_each_rung_once_and_none_early() => Prop.ForAll(
        Gen.Choose(0, 60).ArrayOf().ToArbitrary(),
        days =>
        {
            var directive = Imposed(MeasureForce.Mandatory);
            var fine = true;
            foreach (var day in days.Order())
            {
                var now = Monday.AddDays(day);
                var due = directive.Current!.Due();
                directive = directive.Wake(now, Deadlines, out var rung);
                fine &= rung is null || now >= Deadlines.RungAt(due!.Value, rung.Value, Monday);
                fine &= directive.Current!.Escalations.Select(one => (int)one.Rung).SequenceEqual(Enumerable.Range(1, directive.Current.Escalations.Count));
            }

            return fine;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void However_an_entry_changes_the_unit_was_last_told_what_is_true() => Prop.ForAll(
        Gen.Elements(EntryEffect.InForce, EntryEffect.OnHold, EntryEffect.Ended).ArrayOf().ToArbitrary(),
        effects =>
        {
            var directive = Directive(Forces);
            var version = 0;

            // What has ended never comes back.
            foreach (var effect in effects.TakeWhile(effect => effect != EntryEffect.Ended).Concat(effects.Where(effect => effect == EntryEffect.Ended)))
            {
                version++;
                if (directive.Next(effect, 1) is { } kind)
                {
                    directive = directive.Order(kind, version, 1, version, Monday, Deadlines);
                }

                var told = directive.Current?.Kind;
                var agrees = effect switch
                {
                    EntryEffect.InForce => told is InstructionKind.Impose or InstructionKind.Resume,
                    EntryEffect.OnHold => told is null or InstructionKind.Suspend,
                    EntryEffect.Ended => told is null or InstructionKind.Lift,
                    _ => false,
                };
                var open = directive.Instructions.Count(instruction => instruction.IsOpen());
                if (!agrees || open > 1 || directive.Next(effect, 1) is not null)
                {
                    return false;
                }
            }

            return directive.Instructions.Count(instruction => instruction.Kind == InstructionKind.Lift) <= 1;
        }).QuickCheckThrowOnFailure();

    private static Directive Input(Directive directive, int input)
    {
        var decision = input == 0
            ? directive.Acknowledge(1, Monday.AddHours(1), Deadlines)
            : directive.Receive(1, [Answer($"S0{input}")], Monday.AddHours(2), Deadlines);
        return ((Decision<Directive>.Accepted)decision).Value;
    }
}
