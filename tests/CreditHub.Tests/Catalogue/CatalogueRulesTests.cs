using CreditHub.Policy;
using Xunit;

namespace CreditHub.Catalogue;

/// <summary>What a city's layer may say about a kind of the nation's, and what the loader refuses.</summary>
public sealed class CatalogueRulesTests
{
    private const string Head = """ "code": "penalties", "source": { "document": "测试", "article": "一" }, "mark": "unverified" """;

    [Theory]
    [InlineData("\"title\": \"处罚\"", "it changes the title.")]
    [InlineData("\"titleEn\": \"Fines\"", "it changes the titleEn.")]
    [InlineData("\"sourceClass\": \"reference\"", "it changes the sourceClass.")]
    [InlineData("\"tone\": \"neutral\"", "it changes the tone.")]
    [InlineData("\"basis\": \"licence-law-40\"", "it changes the basis.")]
    [InlineData("\"deadline\": \"records.actPublicationWorkingDays\"", "it changes the deadline.")]
    [InlineData("\"isTrial\": true", "it changes the isTrial.")]
    [InlineData("\"subjectKinds\": [\"organisation\", \"governmentBody\"]", "it adds a kind of subject.")]
    [InlineData("\"cycle\": \"daily\"", "it lengthens the cycle to Daily.")]
    [InlineData("\"deadlineWorkingDays\": 0", "its deadline is below a day.")]
    [InlineData("\"forms\": [{ \"code\": \"3\", \"fields\": [] }]", "it adds the form '3', which could require less.")]
    public void Weaker_word_about_a_kind_is_refused(string said, string problem) =>
        Assert.Contains($"Record kind penalties in fuzhou: {problem}", Problems($"{{ {Head}, {said} }}"));

    [Theory]
    [InlineData("\"class\": \"public\"", "it lowers the class to Public.", "\"class\": \"shared\", \"deadline\": null")]
    [InlineData("\"mayBeBasis\": true", "it lets a sanction rest on what never may.", "\"mayBeBasis\": false")]
    [InlineData("\"deadlineWorkingDays\": 6", "it lengthens the deadline.", "\"deadlineWorkingDays\": 5")]
    [InlineData("\"providers\": [\"court\", \"transport\"]", "it adds a provider.", "\"providers\": [\"court\"]")]
    [InlineData("\"providers\": []", "it adds a provider.", "\"providers\": [\"court\"]")]
    public void City_is_not_weaker_than_its_province(string said, string problem, string province) =>
        Assert.Contains($"Record kind penalties in fuzhou: {problem}", Problems($"{{ {Head}, {said} }}", $"{{ {Head}, {province} }}"));

    [Theory]
    [InlineData("\"code\": \"CF_WSH\", \"label\": \"文号\"", "CF_WSH: it changes the label, form or role.")]
    [InlineData("\"code\": \"CF_WSH\", \"role\": \"remark\"", "CF_WSH: it changes the label, form or role.")]
    [InlineData("\"code\": \"CF_WSH\", \"maxLength\": 129", "CF_WSH: it allows more characters.")]
    [InlineData("\"code\": \"CF_NR_FK\", \"most\": 1000001", "CF_NR_FK: it allows a larger number.")]
    [InlineData("\"code\": \"CF_WSH\", \"required\": false", "CF_WSH: it requires no more what was required.")]
    [InlineData("\"code\": \"CF_JDRQ\", \"notInFuture\": false", "CF_JDRQ: it allows a future date.")]
    [InlineData("\"code\": \"CF_JDRQ\", \"endless\": true", "CF_JDRQ: it allows 长期.")]
    [InlineData("\"code\": \"BZ\", \"public\": true", "BZ: it publishes what was not public.")]
    [InlineData("\"code\": \"CF_FRDB\", \"sensitive\": \"address\"", "CF_FRDB: it changes the class of the personal value.")]
    [InlineData("\"code\": \"CF_XDR_SHXYM\", \"requiredFor\": [\"organisation\"]", "CF_XDR_SHXYM: it requires it for fewer kinds of subject.")]
    [InlineData("\"code\": \"CF_NR_FK\", \"requiredWhen\": { \"field\": \"CF_CFLB\", \"values\": [\"警告\"] }", "CF_NR_FK: it changes when it is required.")]
    [InlineData("\"code\": \"CF_YXQ\", \"notBefore\": \"CF_GSJZQ\"", "CF_YXQ: it changes before which date it may not lie.")]
    [InlineData("\"code\": \"CF_FR_ZJHM\", \"with\": \"CF_FRDB\"", "CF_FR_ZJHM: it changes with which field it goes.")]
    [InlineData("\"code\": \"CF_CFLB\", \"codes\": { \"items\": [{ \"name\": \"鞭打\" }] }", "CF_CFLB: it adds values to the code list.")]
    [InlineData("\"code\": \"CF_XDR_LB\", \"codes\": { \"items\": [{ \"name\": \"自然人\", \"subjectKind\": \"person\" }], \"other\": \"其他\" }", "CF_XDR_LB: it adds values to the code list.")]
    public void Weaker_word_about_a_field_is_refused(string field, string problem) => Assert.Contains(
        $"Record kind penalties in fuzhou, field {problem}",
        Problems($"{{ {Head}, \"forms\": [{{ \"code\": \"2\", \"fields\": [{{ {field} }}] }}] }}"));

