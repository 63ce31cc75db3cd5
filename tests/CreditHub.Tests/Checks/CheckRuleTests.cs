using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Units;
using Xunit;
using static CreditHub.Checks.CheckSamples;

namespace CreditHub.Checks;

public class CheckRuleTests
{
    private static readonly string[] GreenChannelCodes = ["I01"];

    [Fact]
    public void Subject_without_standing_has_nothing() =>
        Assert.Equal(CheckAnswer.Nothing, Answer(null, Procurement, Finance));

    [Fact]
    public void Answer_names_only_this_matter_and_this_unit()
    {
        var answer = Answer(
            Standing(Entry("b1", ListColour.Black, BarredFromProcurement, NoLand, Watched)), Procurement, Finance);

        Assert.Equal(["S01", "S03"], answer.Measures.Select(row => row.Measure.Id.Value));
        Assert.All(answer.Measures, row =>
        {
            Assert.Equal("中华人民共和国政府采购法", row.Basis.Title);
            Assert.Equal("决定〔2026〕b1号", row.DocumentNumber);
            Assert.Equal(Today.AddMonths(5), row.Until);
        });
    }

    [Fact]
    public void Same_measure_answers_in_another_matter_at_another_unit() => Assert.Equal(
        ["S02", "S03"],
        Ids(Answer(Standing(Entry("b1", ListColour.Black, BarredFromProcurement, NoLand, Watched)), Land, Resources)));

    [Fact]
    public void Matter_of_the_unit_in_which_another_unit_implements_gives_nothing() =>
        Assert.Empty(Answer(Standing(Entry("b1", ListColour.Black, NoLand)), Land, Finance).Measures);

    [Fact]
    public void Matter_of_another_unit_is_refused() => Assert.Equal(
        new Decision<CheckAnswer>.Rejected(CheckErrors.MatterNotYours),
        CheckRule.Answer(Standing(), Land, Market, Book, GreenChannelCodes, Today));

    [Fact]
    public void Unknown_matter_is_refused() => Assert.Equal(
        new Decision<CheckAnswer>.Rejected(CheckErrors.MatterNotYours),
        CheckRule.Answer(Standing(), "fishing", Finance, Book, GreenChannelCodes, Today));

    [Fact]
    public void Entry_on_hold_gives_a_mark_and_nothing_in_force()
    {
        var since = new DateTimeOffset(2026, 3, 9, 1, 0, 0, TimeSpan.Zero);
        var held = Entry("b1", ListColour.Black, BarredFromProcurement) with { OnHold = true, HeldSince = since };

        var answer = Answer(Standing(held), Procurement, Finance);

        Assert.Empty(answer.Measures);
        Assert.Equal([new HoldMark(new("b1"), since)], answer.Holds);
    }

    [Fact]
    public void Entry_on_hold_that_means_nothing_here_leaves_no_mark()
    {
        var answer = Answer(Standing(Entry("b1", ListColour.Black, NoLand) with { OnHold = true }), Procurement, Finance);

        Assert.Empty(answer.Holds);
    }

    [Fact]
    public void Last_day_of_the_term_still_counts_and_the_day_after_does_not()
    {
        var ending = Entry("b1", ListColour.Black, BarredFromProcurement) with { Until = Today };
        var ended = ending with { Until = Today.AddDays(-1) };

        Assert.Equal(Today, Assert.Single(Answer(Standing(ending), Procurement, Finance).Measures).Until);
        Assert.Empty(Answer(Standing(ended), Procurement, Finance).Measures);
        Assert.Empty(Answer(Standing(ended with { OnHold = true }), Procurement, Finance).Holds);
    }

    [Fact]
    public void Measure_that_ends_before_its_entry_is_gone_by_itself()
    {
        var entry = Entry("b1", ListColour.Black) with
        {
            Measures = [new(BarredFromProcurement.Id, Today.AddDays(-1)), new(Watched.Id, Today)],
        };

        Assert.Equal(["S03"], Ids(Answer(Standing(entry), Procurement, Finance)));
    }

    [Fact]
    public void Entry_whose_term_has_not_begun_gives_nothing() =>
        Assert.Empty(Answer(
            Standing(Entry("b1", ListColour.Black, BarredFromProcurement) with { From = Today.AddDays(1) }), Procurement, Finance).Measures);

    [Fact]
    public void Entry_recorded_as_ended_gives_nothing_whatever_else_the_standing_says()
    {
        var standing = Standing(Entry("b1", ListColour.Black, BarredFromProcurement)) with
        {
            Ended = new Dictionary<string, int> { ["b1"] = 7 },
        };

        Assert.Empty(Answer(standing, Procurement, Finance).Measures);
    }

    [Fact]
    public void Red_and_black_entries_both_answer_and_the_green_channel_opens()
    {
        var answer = Answer(
            Standing(Entry("b1", ListColour.Black, BarredFromProcurement), Entry("r1", ListColour.Red, GreenChannel)), Procurement, Finance);

        Assert.Equal(["I01", "S01"], Ids(answer));
        Assert.True(answer.GreenChannel);
    }

    [Fact]
    public void Red_entry_on_hold_or_without_that_incentive_opens_no_green_channel()
    {
        Assert.False(Answer(Standing(Entry("r1", ListColour.Red, Deposit)), Procurement, Finance).GreenChannel);
        Assert.False(Answer(
            Standing(Entry("r1", ListColour.Red, GreenChannel) with { OnHold = true }), Procurement, Finance).GreenChannel);
    }

    [Fact]
    public void Measures_of_the_recorded_catalogue_count_not_of_a_later_one()
    {
        var entry = Entry("b1", ListColour.Black, BarredFromProcurement);

        Assert.Single(Answer(Standing(entry), Procurement, Finance).Measures);
        Assert.Empty(Answer(Standing(entry with { CatalogueVersion = "2" }), Procurement, Finance).Measures);
    }

    [Fact]
    public void Measure_that_the_catalogue_lacks_is_a_defect_and_never_an_empty_answer() =>
        Assert.Throws<KeyNotFoundException>(() => Answer(
            Standing(Entry("b1", ListColour.Black, BarredFromProcurement) with { CatalogueVersion = "9" }), Procurement, Finance));

    private static IEnumerable<string> Ids(CheckAnswer answer) => answer.Measures.Select(row => row.Measure.Id.Value);

    private static CheckAnswer Answer(Standing? standing, string matter, UnitId unit) => Assert
        .IsType<Decision<CheckAnswer>.Accepted>(CheckRule.Answer(standing, matter, unit, Book, GreenChannelCodes, Today)).Value;
}
