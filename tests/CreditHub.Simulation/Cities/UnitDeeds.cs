using System.Text.Json;
using CreditHub.AlwaysTrue;
using CreditHub.Decisions;
using CreditHub.JointActions;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Cities;

/// <summary>Implementing units: they take, answer, refuse, answer twice, late or out of order, and are silent for weeks.</summary>
internal sealed class UnitDeeds
{
    private const string Recalls = "cn.credithub.record.recalled.";
    private static readonly TimeSpan LongestLease = TimeSpan.FromMinutes(61);
    private readonly SimulatedHub hub;
    private readonly Books books;
    private readonly Findings findings;
    private readonly Random random;
    private readonly List<UnitFacts> units;
    private readonly Dictionary<UnitId, DateTimeOffset> silentUntil = [];

    public UnitDeeds(SimulatedHub hub, Books books, Findings findings, Random random)
    {
        (this.hub, this.books, this.findings, this.random) = (hub, books, findings, random);
        units =
        [
            .. hub.Profile.Units.Values.Where(unit => !unit.IsOutside).Select(unit => unit.Id).OrderBy(unit => unit.Value, StringComparer.Ordinal)
                .Select(unit => new UnitFacts(unit)),
        ];
    }

    /// <summary>Several units take what there is and do something with what they hold.</summary>
    public (string Name, Func<CancellationToken, Task> Deed) Act()
    {
        if (random.Next(30) == 0)
        {
            silentUntil[units[random.Next(units.Count)].Id] = hub.Now.AddDays(random.Next(5, 60));
        }

        var acting = units.FindAll(unit => !IsSilent(unit) && random.Next(4) == 0);
        return ($"{acting.Count} units act", async cancel =>
        {
            foreach (var unit in acting)
            {
                await LeaseAsync(unit, cancel);
                for (var count = random.Next(unit.Held.Count + 2); count > 0 && unit.Held.Count > 0; count--)
                {
                    await DealAsync(unit, unit.Held[random.Next(unit.Held.Count)], cancel);
                }
            }
        });
    }

    /// <summary>A unit reaches for another's queue and directives; it is refused.</summary>
    public async Task TrespassAsync(CancellationToken cancel)
    {
        var (thief, owner) = (units[random.Next(units.Count)], units[random.Next(units.Count)]);
        if (thief == owner)
        {
            return;
        }

        var caller = Callers.System(thief.Id, Role.Implementer);
        var queues = hub.Get<UnitQueues>();
        var leased = await queues.LeaseAsync(owner.Id, 10, TimeSpan.FromMinutes(1), TimeSpan.Zero, caller, cancel);
        findings.Expect(9, leased is Decision<IReadOnlyList<LeasedMessage>>.Rejected, () => $"{thief.Id} took from {owner.Id}");
        if (owner.Held.Count > 0)
        {
            var held = owner.Held[random.Next(owner.Held.Count)];
            var completed = await queues.CompleteAsync(owner.Id, held.Message.Id, held.LeaseToken, caller, cancel);
            findings.Expect(9, completed is Decision<LeaseOutcome>.Rejected, () => $"{thief.Id} completed for {owner.Id}");
            if (InstructionOf(held.Message) is { } sequence)
            {
                var id = DirectiveId.From(held.Message.Subject);
                var answered = await hub.Get<TakeFeedback>().RunAsync(id, sequence, [], caller, cancel);
                findings.Expect(9, answered is Decision<Directive>.Rejected { Error.Code: "directive.foreign" }, () => $"{thief.Id} answered for {owner.Id}");

                // Who determines entries may look at what was done about them.
                var mayRead = hub.Profile.ListTypes.Values.Any(type => type.DeterminingUnits.Contains(thief.Id));
                var read = mayRead || await hub.Get<DirectiveReads>().FindAsync(id, caller, cancel) is Decision<Directive>.Accepted;
                findings.Expect(9, mayRead || !read, () => $"{thief.Id} read {id}");
                var logged = await hub.Get<Audit.IAuditLog>().AboutAsync(id.Value, cancel);
                foreach (var action in mayRead ? (string[])["directive.feedback.refused"] : ["directive.feedback.refused", "directive.read.refused"])
                {
                    findings.Expect(
                        9, logged.Any(one => one.Fact.Action == action && one.Fact.Actor.StartsWith(thief.Id.Value, StringComparison.Ordinal)), () => $"{action} is not on record");
                }
            }
        }
    }

    /// <summary>Every unit, or all but those that are silent, empties its queue; what each executes then is looked at.</summary>
    public void Muster(bool everybody)
    {
        hub.Trace.Say(hub.Now, everybody ? "all units empty their queues" : "units empty their queues");
        units.ForEach(unit => unit.Held.Clear());
        hub.Clock.Pass(LongestLease);
        hub.Settle();
        books.Look();
        foreach (var dead in hub.Ask(() => hub.Get<DeadLetters>().ListAsync(null, default)))
        {
            hub.Ask(() => hub.Get<DeadLetters>().ReviveAsync(dead.Message.Queue, dead.Message.Id, Callers.Person(hub.Profile.Office.Id, Role.Office), default));
        }

        foreach (var unit in units.Where(unit => everybody || !IsSilent(unit)))
        {
            hub.Ask(async () =>
            {
                while (await LeaseAsync(unit, default, loses: false) > 0)
                {
                    foreach (var leased in unit.Held.ToList())
                    {
                        await CompleteAsync(unit, leased, default);
                        await AnswerAsync(unit, leased.Message, isWilling: true, default);
                    }
                }

                return true;
            });
            books.Handouts.LookAtAll(unit);
        }
    }

