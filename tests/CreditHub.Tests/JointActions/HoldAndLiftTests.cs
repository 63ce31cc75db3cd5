using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Queues;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CreditHub.JointActions;

public sealed class HoldAndLiftTests
{
    private static readonly (string, MeasureForce)[] Three =
        [("land", MeasureForce.Mandatory), ("museum", MeasureForce.Recommended), ("bank", MeasureForce.Informational)];

    [Fact]
    public async Task A_hold_between_delivery_and_lease_wins_before_its_round_has_come()
    {
        var city = new City(("land", MeasureForce.Mandatory));
        await city.ChangeAsync(city.Entry);
        await city.StoreAsync(Sample.Held(city.Entry));

        Assert.Equal(["suspend"], await city.TakeAsync("land"));
        Assert.Contains(city.Hub.Audit.Facts, fact => fact.Action == "queue.dropped");

        // The round that comes afterwards finds the unit told, and waits for what it was told.
        await city.TellAsync(city.Entry.Version);
        Assert.Equal(["impose", "suspend"], city.SentTo("land"));
        await city.AnswerAsync("land", 2, FeedbackResult.SuspendedForVerification);
        Assert.Equal(
            ["superseded", "settled"],
            (await city.ActionAsync())!.Rounds.Select(round => round.Outcomes.Single().Key));
    }

    [Fact]
    public async Task A_hold_that_came_and_went_before_the_lease_still_ends_with_the_measure_in_force()
    {
        var city = new City(("land", MeasureForce.Mandatory));
        await city.ChangeAsync(city.Entry);
        await city.StoreAsync(Sample.Held(city.Entry));
        Assert.Equal(["suspend"], await city.TakeAsync("land"));
        await city.StoreAsync(Sample.Released(city.Entry));
        await city.TellAsync(5);
        await city.TellAsync(6);

        Assert.Equal(["resume"], await city.TakeAsync("land"));
        Assert.Equal(["impose", "suspend", "resume"], city.SentTo("land"));
    }

    [Fact]
    public async Task A_hold_raised_while_an_order_is_being_written_wins()
    {
        var city = new City(("land", MeasureForce.Mandatory));
        await city.StoreAsync(city.Entry);
        var align = city.Hub.Get<AlignDirectives>();
        city.Hub.Documents.BeforeWrite = async kind =>
        {
            Assert.Equal("directive", kind);
            await city.StoreAsync(Sample.Held(city.Entry));
            await align.AlignAsync(city.Entry.Id, new("land"), null, TestContext.Current.CancellationToken);
        };

        var told = await align.AlignAsync(city.Entry.Id, new("land"), null, TestContext.Current.CancellationToken);

        Assert.Equal((InstructionKind.Suspend, 5), (told!.Current!.Kind, told.Current.EntryVersion));
        Assert.Equal(["suspend"], await city.TakeAsync("land"));
    }

    [Fact]
    public async Task A_held_entry_delivers_nothing()
    {
        var city = new City(Three);
        await city.ChangeAsync(Sample.Held(city.Entry));

        Assert.Empty(city.Hub.Queues.Sent);
        Assert.Equal(new Dictionary<string, int> { ["nothing"] = 3 }, (await city.ActionAsync())!.Rounds.Single().Outcomes);
    }

    [Fact]
    public async Task An_entry_that_was_never_decided_starts_nothing()
    {
        var city = new City(Three);
        await city.ChangeAsync(city.Entry with { State = new EntryState.Proposed() });

        Assert.Null(await city.ActionAsync());
        Assert.Empty(city.Hub.Queues.Sent);
    }

    [Fact]
    public async Task A_lift_reaches_all_who_were_told_once_and_ends_when_all_have_confirmed()
    {
        var city = new City(Three);
        await city.ChangeAsync(city.Entry);
        await city.TakeAsync("land");
        await city.AnswerAsync("land", 1);
        await city.ChangeAsync(Sample.Ended(city.Entry));
        await city.TellAsync(city.Entry.Version);

        foreach (var unit in city.Units)
        {
            Assert.Equal(["impose", "lift"], city.SentTo(unit));
            Assert.Equal(["lift"], await city.TakeAsync(unit));
        }

        // Information is confirmed by taking it; the others answer.
        Assert.Null((await city.ActionAsync())!.Rounds[1].EndedAt);
        await city.AnswerAsync("land", 2);
        await city.AnswerAsync("museum", 2, FeedbackResult.NotApplicable);
        Assert.Equal(new Dictionary<string, int> { ["settled"] = 3 }, (await city.ActionAsync())!.Rounds[1].Outcomes);
        Assert.All(await AlarmsAsync(city), one => Assert.Equal(0, one.Count));
    }

