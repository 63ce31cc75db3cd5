using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Gathering;

public sealed class CoverageFiguresTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateTimeOffset At = new(2026, 4, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly RecordCatalogue Catalogue = Profiles.Load("fuzhou").Records;
    private static readonly UnitId Court = new("court");

    private static RecordKind Penalties => Catalogue["penalties"].Kind;

    [Theory]
    [InlineData(10, 7, 3, 0, "0.7")]
    [InlineData(10, 10, 0, 0, "1")]
    [InlineData(10, 12, 0, 2, "1")]
    [InlineData(3, 1, 2, 0, "0.3333")]
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(0, 2, 0, 2, null)]
    public void Announced_decisions_are_gathered_or_missing_and_what_is_beyond_them_makes_nothing_up(
        int announced, int received, int missing, int excess, string? rate)
    {
        var row = Assert.Single(Figures([], [Rows(TestProfile.Market, received)], [Said(TestProfile.Market, announced)]));
        Assert.Equal((announced, received, missing, excess), (row.Announced, row.Received, row.Missing, row.Excess));
        Assert.Equal(rate, row.GatheredRate?.ToString(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.'));
        Assert.Equal(announced, row.Received - row.Excess + row.Missing);
    }

    [Fact]
    public void Totals_add_up_to_the_rows_and_one_units_excess_fills_no_others_gap()
    {
        var coverage = new Coverage(March, Figures(
            [Owed(TestProfile.Market), Owed(TestProfile.Land)],
            [Rows(TestProfile.Market, 12), Rows(TestProfile.Land, 3), Rows(TestProfile.Bank, 5), Rows(TestProfile.Land, 2) with { Month = March.AddMonths(-1) }],
            [Said(TestProfile.Market, 10), Said(TestProfile.Land, 10)]));
        Assert.Equal((20, 15, 5), (coverage.Announced, coverage.Received, coverage.Unasked));
        Assert.Equal((13, 20, 0.65m), (coverage.Gathered.Part, coverage.Gathered.Whole, coverage.Gathered.Rate));
        Assert.Equal(20, coverage.Rows.Sum(row => row.Received));
    }

    [Fact]
    public void Item_is_covered_by_a_record_or_a_zero_report_and_a_unit_by_all_of_its_items()
    {
        var coverage = new Coverage(March, Figures(
            [Owed(TestProfile.Market), Owed(TestProfile.Land), Owed(TestProfile.Bank), new OwedItem(TestProfile.Bank, Catalogue["permits"].Kind, 1)],
            [Rows(TestProfile.Market, 1), Rows(TestProfile.Bank, 1)],
            [Said(TestProfile.Land, 0), Said(TestProfile.Bank, 4)]));
        Assert.Equal(
            ["bank 1/2", "land 1/1", "market-supervision 1/1"], coverage.Units.Select(unit => $"{unit.Unit} {unit.Items.Part}/{unit.Items.Whole}"));
        Assert.Equal((2, 3, 3, 4), (coverage.OfUnits.Part, coverage.OfUnits.Whole, coverage.OfItems.Part, coverage.OfItems.Whole));

        // Who announced some and sent none is no zero report; who said nothing has not announced.
        Assert.False(Assert.Single(Figures([Owed(TestProfile.Land)], [], [Said(TestProfile.Land, 4)])).IsCovered);
        Assert.Equal(
            ["bank penalties False", "bank permits True", "land penalties False", "market-supervision penalties True"],
            coverage.Rows.Select(row => $"{row.Unit} {row.Kind} {row.IsUnannounced}"));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-2, true)]
    [InlineData(-3, false)]
    [InlineData(1, false)]
    public void Quarterly_item_is_covered_by_what_came_in_three_months_that_end_with_this_one(int months, bool isCovered)
    {
        var owed = new OwedItem(TestProfile.Bank, Penalties, RecordCycle.Quarterly.Months());
        var by = March.AddMonths(months);
        var record = Figures([owed], [Rows(TestProfile.Bank, 1) with { Month = by }], []).Single();
        var zero = Figures([owed], [], [Said(TestProfile.Bank, 0) with { Month = by }]).Single();
        Assert.Equal((isCovered, isCovered), (record.IsCovered, zero.IsCovered));
        Assert.False(record.IsUnannounced);
    }

    [Fact]
    public void Owed_is_what_the_policy_expects_and_what_the_catalogue_names_the_unit_for()
    {
        var profile = Profiles.Load("fuzhou");
        var owed = OwedItem.Of(profile.KindsTaken(March), profile.Book, profile.Units, March);
        Assert.Contains(owed, item => item.Unit.Value == "market-supervision" && item.Kind.Code == "penalties" && item.IsAnnounced);
        Assert.Contains(owed, item => item.Unit == Court && item.Kind.Code == "judgment-defaulters");
        Assert.DoesNotContain(owed, item => item.Kind.Code == "permits");
        Assert.Equal(owed.Count, owed.Select(item => (item.Unit, item.Kind.Code)).Distinct().Count());

        var without = profile.Units.Values.Where(unit => unit.Id != Court).ToDictionary(unit => unit.Id);
        Assert.DoesNotContain(OwedItem.Of(profile.KindsTaken(March), profile.Book, without, March), item => item.Unit == Court);
    }

    [Fact]
    public void Number_is_said_by_a_person_of_a_provider_of_a_month_that_has_begun_and_every_number_is_kept()
    {
        var first = Say(null, 3);
        Assert.Equal([3, 5], Accepted(Say(Accepted(first), 5)).Said.Select(said => said.Count));
        Assert.Same(Accepted(first), Accepted(Say(Accepted(first), 3)));
        Assert.Equal(0, Accepted(Say(null, 0)).Current.Count);
        Assert.Equal(CoverageErrors.PersonRequired, Refused(Say(null, 1, isPerson: false)));
        Assert.Equal(CoverageErrors.NotProvider, Refused(Say(null, 1, kind: "judgment-defaulters")));
        Assert.Equal(CoverageErrors.MonthAhead, Refused(Say(null, 1, month: new DateOnly(2026, 5, 1))));
        Assert.IsType<Decision<Announcement>.Accepted>(Say(null, 1, month: new DateOnly(2026, 4, 30)));
        foreach (var wrong in (int?[])[null, -1, Announcement.MostDecisions + 1])
        {
            Assert.Equal(CoverageErrors.CountInvalid, Refused(Say(null, wrong)));
        }

        var often = Enumerable.Range(1, Announcement.MostSaid).Aggregate((Announcement?)null, (said, count) => Accepted(Say(said, count)));
        Assert.Equal(CoverageErrors.SaidTooOften, Refused(Say(often, 999)));
    }

    private static Decision<Announcement> Say(Announcement? known, int? count, bool isPerson = true, string kind = "penalties", DateOnly? month = null) =>
        Announcement.Say(
            known, Catalogue[kind].Kind, month ?? March, count, new Actor(TestProfile.Market, "person-1", isPerson), At, new DateOnly(2026, 4, 2));

    private static Announcement Accepted(Decision<Announcement> decision) => Assert.IsType<Decision<Announcement>.Accepted>(decision).Value;

    private static HubError Refused(Decision<Announcement> decision) => Assert.IsType<Decision<Announcement>.Rejected>(decision).Error;

    private static IReadOnlyList<CoverageFigures> Figures(
        IReadOnlyList<OwedItem> owed, IEnumerable<GatheredRows> rows, IEnumerable<Announcement> said) =>
        CoverageFigures.Of(owed, rows.Where(row => row.Records > 0), said, March);

    private static OwedItem Owed(UnitId unit) => new(unit, Penalties, 1);

    private static GatheredRows Rows(UnitId unit, int records) => new(new UploadId("up-1"), 1, unit, "penalties", March, records);

    private static Announcement Said(UnitId unit, int count) =>
        new(unit, "penalties", March, [new AnnouncedCount(count, new Actor(unit, "person-1", IsPerson: true), At)]);
}
