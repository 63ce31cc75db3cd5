using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CreditHub.Web;

/// <summary>docs/openapi.json, which <see cref="InterfaceTests"/> keep equal to what the hub publishes.</summary>
internal static class OpenApiPage
{
    private static readonly Lazy<JsonElement> Stored = new(() => JsonDocument.Parse(File.ReadAllText(Address)).RootElement);

    private static readonly Lazy<(Regex Path, JsonElement Methods)[]> Paths = new(() =>
    [
        // An address with fewer parameters is the closer one.
        .. Root.GetProperty("paths").EnumerateObject().OrderBy(path => path.Name.Count(letter => letter == '{'))
            .Select(path => (new Regex("^" + Regex.Replace(path.Name, "{[^}]+}", "[^/]+") + "$"), path.Value)),
    ]);

    /// <summary>Where it is.</summary>
    public static string Address => AddressOf();

    /// <summary>The document.</summary>
    public static JsonElement Root => Stored.Value;

    /// <summary>Checks values against its schemas.</summary>
    public static SchemaCheck Check => new(Root);

    /// <summary>The operation that an address and method name; null for none.</summary>
    public static JsonElement? Find(HttpMethod method, string path) =>
        Paths.Value.FirstOrDefault(known => known.Path.IsMatch(path)).Methods is { ValueKind: JsonValueKind.Object } methods
        && methods.TryGetProperty(method.Method.ToLowerInvariant(), out var operation) ? operation : null;

    private static string AddressOf([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/openapi.json"));
}
