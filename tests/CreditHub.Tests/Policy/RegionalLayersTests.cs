using System.Collections;
using System.Diagnostics.CodeAnalysis;
using CreditHub.Catalogue;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Policy;

/// <summary>The layers of provinces that ship beside Fuzhou's own: each is sound, each of its files is read, and no city takes back what one says.</summary>
public sealed class RegionalLayersTests
{
    private const string Head = """ "code": "penalties", "source": { "document": "测试", "article": "一" }, "mark": "unverified" """;

    [Fact]
    public void Every_file_that_ships_is_read_by_a_profile_that_can_be_composed()
    {
        var shipped = Profiles.Shipped();
        var read = new HashSet<string>(StringComparer.Ordinal);
        Profiles.Compose("fuzhou", new Watched(shipped, read));
        foreach (var layer in shipped.Keys.Where(path => path.EndsWith("/records.json", StringComparison.Ordinal)).Select(path => path.Split('/')[0]))
        {
            if (layer is not ("national" or "fuzhou"))
            {
                Profiles.Compose("fuzhou", new Watched(RegionalCatalogue.Files(layer), read));
            }
        }

        // Files beside the folders belong to no profile.
        Assert.Empty(shipped.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).Except(read));
    }

    [Theory]
    [InlineData("\"exclusions\": []")]
    [InlineData("\"exclusions\": [{ \"reason\": \"summaryProcedure\", \"when\": { \"field\": \"SD_SYCX\", \"values\": [\"简易程序\"] } }]")]
    public void City_cannot_collect_what_its_province_does_not(string said)
    {
        var rules = RegionalCatalogue.In("shandong", $"{{ {Head}, {said} }}").Records["penalties"].Forms[0];
        var row = KindRows.Of(rules, SubjectKind.Organisation).With("SD_SYCX", "简易程序");
        Assert.Equal(RecordErrors.NotCollected, Assert.Single(Assert.IsType<RowVerdict.Rejected>(row.Judge(rules)).Problems).Error);
    }

    [Theory]
    [InlineData("shandong", "\"code\": \"SD_SYCX\", \"required\": false", "Record kind penalties in fuzhou, field SD_SYCX: it requires no more what was required.")]
    [InlineData("henan", "\"code\": \"HN_SYCX\", \"requiredFor\": []", "Record kind penalties in fuzhou, field HN_SYCX: it requires it for fewer kinds of subject.")]
    [InlineData(
        "shandong", "\"code\": \"SD_SYCX\", \"sensitive\": \"withheld\"", "Record kind penalties: the exclusion SummaryProcedure is on no field with such values.")]
    [InlineData(
        "shandong", "\"code\": \"SD_SYCX\", \"codes\": { \"items\": [{ \"name\": \"普通程序\" }] }",
        "Record kind penalties: the exclusion SummaryProcedure is on no field with such values.")]
    public void City_cannot_leave_unsaid_what_its_province_asks(string province, string field, string problem) => Assert.Contains(
        problem, Problems(() => RegionalCatalogue.In(province, $"{{ {Head}, \"forms\": [{{ \"code\": \"2\", \"fields\": [{{ {field} }}] }}] }}")));

    [Theory]
    [InlineData("\"maxLength\": 9", "1")]
    [InlineData("\"maxLength\": 9, \"required\": true", "1")]
    [InlineData("\"maxLength\": 9, \"requiredFor\": [\"organisation\"]", "2")]
    public void Rule_that_a_row_or_older_columns_need_not_answer_is_refused(string asked, string form)
    {
        var city = $$"""
            { {{Head}}, "exclusions": [{ "reason": "minorCorrected", "when": { "field": "X", "values": ["是"] }, "notCollected": true }],
              "forms": [{ "code": "2", "fields": [{ "code": "X", "label": "附加", {{asked}}, "codes": { "items": [{ "name": "是" }] } }] }] }
            """;
        Assert.Contains(
            $"Record kind penalties, form {form}: it is not always said whether a record is of those that are not collected (MinorCorrected).",
            Problems(() => RegionalCatalogue.In("fujian", city)));
    }

    [Theory]
    [InlineData("fujian", 3)]
    [InlineData("henan", 1)]
    [InlineData("shandong", 3)]
    public void Clock_of_withdrawals_is_the_stricter_of_city_and_province(string province, int days)
    {
        var book = RegionalCatalogue.In(province).Book;
        Assert.Equal((days, 1), (book.Number(PolicyKeys.WithdrawalWorkingDays, new(2026, 3, 10)), book.Number(PolicyKeys.RecallWorkingDays, new(2026, 3, 10))));
        // Before the statutes the city's own number held.
        Assert.Equal(3, book.Number(PolicyKeys.WithdrawalWorkingDays, new(2019, 3, 10)));
    }

    [Fact]
    public void Layer_cannot_give_more_days_or_say_what_is_the_citys()
    {
        var files = RegionalCatalogue.Files("henan");
        files["henan/values.json"] = files["henan/values.json"].Replace("\"value\": 1", "\"value\": 9", StringComparison.Ordinal);
        Assert.Equal(3, Profiles.Compose("fuzhou", files).Book.Number(PolicyKeys.WithdrawalWorkingDays, new(2026, 3, 10)));
        files["henan/values.json"] = files["henan/values.json"].Replace("records.recallWorkingDays", PolicyKeys.PublicationLongestMonths, StringComparison.Ordinal);
        Assert.Contains("Value publication.longestMonths: a layer above a profile does not say it.", Problems(() => Profiles.Compose("fuzhou", files)));
    }

    [Fact]
    public void Profile_that_leaves_a_number_out_takes_that_of_a_layer_above_and_without_one_is_refused_with_the_strictest_known()
    {
        var files = Without(RegionalCatalogue.Files("shandong"), PolicyKeys.RecallWorkingDays);
        Assert.Equal(3, Profiles.Compose("fuzhou", files).Book.Number(PolicyKeys.RecallWorkingDays, new(2026, 3, 10)));
        Assert.Equal(1, Profiles.Compose("fuzhou", Without(RegionalCatalogue.Files("henan"), PolicyKeys.RecallWorkingDays)).Book.Number(PolicyKeys.RecallWorkingDays, new(2026, 3, 10)));

        var alone = Problems(() => Profiles.Compose("fuzhou", Without(RegionalCatalogue.Files("fujian"), PolicyKeys.RecallWorkingDays)));
        Assert.Contains("Value records.recallWorkingDays: it is missing.", alone);
        Assert.Contains("Value records.recallWorkingDays: it is left open and no layer above says it; the strictest known is 1 (河南省社会信用条例 四十二) (T7).", alone);
    }

    [Theory]
    [InlineData("CreditHub", 3, false)]
    [InlineData("CreditHub", 1, true)]
    [InlineData("市规〔2026〕1号", 3, true)]
    public void Number_that_no_document_names_is_no_laxer_than_the_strictest_that_one_does(string document, int days, bool isTaken)
    {
        var files = Without(RegionalCatalogue.Files("fujian"), PolicyKeys.RecallWorkingDays);
        files["fuzhou/values.json"] = files["fuzhou/values.json"].TrimEnd()[..^1] + $$"""
            , { "key": "{{PolicyKeys.RecallWorkingDays}}", "value": {{days}}, "from": "2016-01-01", "to": null, "source": { "document": "{{document}}", "article": "一" }, "mark": "unverified" }]
            """;
        if (isTaken)
        {
            Assert.Equal(days, Profiles.Compose("fuzhou", files).Book.Number(PolicyKeys.RecallWorkingDays, new(2026, 3, 10)));
        }
        else
        {
            Assert.Contains(
                "Value records.recallWorkingDays from 2016-01-01: no document that binds the profile names a number, and it is laxer than the strictest known, 1 (河南省社会信用条例 四十二) (T7).",
                Problems(() => Profiles.Compose("fuzhou", files)));
        }
    }

    [Fact]
    public void Every_shipped_profile_and_layer_says_each_open_number_or_takes_the_strictest()
    {
        string[] layers = [.. Profiles.Shipped().Keys.Where(path => path.EndsWith("/records.json", StringComparison.Ordinal)).Select(path => path.Split('/')[0])];
        Assert.True(layers.Length > 5);
        foreach (var book in layers.Where(layer => layer is not ("national" or "fuzhou")).Select(layer => RegionalCatalogue.In(layer).Book).Prepend(Profiles.Load("fuzhou").Book))
        {
            foreach (var key in (string[])[PolicyKeys.WithdrawalWorkingDays, PolicyKeys.RecallWorkingDays, PolicyKeys.VerificationWorkingDays])
            {
                var value = book.At(key, new(2026, 3, 10));
                Assert.True(value.Source.Document != PolicySource.Own || value.Value.GetInt32() == 1, $"{book.Version}: {key} is ours and not the strictest known.");
            }
        }
    }

    private static Dictionary<string, string> Without(Dictionary<string, string> files, string key)
    {
        var values = System.Text.Json.Nodes.JsonNode.Parse(files["fuzhou/values.json"])!.AsArray();
        foreach (var value in values.Where(value => (string)value!["key"]! == key).ToList())
        {
            values.Remove(value);
        }

        files["fuzhou/values.json"] = values.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return files;
    }

    private static IReadOnlyList<string> Problems(Func<object> compose) => Assert.Throws<ProfileException>(compose).Problems;

    /// <summary>Files that remember which of them were read.</summary>
    private sealed class Watched(IReadOnlyDictionary<string, string> files, HashSet<string> read) : IReadOnlyDictionary<string, string>
    {
        public IEnumerable<string> Keys => files.Keys;

        public IEnumerable<string> Values => files.Values;

        public int Count => files.Count;

        public string this[string key] => TryGetValue(key, out var text) ? text : throw new KeyNotFoundException(key);

        public bool ContainsKey(string key) => files.ContainsKey(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
        {
            read.Add(key);
            return files.TryGetValue(key, out value);
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => files.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => files.GetEnumerator();
    }
}
