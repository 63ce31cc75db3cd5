using CreditHub.Documents;
using CreditHub.Measures;
using CreditHub.Oversight;
using Xunit;

namespace CreditHub.JointActions;

/// <summary>The sweep of ladders that no round climbs any more.</summary>
public sealed class ClimbLaddersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Directive_that_stays_due_keeps_no_sweep_from_ending_nor_others_from_climbing()
    {
        await using var hub = await TestHub.StartAsync(TestProfile.Create());
        var due = Sample.Imposed(MeasureForce.Mandatory);
        var stuck = due with
        {
            Id = DirectiveId.For(due.Action, TestProfile.Bank),
            Unit = TestProfile.Bank,
            Instructions = [due.Current! with { State = new InstructionState.Settled(TestHub.Morning), WakeAt = TestHub.Morning }],
        };
        await WriteAsync(hub, stuck);
        await WriteAsync(hub, due);
        hub.Clock.MoveTo(TestHub.Morning.AddDays(4));

        Assert.Equal(2, await hub.Get<ClimbLadders>().SweepAsync(hub.Clock.GetUtcNow(), Cancel));

        Assert.Equal([EscalationRung.Remind], (await ReadAsync(hub, due)).Current!.Escalations.Select(one => one.Rung));
        Assert.Equal(stuck.Version, (await ReadAsync(hub, stuck)).Version);
    }

    [Fact]
    public async Task Sweep_after_a_long_sleep_climbs_every_rung_that_is_due_once()
    {
        await using var hub = await TestHub.StartAsync(TestProfile.Create());
        var due = Sample.Imposed(MeasureForce.Mandatory);
        await WriteAsync(hub, due);
        hub.Clock.MoveTo(TestHub.Morning.AddDays(30));

        await hub.Get<Sweep>().RunAsync(Cancel);
        await hub.Get<Sweep>().RunAsync(Cancel);

        Assert.Equal(
            [EscalationRung.Remind, EscalationRung.Chase, EscalationRung.ReportToOffice],
            (await ReadAsync(hub, due)).Current!.Escalations.Select(one => one.Rung));
    }

    private static async Task WriteAsync(TestHub hub, Directive directive) =>
        await hub.Get<IDocuments>().WriteAsync(JointActionDocuments.Directive, new Document<Directive>(directive, []), null, Cancel);

    private static async Task<Directive> ReadAsync(TestHub hub, Directive directive) =>
        (await hub.Get<IDocuments>().FindAsync(JointActionDocuments.Directive, directive.Action.Value, directive.Id.Value, Cancel))!.Value;
}
