using CreditHub.Decisions;
using CreditHub.JointActions;
using CreditHub.Units;
using Xunit;

namespace CreditHub.AlwaysTrue;

[Collection(typeof(ChronicleReaders))]
public sealed class ForeignUnitTests(Chronicle chronicle)
{
    [Fact]
    public void What_is_another_units_is_refused_and_logged() => chronicle.AssertKept<StrangersAreRefused>();
}

/// <summary>9. What a unit may not see or do is refused and logged. Queues are tried in <see cref="UnitLife.TrespassAsync"/>, directives here.</summary>
internal sealed class StrangersAreRefused : Statement
{
    public override async Task LookAsync(Moment moment)
    {
        if (moment.Directives.Count == 0)
        {
            return;
        }

        var directive = moment.Directives[moment.Audit.Count % moment.Directives.Count];
        var stranger = LivingCity.Caller(new("consumer-council"), Role.Implementer, isPerson: false);
        if (directive.Unit == stranger.Unit)
        {
            return;
        }

        var cancel = TestContext.Current.CancellationToken;
        var reads = moment.Hub.Get<DirectiveReads>();
        Expect(await reads.FindAsync(directive.Id, stranger, cancel) is Decision<Directive>.Rejected, moment, $"{directive.Id} was shown");
        var answered = await moment.Hub.Get<TakeFeedback>().RunAsync(directive.Id, 1, [], stranger, cancel);
        Expect(answered is Decision<Directive>.Rejected { Error.Code: "directive.foreign" }, moment, $"{directive.Id} was answered by a stranger");
        var logged = await moment.Hub.Get<Audit.IAuditLog>().AboutAsync(directive.Id.Value, cancel);
        foreach (var action in (string[])["directive.read.refused", "directive.feedback.refused"])
        {
            Expect(logged.Any(one => one.Fact.Action == action && one.Fact.At >= moment.Now), moment, $"{action} is not on record");
        }
    }
}
