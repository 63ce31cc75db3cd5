using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using CreditHub.Decisions;
using CreditHub.Development;
using CreditHub.Documents;
using CreditHub.Http;
using Xunit;

namespace CreditHub.Web;

/// <summary>Codes are published: docs/errors.md and the catalogues say the same. CREDITHUB_WRITE_DOCS=1 writes the page anew.</summary>
public sealed partial class ErrorCatalogueTests
{
    private const string Head = """
        # Error codes
        Every refusal is an RFC 9457 problem document: `type` is `urn:credithub:error:` and the code, `code` the code itself, `title` the
        Chinese and `titleEn` the English title. Codes are published and never reused. This page is written by the tests.

        | code | status | 中文 | English |
        | --- | --- | --- | --- |

        """;

    private static readonly HubError[] Catalogue = [.. new[] { typeof(HubError), typeof(Relay), typeof(HttpErrors), typeof(ClockErrors) }
        .SelectMany(type => type.Assembly.GetExportedTypes())
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Where(property => property.PropertyType == typeof(HubError))
        .Select(property => (HubError)property.GetValue(null)!)
        .OrderBy(error => error.Code, StringComparer.Ordinal)];

    [Fact]
    public void Page_lists_exactly_the_catalogues()
    {
        var page = new StringBuilder(Head);
        foreach (var error in Catalogue)
        {
            page.Append('|').AppendJoin('|', $" `{error.Code}` ", $" {error.Status} ", $" {error.Title} ", $" {error.TitleEn} ").Append("|\n");
        }

        if (Environment.GetEnvironmentVariable("CREDITHUB_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Address(), page.ToString());
        }

        Assert.Equal(page.ToString(), File.ReadAllText(Address()));
    }

    [Fact]
    public void Codes_are_unique() => Assert.Equal(Catalogue.Select(error => error.Code).Distinct(), Catalogue.Select(error => error.Code));

    [Fact]
    public void Codes_name_capability_and_reason() => Assert.All(Catalogue, error => Assert.Matches(Code(), error.Code));

    [Fact]
    public void Titles_are_said_in_both_languages() => Assert.All(Catalogue, error =>
    {
        Assert.Matches(Chinese(), error.Title);
        Assert.Matches("^[A-Z]", error.TitleEn);
    });

    [Fact]
    public void Statuses_are_refusals_a_full_disk_or_the_one_defect() => Assert.All(
        Catalogue, error => Assert.True(error.Status is (>= 400 and < 500) or 503 or 507 || error == HttpErrors.Internal, error.Code));

    private static string Address([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/errors.md"));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*[.][a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Chinese();
}
