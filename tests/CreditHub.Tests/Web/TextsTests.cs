using System.Reflection;
using System.Runtime.CompilerServices;
using CreditHub.Pages;
using Xunit;

namespace CreditHub.Web;

/// <summary>The pages' phrases: said in both languages, and each of them somewhere.</summary>
public sealed class TextsTests
{
    public static TheoryData<string, Text> Phrases { get; } = [.. typeof(Text).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Where(property => property.PropertyType == typeof(Text))
        .Select(property => ($"{property.DeclaringType!.Name}.{property.Name}", (Text)property.GetValue(null)!))];

    [Theory]
    [MemberData(nameof(Phrases), DisableDiscoveryEnumeration = true)]
    public void Phrase_is_complete_in_both_languages(string name, Text text)
    {
        Assert.False(string.IsNullOrWhiteSpace(text.Zh), name);
        Assert.False(string.IsNullOrWhiteSpace(text.En), name);
        Assert.Equal(text.Zh, text.In(Language.Zh));
        Assert.Equal(text.En, text.In(Language.En));
    }

    [Fact]
    public void Every_phrase_is_used()
    {
        var sources = Directory.EnumerateFiles(WebFolder(), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs" && !file.Contains("/obj/", StringComparison.Ordinal))
            .ToDictionary(file => file, File.ReadAllText);

        Assert.All(Phrases.Select(row => row.Data.Item1), name =>
        {
            var (catalogue, phrase) = (name.Split('.')[0], name.Split('.')[1]);
            Assert.Contains(sources, source => Path.GetFileName(source.Key).StartsWith(catalogue + ".", StringComparison.Ordinal)
                ? source.Value.Contains($"> {phrase},", StringComparison.Ordinal)
                : source.Value.Contains(name, StringComparison.Ordinal));
        });
    }

    private static string WebFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../shared/CreditHub.Web"));
}
