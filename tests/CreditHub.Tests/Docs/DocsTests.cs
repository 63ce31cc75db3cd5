using System.Text.RegularExpressions;
using Xunit;

namespace CreditHub.Docs;

/// <summary>What the documents promise: links lead somewhere, packages have their reason, pages stay short.</summary>
public sealed partial class DocsTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Documents() => [.. Directory.GetFiles(Root, "*.md")
        .Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_to_a_file_leads_to_one(string document)
    {
        var path = Path.Combine(Root, document);
        var missing = Links().Matches(File.ReadAllText(path))
            .Select(link => link.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_package_has_its_reason_in_a_decision_record()
    {
        var reasons = string.Concat(Directory.GetFiles(Path.Combine(Root, "docs", "adr"), "*.md").Select(File.ReadAllText));
        var packages = Packages().Matches(File.ReadAllText(Path.Combine(Root, "Directory.Packages.props"))).Select(package => package.Groups[1].Value);
        Assert.All(packages, package => Assert.Contains(package, reasons, StringComparison.Ordinal));
    }

    [Fact]
    public void Decision_records_and_the_readme_stay_short()
    {
        Assert.All(Directory.GetFiles(Path.Combine(Root, "docs", "adr"), "*.md"), record => Assert.InRange(File.ReadAllLines(record).Length, 5, 40));
        Assert.InRange(File.ReadAllLines(Path.Combine(Root, "README.md")).Length, 20, 150);
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex("<(?:PackageVersion|GlobalPackageReference) Include=\"([^\"]+)\"")]
    private static partial Regex Packages();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CreditHub.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
