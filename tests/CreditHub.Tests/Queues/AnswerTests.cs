using CreditHub.JointActions;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Queues;

public sealed class AnswerTests
{
    [Fact]
    public async Task Receipt_acknowledges_and_feedback_settles_and_repeats_change_nothing()
    {
        await using var city = await OrderedAsync();
        await city.AnswerAsync("land", "a1", AnswerTypes.Received, city.Arrived.Single().MessageId);
        Assert.IsType<InstructionState.Acknowledged>(await city.StateAsync());

        await city.FeedBackAsync("land", "a2");
        Assert.IsType<InstructionState.Settled>(await city.StateAsync());

        var facts = await city.FactsAsync();
        await city.AnswerAsync("land", "a1", AnswerTypes.Received, city.Arrived.Single().MessageId);
        await city.AnswerAsync("land", "a3", AnswerTypes.Received, city.Arrived.Single().MessageId);
        await city.FeedBackAsync("land", "a2");
        await city.FeedBackAsync("land", "a4");
        Assert.Equal(facts, await city.FactsAsync());
        Assert.Empty(await city.DeadAsync());
    }

    [Fact]
    public async Task Feedback_that_overtakes_its_receipt_settles_just_the_same()
    {
        await using var city = await OrderedAsync();
        await city.FeedBackAsync("land", "a1");
        await city.AnswerAsync("land", "a2", AnswerTypes.Received, city.Arrived.Single().MessageId);

        Assert.IsType<InstructionState.Settled>(await city.StateAsync());
        Assert.Empty(await city.DeadAsync());
    }

    [Fact]
    public async Task Another_units_answer_is_refused_logged_and_kept_as_a_dead_letter()
    {
        await using var city = await OrderedAsync();
        await city.FeedBackAsync("museum", "a1");
        await city.AnswerAsync("museum", "a2", AnswerTypes.Received, city.Arrived.Single().MessageId);

        Assert.IsType<InstructionState.Delivered>(await city.StateAsync());
        Assert.Equal([("feedback", "directive.foreign"), ("feedback", "queue.message-unknown")], await city.DeadAsync());
        var facts = await city.FactsAsync();
        Assert.Contains("directive.feedback.refused", facts);
        Assert.Equal(2, facts.Count(fact => fact == "answer.refused"));
    }

    [Theory]
    [InlineData("""{"type": "cn.credithub.answer.praise.v1", "subject": "x"}""", "queue.answer-unknown")]
    [InlineData("""{"subject": "x"}""", "queue.answer-unknown")]
    [InlineData("null", "queue.answer-unknown")]
    [InlineData("not json", "queue.answer-unknown")]
    [InlineData("""{"type": "cn.credithub.answer.feedback.v1", "subject": "x"}""", "queue.answer-invalid")]
    [InlineData("""{"type": "cn.credithub.answer.feedback.v1", "subject": "x", "data": {"sequence": "one"}}""", "queue.answer-invalid")]
    [InlineData("""{"type": "cn.credithub.answer.feedback.v1", "subject": "x.land", "data": {"sequence": 1, "results": []}}""", "directive.unknown")]
    [InlineData("""{"type": "cn.credithub.answer.received.v1"}""", "queue.message-unknown")]
    public async Task What_is_no_answer_is_a_dead_letter_with_its_reason(string body, string reason)
    {
        await using var city = await BusCity.StartAsync();
        await city.AnswerAsync("land", "a1", body);
        await city.AnswerAsync("land", "a1", body);

        Assert.Equal(("feedback", reason), Assert.Single(await city.DeadAsync()));
    }

    [Fact]
    public async Task Refused_answer_that_is_revived_is_taken_by_the_next_sweep()
    {
        await using var city = await OrderedAsync();
        await city.FeedBackAsync("land", "a1", sequence: 2);
        Assert.Equal(("feedback", "directive.sequence-unknown"), Assert.Single(await city.DeadAsync()));
        await city.ChangeAsync(Sample.Held(Sample.Entry()));

        var office = new Caller(Sample.Office, "p9", true, new HashSet<Role> { Role.Office }, null);
        Lists.Sample.Ok(await city.Hub.Get<DeadLetters>().ReviveAsync("feedback", "land/a1", office, TestContext.Current.CancellationToken));
        await city.Hub.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.IsType<InstructionState.Settled>(await city.StateAsync());
        Assert.Empty(await city.DeadAsync());
    }

    private static async Task<BusCity> OrderedAsync()
    {
        var city = await BusCity.StartAsync();
        await city.ChangeAsync(Sample.Entry());
        await city.HandOverAsync();
        return city;
    }
}
