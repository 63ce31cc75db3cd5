using System.Text.Json;
using CreditHub.Development;

namespace CreditHub.Demo;

/// <summary>The development credentials, as callers.</summary>
internal sealed class DemoCredentials(DevelopmentKeys keys, string office)
{
    public static async Task<DemoCredentials> ReadAsync(string file, string office)
    {
        await using var content = File.OpenRead(file);
        return new DemoCredentials((await JsonSerializer.DeserializeAsync<DevelopmentKeys>(content, HubJson.Options))!, office);
    }

    public DemoCaller Office(HttpClient http) => new(http, office, keys.Office);

    public DemoCaller Caller(HttpClient http, string role, string unit)
    {
        var set = keys.Units[unit];
        return new DemoCaller(http, unit, role switch
        {
            "determiner" => set.Determiner,
            "uploader" => set.Uploader,
            "implementer" => set.Implementer,
            "checker" => set.Checker,
            "reporter" => set.Reporter,
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }

    public IReadOnlyList<DemoCaller> Implementers(HttpClient http) => [.. keys.Units.Keys.Select(unit => Caller(http, "implementer", unit))];
}
