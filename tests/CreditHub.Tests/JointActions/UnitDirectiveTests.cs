using CreditHub.Measures;
using Xunit;

namespace CreditHub.JointActions;

/// <summary>What one unit's part of a round does, step by step.</summary>
public sealed class UnitDirectiveTests
{
    [Fact]
    public async Task Silent_unit_with_a_mandatory_measure_is_escalated_three_times_then_left_open()
    {
        var city = new City(("land", MeasureForce.Mandatory));
        await city.ChangeAsync(city.Entry);
        await city.PassAsync(30);

        Assert.Equal(
            ["AlignDirective", "03-05", "EscalateDirective", "03-10", "EscalateDirective", "03-12", "EscalateDirective"],
            city.Hub.Engine.Steps(city.InstanceOf("land")));
        Assert.Equal(["impose", "reminder", "chase"], city.SentTo("land"));
        Assert.Equal(["overdue"], city.SentTo("office"));
        Assert.Equal(new Dictionary<string, int> { ["overdue"] = 1 }, (await city.ActionAsync())!.Rounds.Single().Outcomes);

        InstructionStateTests.Accepted(await city.AnswerAsync("land", 1));
        Assert.IsType<InstructionState.Settled>((await city.DirectiveAsync("land"))!.Current!.State);
    }

    [Fact]
    public async Task Silent_unit_with_recommended_measures_is_reminded_once_and_closes_unanswered()
    {
        var city = new City(("museum", MeasureForce.Recommended));
        await city.ChangeAsync(city.Entry);
        await city.PassAsync(60);

        Assert.Equal(["AlignDirective", "03-05", "EscalateDirective", "03-10", "EscalateDirective"], city.Hub.Engine.Steps(city.InstanceOf("museum")));
        Assert.Equal(["impose", "reminder"], city.SentTo("museum"));
        Assert.Empty(city.SentTo("office"));
        Assert.Equal(new Dictionary<string, int> { ["unanswered"] = 1 }, (await city.ActionAsync())!.Rounds.Single().Outcomes);
    }

    [Fact]
    public async Task Informed_unit_is_told_and_never_chased()
    {
        var city = new City(("bank", MeasureForce.Informational));
        await city.ChangeAsync(city.Entry);
        await city.PassAsync(60);

        Assert.Equal(["AlignDirective"], city.Hub.Engine.Steps(city.InstanceOf("bank")));
        Assert.Equal(["impose"], city.SentTo("bank"));
        Assert.Null(city.Hub.Queues.Sent.Single().Data.GetProperty("dueOn").GetString());
        Assert.Equal(new Dictionary<string, int> { ["informed"] = 1 }, (await city.ActionAsync())!.Rounds.Single().Outcomes);
    }

    [Fact]
    public async Task Unit_that_takes_and_answers_ends_settled_without_a_deadline()
    {
        var city = new City(("land", MeasureForce.Mandatory));
        await city.ChangeAsync(city.Entry);
        Assert.Equal(["impose"], await city.TakeAsync("land"));
        await city.AnswerAsync("land", 1);

        Assert.Equal(["AlignDirective", "changed", "changed"], city.Hub.Engine.Steps(city.InstanceOf("land")));
        Assert.Equal(new Dictionary<string, int> { ["settled"] = 1 }, (await city.ActionAsync())!.Rounds.Single().Outcomes);
    }

    [Fact]
    public async Task Unit_that_takes_and_never_answers_climbs_the_ladder_of_the_answer()
    {
        var city = new City(("land", MeasureForce.Mandatory));
        await city.ChangeAsync(city.Entry);
        await city.TakeAsync("land");
        await city.PassAsync(60);

        Assert.Equal(
            ["AlignDirective", "changed", "03-17", "EscalateDirective", "03-20", "EscalateDirective", "03-24", "EscalateDirective"],
            city.Hub.Engine.Steps(city.InstanceOf("land")));
    }

    [Fact]
    public async Task A_restart_on_any_day_changes_no_step_and_sends_nothing_twice()
    {
        for (var day = 0; day < 12; day++)
        {
            var city = new City(("land", MeasureForce.Mandatory));
            await city.ChangeAsync(city.Entry);
            await city.PassAsync(day);
            city.Hub.Engine.Restart();
            await city.PassAsync(30);

            Assert.Equal(
                ["AlignDirective", "03-05", "EscalateDirective", "03-10", "EscalateDirective", "03-12", "EscalateDirective"],
                city.Hub.Engine.Steps(city.InstanceOf("land")));
            Assert.Equal(["impose", "reminder", "chase"], city.SentTo("land"));
            Assert.Equal(["overdue"], city.SentTo("office"));
            Assert.NotNull((await city.ActionAsync())!.Rounds.Single().EndedAt);
        }
    }

    [Fact]
    public async Task A_refusal_of_a_mandatory_measure_is_reported_to_the_office_at_once()
    {
        var city = new City(("land", MeasureForce.Mandatory));
        await city.ChangeAsync(city.Entry);
        await city.AnswerAsync("land", 1, FeedbackResult.NotImplemented);
        await city.AnswerAsync("land", 1, FeedbackResult.NotImplemented);

        Assert.Equal(["refused"], city.SentTo("office"));
        var alarms = await city.Hub.Get<ReadAlarms>().RunAsync(10, TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 1], alarms.Select(one => one.Count));
    }
}
