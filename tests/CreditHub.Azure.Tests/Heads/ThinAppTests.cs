using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using CreditHub.Engine;
using CreditHub.Identifiers;
using CreditHub.Policy;
using Xunit;

namespace CreditHub.Heads;

/// <summary>
/// No business rule, no question about the state of anything, and no hand-written JSON is in the Azure app: read from what its assembly refers to.
/// It cannot ask about a state whose type it does not name.
/// </summary>
public sealed class ThinAppTests
{
    private static readonly HashSet<string> References = Read();

    [Fact]
    public void App_names_no_rule_and_no_state_of_the_core() =>
        Assert.Empty(Named(typeof(WorkCalendar).Assembly.GetExportedTypes().Where(type => !IsIdentifier(type))));

    [Fact]
    public void App_writes_no_json_by_hand() => Assert.Empty(Named(typeof(JsonSerializer).Assembly.GetExportedTypes().Where(
        type => type.Name is nameof(JsonSerializer) or nameof(Utf8JsonWriter) or nameof(JsonDocument) || type.Namespace == "System.Text.Json.Nodes")));

    [Fact]
    public void What_the_app_names_is_read_right() => Assert.Superset(
        new HashSet<string> { typeof(OrchestrationContext).FullName!, typeof(JsonElement).FullName! }, References);

    private static IEnumerable<string> Named(IEnumerable<Type> types) => References.Intersect(types.Select(type => type.FullName!));

    private static bool IsIdentifier(Type type) =>
        Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IIdentifier<>));

    private static HashSet<string> Read()
    {
        using var file = File.OpenRead(typeof(RoundFunctions).Assembly.Location);
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        return
        [
            .. reader.TypeReferences.Select(reader.GetTypeReference)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"),
        ];
    }
}