    private static int? InstructionOf(QueueMessage message) =>
        message.Data.TryGetProperty("validIfVersion", out _) ? message.Data.GetProperty("sequence").GetInt32() : null;

    private async Task<int> LeaseAsync(UnitFacts unit, CancellationToken cancel, bool loses = true)
    {
        var notInForce = books.Handouts.NotInForce();
        var lease = TimeSpan.FromMinutes(random.Next(1, 60));
        var answer = await hub.Get<UnitQueues>().LeaseAsync(
            unit.Id, loses ? random.Next(1, 20) : 100, lease, TimeSpan.Zero, Callers.System(unit.Id, Role.Implementer), cancel);
        if (answer is not Decision<IReadOnlyList<LeasedMessage>>.Accepted { Value: var leased })
        {
            findings.Expect(9, false, () => $"{unit.Id} may not take from its own queue");
            return 0;
        }

        if (loses && leased.Count > 0 && random.Next(12) == 0)
        {
            hub.Faults.LostDeliveries++;
            return 0;
        }

        foreach (var one in leased)
        {
            books.Handouts.Look(unit, one, notInForce);
            books.Reports.HandedOut(unit.Id, one.Message);
            unit.Held.Add(one);
        }

        return leased.Count;
    }

    private async Task DealAsync(UnitFacts unit, LeasedMessage leased, CancellationToken cancel)
    {
        switch (random.Next(10))
        {
            case 0:
                await hub.Get<UnitQueues>().AbandonAsync(
                    unit.Id, leased.Message.Id, leased.LeaseToken, "later", Callers.System(unit.Id, Role.Implementer), cancel);
                unit.Held.Remove(leased);
                break;
            case 1:
                var stale = await hub.Get<UnitQueues>().CompleteAsync(
                    unit.Id, leased.Message.Id, "invented", Callers.System(unit.Id, Role.Implementer), cancel);
                findings.Expect(9, stale is not Decision<LeaseOutcome>.Accepted { Value: LeaseOutcome.Done }, () => $"{leased.Message.Id} was completed by an invented token");
                break;
            case < 6:
                await CompleteAsync(unit, leased, cancel);
                break;
            default:
                await AnswerAsync(unit, leased.Message, random.Next(3) > 0, cancel);
                break;
        }
    }

    private async Task CompleteAsync(UnitFacts unit, LeasedMessage leased, CancellationToken cancel)
    {
        var message = leased.Message;
        if (message.Type.StartsWith(Recalls, StringComparison.Ordinal))
        {
            books.Repairs.Noted(message.Data.GetProperty("record").GetString()!, unit.Id);
        }

        for (var times = random.Next(8) == 0 ? 2 : 1; times > 0; times--)
        {
            var outcome = await hub.Get<UnitQueues>().CompleteAsync(unit.Id, message.Id, leased.LeaseToken, Callers.System(unit.Id, Role.Implementer), cancel);
            if (outcome is Decision<LeaseOutcome>.Accepted { Value: LeaseOutcome.Done or LeaseOutcome.AlreadyDone } && unit.Done.Add(message.Id)
                && InstructionOf(message) is { } sequence && outcome is Decision<LeaseOutcome>.Accepted { Value: LeaseOutcome.Done })
            {
                books.Feedback.Answered(DirectiveId.From(message.Subject), sequence, []);
            }
        }

        unit.Held.Remove(leased);
    }

    private bool IsSilent(UnitFacts unit) => silentUntil.TryGetValue(unit.Id, out var until) && hub.Now < until;

    private async Task AnswerAsync(UnitFacts unit, QueueMessage message, bool isWilling, CancellationToken cancel)
    {
        if (InstructionOf(message) is not { } sequence)
        {
            return;
        }

        var answers = message.Data.GetProperty("measures").EnumerateArray().Where(_ => isWilling || random.Next(3) > 0).Select(measure => Answer(measure, isWilling)).ToList();
        var taken = await hub.Get<TakeFeedback>().RunAsync(
            DirectiveId.From(message.Subject), sequence, answers, Callers.System(unit.Id, Role.Implementer), cancel);
        if (taken is Decision<Directive>.Accepted { Value: var directive } && directive.Find(sequence) is { State: not InstructionState.Superseded })
        {
            books.Feedback.Answered(directive.Id, sequence, [.. answers.Select(answer => answer.Measure.Value)]);
        }
    }

    private MeasureFeedback Answer(JsonElement measure, bool isWilling) => new(
        new(measure.GetProperty("id").GetString()!), isWilling ? FeedbackResult.Implemented : (FeedbackResult)random.Next(5),
        "reason", null, null, null, "", "", "", "case-1", "", hub.Now, null);
}
