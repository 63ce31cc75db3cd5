using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CreditHub.Cosmos;

/// <summary>A query of the shapes that the adapters write: members or a count, from <c>c</c>, with conditions joined by AND, in the order of a member.</summary>
internal sealed partial class CosmosQuery
{
    private readonly string selection;
    private readonly IReadOnlyList<string> conditions;
    private readonly string order;
    private readonly Dictionary<string, JsonNode?> parameters;

    private CosmosQuery(string selection, IReadOnlyList<string> conditions, string order, Dictionary<string, JsonNode?> parameters) =>
        (this.selection, this.conditions, this.order, this.parameters) = (selection, conditions, order, parameters);

    private bool IsCount => selection.Contains("COUNT(1)", StringComparison.Ordinal);

    public static CosmosQuery Parse(string body)
    {
        var spec = JsonNode.Parse(body)!;
        var text = spec["query"]!.GetValue<string>();
        var match = Shape().Match(text);
        return match.Success
            ? new(
                match.Groups["selection"].Value,
                match.Groups["where"].Value.Split(" AND "),
                match.Groups["order"].Value,
                (spec["parameters"]?.AsArray() ?? []).ToDictionary(node => node!["name"]!.GetValue<string>(), node => node!["value"]))
            : throw new NotSupportedException(text);
    }

    /// <summary>What the service says of how the query is to be run over many partitions.</summary>
    public JsonObject Plan() => new()
    {
        ["partitionedQueryExecutionInfoVersion"] = 2,
        ["queryInfo"] = new JsonObject
        {
            ["distinctType"] = "None",
            ["orderBy"] = order.Length == 0 ? [] : new JsonArray("Ascending"),
            ["orderByExpressions"] = order.Length == 0 ? [] : new JsonArray($"c.{order}"),
            ["groupByExpressions"] = new JsonArray(),
            ["groupByAliases"] = new JsonArray(),
            ["aggregates"] = IsCount ? new JsonArray("Count") : [],
            ["groupByAliasToAggregateType"] = new JsonObject(),
            ["rewrittenQuery"] = IsCount ? $"SELECT VALUE [{{\"item\": COUNT(1)}}] FROM c WHERE {string.Join(" AND ", conditions)}" : string.Empty,
            ["hasSelectValue"] = IsCount,
        },
        ["queryRanges"] = new JsonArray(new JsonObject { ["min"] = string.Empty, ["max"] = "FF", ["isMinInclusive"] = true, ["isMaxInclusive"] = false }),
    };

    public IReadOnlyList<JsonNode> Run(IEnumerable<JsonObject> items)
    {
        var found = items.Where(item => conditions.All(condition => Holds(condition.Trim('(', ')'), item))).ToList();
        if (order.Length > 0)
        {
            found = [.. found.OrderBy(item => item[order]!.GetValue<string>(), StringComparer.Ordinal)];
        }

        return selection switch
        {
            "*" => [.. found.Select(item => item.DeepClone())],
            "VALUE COUNT(1)" => [found.Count],
            _ when IsCount => [new JsonArray(new JsonObject { ["item"] = found.Count })],
            _ => [.. found.Select(Chosen)],
        };
    }

    private JsonNode Chosen(JsonObject item)
    {
        var chosen = new JsonObject();
        foreach (var path in selection.Split(", "))
        {
            chosen[path[2..]] = item[path[2..]]?.DeepClone();
        }

        return chosen;
    }

    private bool Holds(string condition, JsonObject item)
    {
        if (Contains().Match(condition + ")") is { Success: true } contains)
        {
            return item[contains.Groups["member"].Value]?.AsArray().Any(node => node!.GetValue<string>() == Text(contains.Groups["value"].Value)) ?? false;
        }

        var match = Compares().Match(condition);
        if (!match.Success)
        {
            throw new NotSupportedException(condition);
        }

        var member = match.Groups["field"].Success ? item["f"]?[match.Groups["field"].Value] : item[match.Groups["member"].Value];
        if (match.Groups["value"].Value == "true")
        {
            return member?.GetValue<bool>() ?? false;
        }

        return member is not null && string.CompareOrdinal(member.GetValue<string>(), Text(match.Groups["value"].Value)) is var order
            && match.Groups["sign"].Value switch { "=" => order == 0, "<=" => order <= 0, ">=" => order >= 0, _ => throw new NotSupportedException(condition) };
    }

    private string Text(string parameter) => parameters[parameter]!.GetValue<string>();

    [GeneratedRegex(@"^SELECT (?<selection>.+) FROM c\s+WHERE (?<where>.+?)( ORDER BY c\.(?<order>[a-z]+))?$", RegexOptions.Singleline)]
    private static partial Regex Shape();

    [GeneratedRegex("""^c\.(f\["(?<field>[a-z]+)"\]|(?<member>[a-z]+)) (?<sign>=|<=|>=) (?<value>@\w+|true)$""")]
    private static partial Regex Compares();

    [GeneratedRegex(@"^ARRAY_CONTAINS\(c\.(?<member>[a-z]+), (?<value>@\w+)\)$")]
    private static partial Regex Contains();
}
