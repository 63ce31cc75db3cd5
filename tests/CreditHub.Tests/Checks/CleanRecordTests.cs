using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Checks;

/// <summary>What counts against a subject that asks to be treated as one without a bad record (T16).</summary>
public class CleanRecordTests
{
    private static readonly DateOnly Today = new(2026, 4, 10);
    private static readonly RecordTerms Terms = RecordTerms.On(Samples.Fuzhou.Book, Today);
    private static readonly CreditRecord Penalty = Samples.Penalty("吊销许可证件", decided: new(2025, 4, 1));

    [Theory]
    [InlineData("2026-04-10", true)]
    [InlineData("2026-04-11", false)]
    [InlineData("2023-04-11", true)]
    [InlineData("2023-04-10", false)]
    public void Decision_of_the_last_three_years_counts(string decided, bool counts) =>
        Assert.Equal(!counts, Look(Penalty with { DecidedOn = DateOnly.Parse(decided, System.Globalization.CultureInfo.InvariantCulture) }).IsClean);

    [Theory]
    [InlineData("2026-04-09", false)]
    [InlineData("2026-04-10", true)]
    public void Record_whose_validity_has_ended_does_not_count(string until, bool counts) =>
        Assert.Equal(!counts, Look(Penalty with { ValidUntil = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) }).IsClean);

    [Theory]
    [InlineData("2025-04-11", true)]
    [InlineData("2025-04-10", false)]
    public void Record_whose_term_of_use_has_ended_does_not_count_though_nobody_put_it_away_yet(string decided, bool counts)
    {
        var general = Samples.Penalty(fine: 0.2m, decided: DateOnly.Parse(decided, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(!counts, Look(general).IsClean);
    }

    [Fact]
    public void Annulled_disputed_and_held_records_and_those_that_carry_no_sanction_do_not_count()
    {
        var by = Samples.Unit;
        RecordState[] states =
        [
            new RecordState.Disputed(Today), new RecordState.Annulled("撤1号", by, Today), new RecordState.Withdrawn("填错", by, Today),
            new RecordState.Replaced(new("rec-2"), by, Today), new RecordState.Removed("全部履行", by, Today),
            new RecordState.Repaired("修1号", by, Today),
        ];
        Assert.All(states, state => Assert.True(Look(Penalty with { State = state }).IsClean));
        Assert.True(Look(Penalty with { BasisUse = new(BasisExclusion.WarningOnly) }).IsClean);
        Assert.True(CleanRecord.Of([Penalty], new HashSet<RecordId> { Penalty.Id }, null, Samples.Fuzhou.Records, Terms, 3, Today).IsClean);
    }

    [Theory]
    [InlineData("permits")]
    [InlineData("honours")]
    [InlineData("association-conduct")]
    [InlineData("complaints")]
    public void Only_what_public_bodies_hold_against_somebody_counts(string kind) => Assert.True(Look(Penalty with { Kind = kind }).IsClean);

    [Fact]
    public void Records_that_count_are_told_from_the_oldest()
    {
        var older = Penalty with { Id = new("rec-0"), DecidedOn = new(2024, 1, 1) };
        var answer = Look(Penalty, older);
        Assert.Equal([older, Penalty], answer.Records);
        Assert.Equal((new DateOnly(2023, 4, 11), Today), (answer.From, answer.Until));
    }

    [Theory]
    [InlineData(ListColour.Black, false, "2026-04-10", true)]
    [InlineData(ListColour.Black, false, "2026-04-09", false)]
    [InlineData(ListColour.Black, true, "2026-04-10", false)]
    [InlineData(ListColour.Red, false, "2026-04-10", false)]
    public void Black_list_entry_in_force_counts(ListColour colour, bool onHold, string until, bool counts)
    {
        var entry = new StandingEntry(
            new("b1"), 1, new("black-tax"), colour, "tax", onHold, new(2026, 1, 1),
            DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), "文1", new("law-1"), "1", []);
        var standing = new Standing(Penalty.Subject, SubjectKind.Organisation, [entry], new Dictionary<string, int>());
        var answer = CleanRecord.Of([], new HashSet<RecordId>(), standing, Samples.Fuzhou.Records, Terms, 3, Today);
        Assert.Equal(!counts, answer.IsClean);
        Assert.True(CleanRecord.Of(
            [], new HashSet<RecordId>(), standing with { Ended = new Dictionary<string, int> { ["b1"] = 2 } }, Samples.Fuzhou.Records, Terms, 3, Today).IsClean);
    }

    private static CleanRecord Look(params CreditRecord[] records) =>
        CleanRecord.Of(records, new HashSet<RecordId>(), standing: null, Samples.Fuzhou.Records, Terms, 3, Today);
}
