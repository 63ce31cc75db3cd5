using Xunit;

namespace CreditHub.Policy;

/// <summary>Breaks the shipped profile's files, one thing at a time or many, and reads what the loader says.</summary>
public sealed class ProfileRulesTests
{
    [Theory]
    [InlineData("values.json", "\"records.publicationWorkingDays\"", "\"records.publication\"", "Value records.publicationWorkingDays: it is missing.")]
    [InlineData("values.json", "\"records.publicationWorkingDays\"", "\"records.publication\"", "Value records.publication: no rule reads such a key.")]
    [InlineData("values.json", "\"lists.publicityWorkingDays\"", "\"lists.statementWorkingDays\"", "Value lists.statementWorkingDays: the values from 2016-01-01 and 2016-01-01 overlap.")]
    [InlineData("values.json", "\"value\": [0, 2, 4]", "\"value\": [0, \"2\", 4]", "Value directives.escalationWorkingDays from 2016-01-01: it is no number from 0 up, text, flag, or array of such numbers or of texts.")]
    [InlineData("values.json", "\"article\": \"三(五)\"", "\"article\": \"\"", "Value objections.verificationWorkingDays from 2016-12-23: it is marked verified but names no article that was read.")]
    [InlineData("values.json", "https://www.fuzhou.gov.cn/", "http://www.fuzhou.gov.cn/", "Value publication.officialLinks from 2016-01-01: a link is no 'title|English title|address' with an https address.")]
    [InlineData("values.json", "https://www.fuzhou.gov.cn/", "javascript:alert(1)", "Value publication.officialLinks from 2016-01-01: a link is no 'title|English title|address' with an https address.")]
    [InlineData("values.json", "\"value\": \"2026-04-01\"", "\"value\": \"1 April 2026\"", "Value repairs.noticeFrom from 2016-01-01: it is no day, as in 2026-04-01.")]
    [InlineData("values.json", "\"value\": \"2026-04-01\"", "\"value\": 20260401", "Value repairs.noticeFrom from 2016-01-01: it is no day, as in 2026-04-01.")]
    [InlineData("units.json", "110000000000010117", "110000000000010118", "Unit development-reform: '110000000000010118' is no valid unified social credit code.")]
    [InlineData("units.json", "\"isOffice\": true", "\"isOffice\": false", "Units: 0 of them are the leading group's office; exactly one must be.")]
    [InlineData("units.json", "\"id\": \"transport\"", "\"id\": \"transport.2\"", "Unit transport.2: its id is not of lower-case letters, digits and '-'.")]
    [InlineData("units.json", "\"id\": \"transport\"", "\"id\": \"transport.2\"", "Matter daily-supervision: unknown unit 'transport'.")]
    [InlineData("units.json", "\"class\": \"creditService\",\n    \"leadDomains\": []", "\"class\": \"creditService\",\n    \"leadDomains\": [\"tax\"]", "Unit example-credit-agency: an organisation outside government is no office, leads no domain and owes no report.")]
    [InlineData("list-types.json", "\"longestTermMonths\": 24", "\"longestTermMonths\": 60", "List type black-judgment-defaulter: its longest term of 60 months is not from 1 to 36 (G13).")]
    [InlineData("list-types.json", "[\"environment-law\"]", "[]", "List type black-environment: it has no legal basis (G1).")]
    [InlineData("list-types.json", "[\"environment-law\"]", "[\"fuzhou-1-1\"]", "List type black-environment: its first basis 'fuzhou-1-1' is a normative document, which carries no sanction (G2).")]
    [InlineData("list-types.json", "[\"environment-law\"]", "[\"tax-violation-rule\"]", "List type black-environment: its first basis 'tax-violation-rule' is not in force on 2016-12-23 (G1).")]
    [InlineData("list-types.json", "[\"environment-law\"]", "[\"no-law\"]", "List type black-environment: unknown legal basis 'no-law'.")]
    [InlineData("list-types.json", "\"determiningUnits\": [\"court\"]", "\"determiningUnits\": [\"development-reform\"]", "List type black-judgment-defaulter: the leading group's office 'development-reform' may not determine (J2).")]
    [InlineData("matters.json", "\"code\": \"financing\"", "\"code\": \"lending\"", "Measure S04: unknown matter 'financing'.")]
    [InlineData("measures.json", "\"units\": [\"cyberspace\"]", "\"units\": [\"nobody\"]", "Measure S07: unknown unit 'nobody'.")]
    [InlineData("measures.json", "\"units\": [\"cyberspace\"]", "\"units\": [\"court\"]", "Measure S07: none of its units has the matter 'administrative-permit' (G16).")]
    [InlineData("measures.json", "[\"black-food-drug\", \"black-serious-violation\"]", "[\"black-no-such\"]", "Measure S07: unknown list type 'black-no-such'.")]
    [InlineData("measures.json", "[\"black-food-drug\", \"black-serious-violation\"]", "[\"red-integrity-model\"]", "Measure S07: it may not follow 'red-integrity-model' of the other colour.")]
    [InlineData("measures.json", "\"class\": \"market\",\n      \"force\": \"informational\"", "\"class\": \"market\",\n      \"force\": \"mandatory\"", "Measure S20: third parties are informed, never ordered (G18).")]
    [InlineData("measures.json", "\"class\": \"supervisory\"", "\"class\": \"court\"", "Measure S26: only the court's own list carries it, not 'black-tax' (X6).")]
    [InlineData("measures.json", "\"leastDomains\": 2", "\"leastDomains\": 0", "Measure S25: its least count of domains is below 1 (L9).")]
    [InlineData("measures.json", "{ \"version\": \"fuzhou-2019.1\"", "{ \"version\": \"fuzhou-2019.2\"", "Measure S26: 'fuzhou-2019.1' to '' are no catalogue versions in order.")]
    [InlineData("profile.json", "\"name\": \"fuzhou\"", "\"name\": \"linyi\"", "Profile: it calls itself 'linyi'.")]
    public void Broken_profile_is_refused_with_the_reason(string file, string text, string broken, string problem)
    {
        var files = Break(Profiles.Shipped(), file, text, broken);

        Assert.Contains(problem, Assert.Throws<ProfileException>(() => Profiles.Compose("fuzhou", files)).Problems);
    }