    [Theory]
    [InlineData("\"code\": \"X\", \"label\": \"附加\", \"maxLength\": 9, \"public\": true", "its own field X is public, though the kind is another layer's.")]
    [InlineData("\"code\": \"X\", \"label\": \"附加\", \"maxLength\": 9, \"role\": \"state\"", "its own field X has a role, though the kind is another layer's.")]
    public void Added_field_neither_publishes_nor_plays_a_part(string field, string problem) => Assert.Contains(
        $"Record kind penalties in fuzhou: {problem}",
        Problems($"{{ {Head}, \"forms\": [{{ \"code\": \"2\", \"fields\": [{{ {field} }}] }}] }}"));

    [Theory]
    [InlineData("\"label\": \"附加\"", "Record kind penalties in national: field X says no label or no maxLength.")]
    [InlineData("\"label\": \"宗教信仰\", \"maxLength\": 9", "Record kind penalties, form 2, field X: its label holds '宗教', which may not be collected (G20).")]
    [InlineData("\"label\": \"行政处罚决定书文号\", \"maxLength\": 9", "Record kind penalties, form 2: label 行政处罚决定书文号: it is there 2 times.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 0", "Record kind penalties, form 2, field X: it may hold nothing.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 9, \"requiredWhen\": { \"field\": \"CF_CFLB\", \"values\": [\"鞭打\"] }", "Record kind penalties, form 2, field X: it is required by a field that has no such values.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 9, \"with\": \"Y\"", "Record kind penalties, form 2, field X: there is no field 'Y'.")]
    [InlineData("\"label\": \"附加\", \"form\": \"date\", \"notBefore\": \"BZ\"", "Record kind penalties, form 2, field X: it or 'BZ' is no date.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 9, \"endless\": true", "Record kind penalties, form 2, field X: it is no date.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 9, \"form\": \"citizenNumber\"", "Record kind penalties, form 2, field X: it holds a personal number but is not sensitive.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 9, \"form\": \"identityDocument\", \"sensitive\": \"otherDocument\"", "Record kind penalties, form 2, field X: it goes with no type of document.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 9, \"sensitive\": \"phone\", \"public\": true", "Record kind penalties, form 2, field X: a personal value is never public, and is text or a number of a document.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 9, \"role\": \"state\"", "Record kind penalties, form 2, field X: its role needs a code list.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 9, \"role\": \"organ\"", "Record kind penalties, form 2: 2 fields have the role Organ.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 9, \"as\": \"BZ\"", "Record kind penalties, form 2: several fields are kept as 'BZ' and are no lists of several values.")]
    [InlineData("\"label\": \"附加\", \"maxLength\": 9, \"as\": \"Y\"", "Record kind penalties, form 2, field X: the newest form has no 'Y' under which to keep it.")]
    public void Unsound_field_is_refused(string field, string problem) => Assert.Contains(
        problem, ProblemsOf(Nation("\"fields\": [", $"\"fields\": [ {{ \"code\": \"X\", {field} }},")));

    [Theory]
    [InlineData("\"basis\": \"penalty-law-48\"", "\"basis\": \"no-law\"", "Record kind penalties: unknown legal basis 'no-law'.")]
    [InlineData("\"basis\": \"penalty-law-48\"", "\"basis\": \"tax-credit\"", "Record kind penalties: its basis 'tax-credit' is of a rank by which nothing becomes public credit information (G1).")]
    [InlineData("\"tone\": \"negative\"", "\"tone\": \"neutral\"", "Record kind penalties: only negative public credit information carries a sanction (R12).")]
    [InlineData("\"class\": \"public\"", "\"class\": \"shared\"", "Record kind penalties: a public kind has a deadline of publication, and no other has.")]
    [InlineData("\"class\": \"public\"", "\"class\": \"shared\"", "Record kind penalties: it is not public, but fields of it are.")]
    [InlineData("records.publicationWorkingDays", "records.noSuchDays", "Record kind penalties: no policy value 'records.noSuchDays' says its deadline.")]
    [InlineData("\"basis\": \"penalty-law-48\",", "", "Record kind penalties in national: it says no basis.")]
    [InlineData("\"mayBeBasis\": true", "\"mayBeBasis\": true, \"providers\": [\"nobody\"]", "Record kind penalties: unknown unit 'nobody'.")]
    [InlineData("\"role\": \"documentNumber\"", "\"role\": \"none\"", "Record kind penalties, form 2: no required field has the role DocumentNumber.")]
    [InlineData("\"notInFuture\": true", "\"notInFuture\": false", "Record kind penalties, form 2: CF_JDRQ is no date that lies not in the future.")]
    [InlineData("\"role\": \"creditCode\"", "\"role\": \"none\"", "Record kind penalties, form 2: no field has the role CreditCode, by which alone organisations are known (G10).")]
    [InlineData("\"role\": \"personDocument\"", "\"role\": \"none\"", "Record kind penalties, form 2: no personal field has the role PersonDocument, by which alone persons are known (G10).")]
    [InlineData("\"name\": \"自然人\", \"subjectKind\": \"person\"", "\"name\": \"自然人\"", "Record kind penalties, form 2: CF_XDR_LB has a value that names no kind of subject of the kind.")]
    [InlineData("\"values\": [\"警告\", \"通报批评\"]", "\"values\": [\"责备\"]", "Record kind penalties: the exclusion WarningOnly is on no field with such values.")]
    public void Unsound_kind_is_refused(string text, string broken, string problem) => Assert.Contains(problem, ProblemsOf(Nation(text, broken)));

