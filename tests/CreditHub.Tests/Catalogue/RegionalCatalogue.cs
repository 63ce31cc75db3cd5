using CreditHub.Policy;

namespace CreditHub.Catalogue;

/// <summary>The catalogue that the sample city would have if it lay in another province.</summary>
internal static class RegionalCatalogue
{
    private const string Own = "\"recordLayers\": [\"national\", \"fujian\", \"fuzhou\"]";

    /// <summary>The profile over a province's layer.</summary>
    /// <param name="province">The layer.</param>
    /// <param name="city">What the city says of penalties; null for nothing.</param>
    public static HubProfile In(string province, string? city = null)
    {
        var files = Files(province);
        if (city is not null)
        {
            files["fuzhou/records/penalties.json"] = city;
        }

        return Profiles.Compose("fuzhou", files);
    }

    /// <summary>The files of that profile.</summary>
    public static Dictionary<string, string> Files(string province)
    {
        var all = new Dictionary<string, string>(Profiles.Shipped());
        Xunit.Assert.Contains(Own, all["fuzhou/profile.json"], StringComparison.Ordinal);
        all["fuzhou/profile.json"] = all["fuzhou/profile.json"].Replace(Own, $"\"recordLayers\": [\"national\", \"{province}\", \"fuzhou\"]", StringComparison.Ordinal);
        return all;
    }
}
