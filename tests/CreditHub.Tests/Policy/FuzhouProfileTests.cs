using System.Reflection;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Policy;

public sealed class FuzhouProfileTests
{
    private static readonly HubProfile Profile = Profiles.Load("fuzhou");
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string> Keys =>
        [.. typeof(PolicyKeys).GetFields(BindingFlags.Public | BindingFlags.Static).Select(key => (string)key.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each_key_has_a_value_with_a_source(string key) =>
        Assert.NotEmpty(Profile.Book.At(key, Today).Source.Document);

    [Fact]
    public void Numbers_of_the_notice_are_verified()
    {
        PolicyValue[] verified = [.. Profile.Book.Values.Where(value => value.Mark is PolicyMark.Verified)];

        Assert.Equal(20, Profile.Book.Number(PolicyKeys.VerificationWorkingDays, Today));
        Assert.Equal(20, Profile.Book.Number(PolicyKeys.MonthlyReportDay, Today));
        Assert.All(verified, value => Assert.Equal("榕政办〔2016〕264号", value.Source.Document));
        Assert.Equal(
            [
                PolicyKeys.VerificationWorkingDays, PolicyKeys.MonthlyReportDay, PolicyKeys.MonthlyTrustworthyCases,
                PolicyKeys.MonthlyUntrustworthyCases, PolicyKeys.GreenChannelMeasures, PolicyKeys.CleanRecordYears, PolicyKeys.PublicListTypes,
            ],
            verified.Select(value => value.Key));
    }

    [Fact]
    public void Defaults_of_our_own_say_so() =>
        Assert.All(
            Profile.Book.Values.Where(value => value.Source.Document == "CreditHub"),
            value => Assert.Equal(PolicyMark.Unverified, value.Mark));

    [Fact]
    public void Domains_of_the_notice_have_their_lead_units()
    {
        Assert.Equal(
            [
                "civil-service", "commerce", "construction", "court", "education", "environment", "market-supervision",
                "service-centre", "tax-local", "tax-state", "transport", "work-safety",
            ],
            Profile.Units.Values.Where(unit => unit.LeadDomains.Count > 0).Select(unit => unit.Id.Value).Order());
        Assert.Equal(2, Profile.Units.Values.Count(unit => unit.LeadDomains.Contains("tax")));
        Assert.Equal("development-reform", Profile.Office.Id.Value);
    }

    [Fact]
    public void Only_units_that_the_notice_addresses_owe_the_monthly_report() =>
        Assert.Equal(
            [
                "civilisation", "consumer-council", "court", "cyberspace", "development-reform", "industry-associations", "institutions",
                "people-bank", "publicity",
            ],
            Profile.Units.Values.Where(unit => !unit.Reports && !unit.IsOutside).Select(unit => unit.Id.Value).Order());

    [Fact]
    public void Sanctions_of_the_documents_are_all_there()
    {
        var ids = Profile.CatalogueOn(Today).Measures.Select(measure => measure.Id.Value[..3]).Distinct();

        Assert.Empty(Enumerable.Range(1, 27).Select(number => $"S{number:00}").Except(ids));
    }

    [Fact]
    public void Court_measures_follow_the_courts_list_only()
    {
        foreach (var id in (string[])["S16", "S17", "S18", "S19"])
        {
            var measure = Profile.CatalogueOn(Today).Measures.Single(measure => measure.Id.Value == id);

            Assert.Equal(MeasureClass.Court, measure.Class);
            Assert.Equal([new ListTypeId("black-judgment-defaulter")], measure.ListTypes);
        }
    }

    [Fact]
    public void Third_parties_are_informed_only()
    {
        string[] thirdParties = ["people-bank", "industry-associations", "consumer-council"];

        Assert.All(
            Profile.Catalogues.SelectMany(catalogue => catalogue.Measures).Where(measure => measure.Units.Any(unit => thirdParties.Contains(unit.Value))),
            measure => Assert.Equal(MeasureForce.Informational, measure.Force));
    }

    [Fact]
    public void Later_catalogue_adds_to_the_first()
    {
        var first = Profile.CatalogueOn(new DateOnly(2019, 10, 21));
        var second = Profile.CatalogueOn(new DateOnly(2019, 10, 22));

        Assert.Equal("fuzhou-2016.1", first.Version);
        Assert.Equal("fuzhou-2019.1", second.Version);
        Assert.Empty(first.Measures.Select(measure => measure.Id).Except(second.Measures.Select(measure => measure.Id)));
        Assert.DoesNotContain(first.Measures, measure => measure.Id.Value == "S26");
    }

    [Theory]
    [InlineData("black-food-drug", 11)]
    [InlineData("black-serious-violation", 12)]
    [InlineData("black-tax", 11)]
    [InlineData("black-work-safety", 12)]
    [InlineData("black-judgment-defaulter", 12)]
    [InlineData("black-wage-arrears", 10)]
    [InlineData("black-environment", 11)]
    [InlineData("black-construction", 10)]
    [InlineData("black-public-resources", 10)]
    [InlineData("red-a-grade-taxpayer", 7)]
    [InlineData("red-integrity-model", 8)]
    public void Entry_of_an_organisation_is_planned_at_its_units(string type, int units)
    {
        var plan = JointPlan.For(Listed(Profile.ListTypes[new ListTypeId(type)], domains: 1), Profile.CatalogueOn(Today));

        Assert.Equal(units, plan.Count);
        Assert.All(plan.SelectMany(row => row.Measures), measure => Assert.True(Profile.Bases.ContainsKey(measure.Basis)));
    }

    [Fact]
    public void Green_channel_is_a_measure_of_the_catalogue() =>
        Assert.Empty(Profile.Book.Texts(PolicyKeys.GreenChannelMeasures, Today)
            .Except(Profile.CatalogueOn(Today).Measures.Select(measure => measure.Id.Value)));

    [Fact]
    public void Aggravated_measure_waits_for_a_second_domain()
    {
        var type = Profile.ListTypes[new ListTypeId("black-tax")];

        Assert.DoesNotContain(Planned(type, 1), measure => measure == "S25");
        Assert.Contains(Planned(type, 2), measure => measure == "S25");
    }

    private static IEnumerable<string> Planned(ListType type, int domains) =>
        JointPlan.For(Listed(type, domains), Profile.CatalogueOn(Today)).SelectMany(row => row.Measures).Select(measure => measure.Measure.Value);

    private static ListEntry Listed(ListType type, int domains)
    {
        var actor = new Actor(type.DeterminingUnits[0], "person-1", true);
        var at = new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero);
        var on = new DateOnly(2026, 11, 2);
        var decision = new ListingDecision("榕列字〔2026〕1号", actor, on, on.AddMonths(12), on, Profile.Book.Version, "fuzhou-2019.1", domains);
        return new ListEntry(
            new ListEntryId("le-1"),
            type.Id,
            type.Colour,
            type.Domain,
            SubjectKey.ForOrganisation("91000000000000019G"),
            SubjectKind.Organisation,
            new Grounds(type.Basis[0], "榕罚字〔2026〕1号", on, actor.Unit, null, "conduct"),
            null,
            actor,
            at,
            new EntryState.Listed(new Notice("n", on, "receipt", on, false), new Statement(true, "", "", on), decision),
            [],
            1,
            1);
    }
}
