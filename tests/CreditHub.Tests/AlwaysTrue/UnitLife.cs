using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Units;
using Xunit;

namespace CreditHub.AlwaysTrue;

/// <summary>Implementing units that take, give back, answer, answer twice, answer late, or never, and one that tries another's queue.</summary>
internal sealed class UnitLife(TestHub hub, HubProfile profile, Random random)
{
    private readonly List<(UnitId Unit, LeasedMessage Leased)> held = [];
    private readonly List<UnitId> units = [.. profile.Units.Keys.OrderBy(unit => unit.Value, StringComparer.Ordinal)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task TakeAndAnswerAsync()
    {
        foreach (var unit in units)
        {
            if (random.Next(3) == 0)
            {
                await LeaseAsync(unit);
            }
        }

        for (var count = random.Next(held.Count + 1); count > 0; count--)
        {
            await ActAsync(held[random.Next(held.Count)]);
        }
    }

    public async Task TrespassAsync()
    {
        var (thief, owner) = (units[random.Next(units.Count)], units[random.Next(units.Count)]);
        if (thief == owner)
        {
            return;
        }

        var caller = LivingCity.Caller(thief, Role.Implementer, isPerson: false);
        var queues = hub.Get<UnitQueues>();
        Assert.IsType<Decision<IReadOnlyList<LeasedMessage>>.Rejected>(
            await queues.LeaseAsync(owner, 10, TimeSpan.FromMinutes(1), TimeSpan.Zero, caller, Cancel));
        Assert.IsType<Decision<QueueDepth>.Rejected>(await queues.DepthAsync(owner, caller with { Roles = new HashSet<Role> { Role.Implementer } }, Cancel));
        foreach (var (unit, leased) in held.Where(one => one.Unit == owner))
        {
            Assert.IsType<Decision<LeaseOutcome>.Rejected>(await queues.CompleteAsync(unit, leased.Message.Id, leased.LeaseToken, caller, Cancel));
        }
    }

    private async Task LeaseAsync(UnitId unit)
    {
        var lease = TimeSpan.FromHours(random.NextDouble() < 0.5 ? 0.01 : 1);
        var caller = LivingCity.Caller(unit, Role.Implementer, isPerson: false);
        var leased = Lists.Sample.Ok(await hub.Get<UnitQueues>().LeaseAsync(unit, random.Next(1, 8), lease, TimeSpan.Zero, caller, Cancel));
        foreach (var one in leased)
        {
            await AssertHandedOutRightlyAsync(one.Message);
            held.Add((unit, one));
        }
    }

    // Seen at the very moment of handing out, since a hold may come a moment later.
    private async Task AssertHandedOutRightlyAsync(QueueMessage message)
    {
        if (message.Type is not ("cn.credithub.directive.impose.v1" or "cn.credithub.directive.resume.v1" or "cn.credithub.directive.correct.v1"))
        {
            return;
        }

        var entry = message.Data.GetProperty("entry").GetString()!;
        var stored = await hub.Get<IDocuments>().FindAsync(ListDocuments.Entry, entry, entry, Cancel);
        Assert.Equal(EntryEffect.InForce, stored!.Value.EffectOn(WorkCalendar.DateAt(hub.Clock.GetUtcNow())));
    }

    private async Task ActAsync((UnitId Unit, LeasedMessage Leased) one)
    {
        var (unit, leased) = one;
        var caller = LivingCity.Caller(unit, Role.Implementer, isPerson: false);
        switch (random.Next(6))
        {
            case 0:
                await hub.Get<UnitQueues>().AbandonAsync(unit, leased.Message.Id, leased.LeaseToken, "later", caller, Cancel);
                break;
            case 1:
                var stale = await hub.Get<UnitQueues>().CompleteAsync(unit, leased.Message.Id, "invented", caller, Cancel);
                Assert.False(stale is Decision<LeaseOutcome>.Accepted { Value: LeaseOutcome.Done });
                break;
            case 2 or 3:
                await hub.Get<UnitQueues>().CompleteAsync(unit, leased.Message.Id, leased.LeaseToken, caller, Cancel);
                break;
            default:
                await AnswerAsync(caller, leased.Message);
                break;
        }
    }

    private async Task AnswerAsync(Caller caller, QueueMessage message)
    {
        if (!message.Data.TryGetProperty("measures", out var measures) || !message.Data.TryGetProperty("validIfVersion", out _))
        {
            return;
        }

        var sequence = message.Data.GetProperty("sequence").GetInt32();
        var result = (FeedbackResult)random.Next(5);
        var answers = measures.EnumerateArray().Where(_ => random.Next(5) > 0).Select(measure => new MeasureFeedback(
            new(measure.GetProperty("id").GetString()!), result, "reason", null, null, null, "", "", "", "case-1", "", hub.Clock.GetUtcNow(), null));
        await hub.Get<TakeFeedback>().RunAsync(DirectiveId.From(message.Subject), sequence, [.. answers], caller, Cancel);
    }
}