    [Fact]
    public void All_problems_are_listed_at_once()
    {
        var files = Break(Profiles.Shipped(), "units.json", "110000000000010117", "x");
        files = Break(files, "list-types.json", "\"longestTermMonths\": 24", "\"longestTermMonths\": 0");
        files = Break(files, "matters.json", "\"code\": \"financing\"", "\"code\": \"lending\"");

        var refused = Assert.Throws<ProfileException>(() => Profiles.Compose("fuzhou", files));

        Assert.True(refused.Problems.Count > 5);
        Assert.All(refused.Problems, problem => Assert.Contains(problem, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_cannot_be_read_are_named_together()
    {
        var files = Break(Profiles.Shipped(), "units.json", "\"leadDomains\"", "\"leads\"");
        files = Break(files, "matters.json", "[\n", "{\n");
        files.Remove("fuzhou/measures.json");

        var problems = Assert.Throws<ProfileException>(() => Profiles.Compose("fuzhou", files)).Problems;

        Assert.Collection(
            problems,
            problem => Assert.Equal("fuzhou/measures.json: there is no such file.", problem),
            problem => Assert.StartsWith("fuzhou/units.json: ", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("fuzhou/matters.json: ", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"name\": \"市发改委\"", "\"name\": null", "$[0].name is null.")]
    [InlineData("\"name\": \"市发改委\"", "\"name\": 1", "$[0].name is not a text.")]
    [InlineData("\"name\": \"市发改委\",", "", "$[0] does not say 'name'.")]
    [InlineData("\"name\": \"市发改委\",", "\"title\": \"市发改委\",", "$[0] has no member 'title'.")]
    [InlineData("\"leadDomains\": [\"construction\"]", "\"leadDomains\": \"construction\"", "$[1].leadDomains is not a list.")]
    [InlineData("\"leadDomains\": [\"construction\"]", "\"leadDomains\": [null]", "$[1].leadDomains[0] is not a text.")]
    [InlineData("\"isOffice\": true", "\"isOffice\": \"true\"", "$[0].isOffice is not true or false.")]
    [InlineData("\"from\": \"2016-12-23\"", "\"from\": \"23.12.2016\"", "$[0].from is not a day.")]
    public void File_that_is_not_of_its_shape_is_refused_with_the_place(string text, string broken, string problem)
    {
        var files = Break(Profiles.Shipped(), "units.json", text, broken);

        Assert.Equal(["fuzhou/units.json: " + problem], Assert.Throws<ProfileException>(() => Profiles.Compose("fuzhou", files)).Problems);
    }

    [Fact]
    public void Word_that_there_is_not_and_a_member_said_twice_are_refused()
    {
        var files = Break(Profiles.Shipped(), "list-types.json", "\"colour\": \"black\"", "\"colour\": \"grey\"");
        files = Break(files, "matters.json", "\"name\": \"行政许可\",", "\"name\": \"行政许可\", \"name\": \"许可\",");

        var problems = Assert.Throws<ProfileException>(() => Profiles.Compose("fuzhou", files)).Problems;

        Assert.Equal("fuzhou/list-types.json: $[0].colour is not one of red, black.", problems[0]);
        Assert.StartsWith("fuzhou/matters.json: ", problems[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_that_does_not_exist_is_refused() =>
        Assert.Throws<ProfileException>(() => Profiles.Load("nowhere"));

    [Fact]
    public void Broken_calendar_is_refused()
    {
        var files = Profiles.Shipped().ToDictionary();
        files["calendar-cn.json"] = files["calendar-cn.json"].Replace("\"year\": 2020", "\"year\": 2030", StringComparison.Ordinal);

        Assert.Contains(
            "Calendar: 2019 is followed by 2030; a missing year is never guessed.",
            Assert.Throws<ProfileException>(() => Profiles.Compose("fuzhou", files)).Problems);
    }

    private static Dictionary<string, string> Break(IReadOnlyDictionary<string, string> files, string file, string text, string broken)
    {
        var path = "fuzhou/" + file;
        Assert.Contains(text, files[path], StringComparison.Ordinal);
        return new Dictionary<string, string>(files) { [path] = files[path].Replace(text, broken, StringComparison.Ordinal) };
    }
}