    [Fact]
    public async Task An_unconfirmed_lift_is_the_first_alarm_and_reminded_every_working_day()
    {
        var city = new City(Three);
        await city.ChangeAsync(city.Entry);
        await city.ChangeAsync(Sample.Ended(city.Entry));
        await city.PassAsync(21);

        foreach (var unit in city.Units)
        {
            var sent = city.SentTo(unit);
            Assert.Equal((10, 1), (sent.Count(word => word == "reminder"), sent.Count(word => word == "chase")));
        }

        Assert.Equal(["overdue", "overdue", "overdue"], city.SentTo("office"));
        Assert.Equal(("unconfirmedLift", 3), ((await AlarmsAsync(city))[0].Name, (int)(await AlarmsAsync(city))[0].Count));
        Assert.Equal(new Dictionary<string, int> { ["overdue"] = 3 }, (await city.ActionAsync())!.Rounds[1].Outcomes);
    }

    [Fact]
    public async Task A_term_that_ran_out_is_not_handed_out_even_before_the_sweep_has_come()
    {
        var city = new City(("land", MeasureForce.Mandatory));
        await city.ChangeAsync(city.Entry);
        city.Hub.Clock.Now = new(2028, 3, 2, 1, 0, 0, TimeSpan.Zero);

        Assert.Equal(["lift"], await city.TakeAsync("land"));
    }

    [Fact]
    public async Task Another_units_queue_and_directives_are_refused_and_logged()
    {
        var city = new City(Three);
        await city.ChangeAsync(city.Entry);
        var cancel = TestContext.Current.CancellationToken;
        var bank = City.Caller("bank");
        var land = DirectiveId.For(city.Action, new("land"));

        var queues = city.Hub.Get<UnitQueues>();
        Assert.Equal(QueueErrors.Foreign, InstructionStateTests.Refusal(
            await queues.LeaseAsync(new("land"), 1, TimeSpan.FromMinutes(1), TimeSpan.Zero, bank, cancel)));
        Assert.Equal(QueueErrors.Foreign, InstructionStateTests.Refusal(await queues.CompleteAsync(new("land"), "m", "t", bank, cancel)));
        Assert.Equal(QueueErrors.Foreign, InstructionStateTests.Refusal(await queues.AbandonAsync(new("land"), "m", "t", "", bank, cancel)));
        Assert.Equal(QueueErrors.Foreign, InstructionStateTests.Refusal(await queues.DepthAsync(new("land"), bank, cancel)));
        Assert.Equal(JointActionErrors.DirectiveForeign, InstructionStateTests.Refusal(
            await city.Hub.Get<TakeFeedback>().RunAsync(land, 1, [Sample.Answer("S01")], bank, cancel)));
        Assert.Equal(JointActionErrors.DirectiveForeign, InstructionStateTests.Refusal(await city.Hub.Get<DirectiveReads>().FindAsync(land, bank, cancel)));
        Assert.Equal(JointActionErrors.DirectiveForeign, InstructionStateTests.Refusal(await city.Hub.Get<DirectiveReads>().SubjectAsync(land, bank, cancel)));
        Assert.Equal(7, city.Hub.Audit.Facts.Count(fact => fact.Action.EndsWith(".refused", StringComparison.Ordinal)));
    }

    [Fact]
    public void In_whichever_order_changes_are_told_units_agree_with_the_entry_once_its_last_version_is() => Prop.ForAll(
        Gen.Choose(0, 3).ArrayOf().ToArbitrary(),
        turns => AgreesAsync(turns).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    // The entry goes in force, on hold, back, and ends; units lease, and versions are told, at any point, twice or in reverse.
    private static async Task<bool> AgreesAsync(int[] turns)
    {
        var city = new City(Three);
        var entry = city.Entry;
        ListEntry[] lives = [entry, Sample.Held(entry), Sample.Released(Sample.Held(entry)), Sample.Ended(Sample.Released(Sample.Held(entry)))];
        var life = 0;
        await city.StoreAsync(entry);
        foreach (var turn in turns)
        {
            switch (turn)
            {
                case 0:
                    life = Math.Min(life + 1, 3);
                    await city.StoreAsync(lives[life]);
                    break;
                case 1:
                    await city.TellAsync(lives[life].Version);
                    break;
                case 2:
                    await city.TellAsync(entry.Version);
                    break;
                default:
                    await city.TakeAsync("land");
                    break;
            }
        }

        foreach (var told in lives.Take(life + 1).Reverse())
        {
            await city.TellAsync(told.Version);
        }

        var fine = true;
        foreach (var unit in city.Units)
        {
            var directive = await city.DirectiveAsync(unit);
            fine &= (directive ?? Sample.Directive(MeasureForce.Mandatory)).Next(city.Entry.EffectOn(new(2026, 3, 2)), 1) is null;
            fine &= directive is null || directive.Instructions.Count(one => one.IsOpen()) <= 1;
            fine &= city.SentTo(unit).Count(word => word == "lift") <= 1 && city.SentTo(unit).Count(word => word == "impose") <= 1;
        }

        return fine;
    }

    private static Task<IReadOnlyList<ReadAlarms.AlarmClass>> AlarmsAsync(City city) =>
        city.Hub.Get<ReadAlarms>().RunAsync(10, TestContext.Current.CancellationToken);
}
