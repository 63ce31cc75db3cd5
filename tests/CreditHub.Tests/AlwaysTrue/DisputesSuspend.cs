using CreditHub.JointActions;
using CreditHub.Lists;
using Xunit;

namespace CreditHub.AlwaysTrue;

[Collection(typeof(ChronicleReaders))]
public sealed class DisputeTests(Chronicle chronicle)
{
    [Fact]
    public void Nothing_that_rests_on_a_disputed_entry_is_in_force_anywhere() => chronicle.AssertKept<DisputesSuspend>();
}

/// <summary>2. While a verification is open, nothing that rests on the disputed record is in force anywhere.</summary>
internal sealed class DisputesSuspend : Statement
{
    public override Task LookAsync(Moment moment)
    {
        foreach (var entry in moment.Objections.Where(one => one.IsOpen).Select(one => moment.Entries[one.Entry]).Distinct())
        {
            Expect(entry.EffectOn(moment.Today) != EntryEffect.InForce, moment, $"{entry.Id} is in force while disputed");
            Expect(!moment.IsChecked(entry), moment, $"a check gives what is disputed, {entry.Id}");
            Expect(moment.StandingOf(entry) is null or { OnHold: true }, moment, $"the standing does not know that {entry.Id} is on hold");
            foreach (var directive in moment.Directives.Where(one => one.Entry == entry.Id))
            {
                Expect(directive.Current!.Kind is InstructionKind.Suspend or InstructionKind.Lift, moment, $"{directive.Id} is not suspended");
            }
        }

        return Task.CompletedTask;
    }
}
