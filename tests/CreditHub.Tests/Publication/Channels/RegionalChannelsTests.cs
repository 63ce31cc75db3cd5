using CreditHub.Catalogue;
using CreditHub.Demo;
using CreditHub.Policy;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Publication.Channels;

/// <summary>Where other regions publish comes with their layers (T2, T3, P3, P4).</summary>
public sealed class RegionalChannelsTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData("henan", "penalties", SubjectKind.Organisation, "creditchina credithenan enterprisehenan ownsitehenan")]
    [InlineData("henan", "honours", SubjectKind.Organisation, "creditchina credithenan ownsitehenan")]
    [InlineData("henan", "judgment-defaulters", SubjectKind.Person, "creditchina credithenan ownsitehenan")]
    [InlineData("shandong linyi", "penalties", SubjectKind.SelfEmployed, "creditlinyi creditshandong enterpriseshandong ownsitelinyi")]
    [InlineData("shandong linyi", "judgment-defaulters", SubjectKind.Organisation, "creditlinyi creditshandong ownsitelinyi")]
    [InlineData("fujian gulou-finance", "permits", SubjectKind.Organisation, "digitalfuzhou")]
    public void Record_goes_to_the_sites_that_its_regions_documents_name(string layers, string kind, SubjectKind subject, string channels)
    {
        var own = Profiles.Load("fuzhou").Channels.Select(channel => channel.Code).ToHashSet();
        var taken = Compose(layers).Channels.Where(channel => !own.Contains(channel.Code) && channel.Takes(kind, subject, Day));
        Assert.Equal(channels, string.Join(' ', taken.Select(channel => channel.Code).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("91", true)]
    [InlineData("93", true)]
    [InlineData("12", false)]
    [InlineData("51", false)]
    public void System_of_enterprises_shows_no_hospital_and_no_association(string start, bool shows)
    {
        var channel = Profiles.Load("fuzhou").Channels.Single(one => one.Code == "enterprise");
        var subject = SubjectKey.ForOrganisation(SyntheticCodes.CreditCode(start, 3));
        Assert.Equal(shows, channel.Takes("penalties", SubjectKind.Organisation, Day, subject));
        Assert.Equal(shows, channel.TakesEntry("any", SubjectKind.Organisation, Day, subject));
        Assert.False(channel.Takes("penalties", SubjectKind.Organisation, Day, SubjectKey.ForPerson("ab")));
    }

    [Fact]
    public void Beginning_of_a_credit_code_that_is_none_is_refused_at_load()
    {
        var channel = Profiles.Load("fuzhou").Channels[0] with { CreditCodes = ["企业"] };
        Assert.Equal([$"Channel {channel.Code}: a credit code begins otherwise."], Channel.Problems([channel], [], []));
    }

    private static HubProfile Compose(string layers)
    {
        var files = RegionalCatalogue.Files("henan");
        var said = string.Join("\", \"", layers.Split(' '));
        files["fuzhou/profile.json"] = files["fuzhou/profile.json"].Replace("\"henan\"", $"\"{said}\"", StringComparison.Ordinal);
        return Profiles.Compose("fuzhou", files);
    }
}
