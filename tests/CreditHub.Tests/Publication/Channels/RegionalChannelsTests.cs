using CreditHub.Catalogue;
using CreditHub.Policy;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Publication.Channels;

/// <summary>Where other regions publish comes with their layers (T2, T3, P3, P4).</summary>
public sealed class RegionalChannelsTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData("henan", "penalties", SubjectKind.Organisation, "creditchina credithenan enterprisehenan")]
    [InlineData("henan", "honours", SubjectKind.Organisation, "creditchina credithenan")]
    [InlineData("henan", "judgment-defaulters", SubjectKind.Person, "creditchina credithenan")]
    [InlineData("shandong linyi", "penalties", SubjectKind.SelfEmployed, "creditlinyi creditshandong enterpriseshandong")]
    [InlineData("shandong linyi", "judgment-defaulters", SubjectKind.Organisation, "creditlinyi creditshandong")]
    [InlineData("fujian gulou-finance", "permits", SubjectKind.Organisation, "digitalfuzhou")]
    public void Record_goes_to_the_sites_that_its_regions_documents_name(string layers, string kind, SubjectKind subject, string channels)
    {
        var own = Profiles.Load("fuzhou").Channels.Select(channel => channel.Code).ToHashSet();
        var taken = Compose(layers).Channels.Where(channel => !own.Contains(channel.Code) && channel.Takes(kind, subject, Day));
        Assert.Equal(channels, string.Join(' ', taken.Select(channel => channel.Code).Order(StringComparer.Ordinal)));
    }

    private static HubProfile Compose(string layers)
    {
        var files = RegionalCatalogue.Files("henan");
        var said = string.Join("\", \"", layers.Split(' '));
        files["fuzhou/profile.json"] = files["fuzhou/profile.json"].Replace("\"henan\"", $"\"{said}\"", StringComparison.Ordinal);
        return Profiles.Compose("fuzhou", files);
    }
}