    [Fact]
    public void Tighter_word_holds()
    {
        var files = With("fuzhou", $$"""
            { {{Head}}, "class": "restricted", "mayBeBasis": false, "deadlineWorkingDays": 5, "subjectKinds": ["organisation"],
              "forms": [{ "code": "2", "fields": [
                { "code": "CF_WSH", "maxLength": 60, "public": false }, { "code": "BZ", "required": true },
                { "code": "FZ_1", "label": "榕城附加项", "maxLength": 20, "required": true }] }] }
            """);

        // Every problem is of what national says and the class no longer allows: publicity and its deadline.
        var problems = ProblemsOf(files);
        Assert.All(problems, problem => Assert.StartsWith("Record kind penalties", problem, StringComparison.Ordinal));

        var open = With("fuzhou", $$"""
            { {{Head}}, "deadlineWorkingDays": 5, "providers": ["court"],
              "forms": [{ "code": "2", "fields": [
                { "code": "CF_WSH", "maxLength": 60, "public": false }, { "code": "BZ", "required": true },
                { "code": "FZ_1", "label": "榕城附加项", "maxLength": 20, "required": true }] }] }
            """);
        var profile = Profiles.Compose("fuzhou", open);
        var kind = profile.Records["penalties"].Kind;
        Assert.Equal(5, kind.PublicationWorkingDays(profile.Book, new DateOnly(2026, 3, 1)));
        Assert.Equal((60, false), (Field(kind, "CF_WSH").MaxLength, Field(kind, "CF_WSH").Public));
        Assert.True(Field(kind, "BZ").Required);
        Assert.True(Field(kind, "FZ_1").Required);
        Assert.Equal(["court"], kind.Providers.Select(unit => unit.Value));
    }

    private static RecordField Field(RecordKind kind, string code) => kind.Current.Fields.Single(field => field.Code == code);

    [Fact]
    public void Kind_without_a_cycle_is_refused() => Assert.Contains(
        "Record kind penalties in national: it says no cycle.", ProblemsOf(Nation("\"cycle\": \"asItHappens\",", "")));

    [Theory]
    [InlineData("yearly", RecordCycle.Yearly)]
    [InlineData("weekly", RecordCycle.Weekly)]
    public void City_may_want_a_kind_more_often(string said, RecordCycle cycle)
    {
        var files = new Dictionary<string, string>(Profiles.Shipped())
        {
            ["fuzhou/records/association-ratings.json"] =
                $$"""{ "code": "association-ratings", "source": { "document": "测试", "article": "一" }, "mark": "unverified", "cycle": "{{said}}" }""",
        };
        Assert.Equal(cycle, Profiles.Compose("fuzhou", files).Records["association-ratings"].Kind.Cycle);
    }

    private static IReadOnlyList<string> Problems(string city, string? province = null) =>
        ProblemsOf(With("fuzhou", city, province is null ? null : With("fujian", province)));

    private static IReadOnlyList<string> ProblemsOf(Dictionary<string, string> files) =>
        Assert.Throws<ProfileException>(() => Profiles.Compose("fuzhou", files)).Problems;

    private static Dictionary<string, string> With(string layer, string kind, Dictionary<string, string>? files = null) =>
        new(files ?? Profiles.Shipped().ToDictionary()) { [$"{layer}/records/penalties.json"] = kind };

    private static Dictionary<string, string> Nation(string text, string broken)
    {
        var kind = Profiles.Shipped()["national/records/penalties.json"];
        Assert.Contains(text, kind, StringComparison.Ordinal);
        return With("national", kind.Replace(text, broken, StringComparison.Ordinal));
    }
}
