using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CreditHub.Cosmos;

/// <summary>One container of <see cref="CosmosRest"/>, in two physical partitions.</summary>
internal sealed class CosmosContainer(string name, int number)
{
    private const string Middle = "1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF";
    private readonly List<Entry> items = [];
    private long version;

    /// <summary>Four bytes of the database, four of the container, of which the first has its high bit set.</summary>
    public string ResourceId { get; } = Convert.ToBase64String([1, 0, 0, 0, 0x80, 0, 0, (byte)number]);

    public JsonObject Describe() => new()
    {
        ["id"] = name,
        ["_rid"] = ResourceId,
        ["_self"] = $"dbs/AQAAAA==/colls/{ResourceId}/",
        ["_etag"] = "\"1\"",
        ["partitionKey"] = new JsonObject { ["paths"] = new JsonArray("/partition"), ["kind"] = "Hash", ["version"] = 2 },
        ["indexingPolicy"] = new JsonObject { ["indexingMode"] = "consistent", ["automatic"] = true },
    };

    public JsonObject DescribeRanges() => new()
    {
        ["_rid"] = ResourceId,
        ["PartitionKeyRanges"] = new JsonArray(Range("0", string.Empty, Middle), Range("1", Middle, "FF")),
        ["_count"] = 2,
    };

    public (HttpStatusCode Status, JsonObject? Item) Create(JsonObject body)
    {
        var (partition, id) = (body["partition"]!.GetValue<string>(), body["id"]!.GetValue<string>());
        return Find(partition, id) is null ? (HttpStatusCode.Created, Store(partition, id, body)) : (HttpStatusCode.Conflict, null);
    }

    public (HttpStatusCode Status, JsonObject? Item) Read(string partition, string id) =>
        Find(partition, id) is { } found ? (HttpStatusCode.OK, found.Body) : (HttpStatusCode.NotFound, null);

    public (HttpStatusCode Status, JsonObject? Item) Replace(string partition, string id, JsonObject body, string expected)
    {
        if (Find(partition, id) is not { } found)
        {
            return (HttpStatusCode.NotFound, null);
        }

        if (expected.Length > 0 && found.Body["_etag"]!.GetValue<string>() != expected)
        {
            return (HttpStatusCode.PreconditionFailed, null);
        }

        items.Remove(found);
        return (HttpStatusCode.OK, Store(partition, id, body));
    }

    public (HttpStatusCode Status, JsonObject? Item) Delete(string partition, string id, string expected)
    {
        if (Find(partition, id) is not { } found)
        {
            return (HttpStatusCode.NotFound, null);
        }

        return expected.Length > 0 && found.Body["_etag"]!.GetValue<string>() != expected ? (HttpStatusCode.PreconditionFailed, null)
            : items.Remove(found) ? (HttpStatusCode.NoContent, null)
            : (HttpStatusCode.NotFound, null);
    }

    public IEnumerable<JsonObject> In(string? partition, string? range) => items
        .Where(item => partition is null ? range is null || RangeOf(item.Partition) == range : item.Partition == partition)
        .Select(item => item.Body);

    public IEnumerable<Entry> ChangedAfter(long after, string? range) =>
        items.Where(item => item.Version > after && (range is null || RangeOf(item.Partition) == range)).OrderBy(item => item.Version);

    // Any division will do: the SDK names partition keys themselves, and asks ranges one after another.
    private static string RangeOf(string partition) => (Encoding.UTF8.GetBytes(partition).Sum(unit => unit) % 2).ToString(CultureInfo.InvariantCulture);

    private JsonObject Range(string id, string from, string to) => new()
    {
        ["id"] = id,
        ["_rid"] = ResourceId,
        ["minInclusive"] = from,
        ["maxExclusive"] = to,
        ["ridPrefix"] = int.Parse(id, CultureInfo.InvariantCulture),
        ["throughputFraction"] = 0.5,
        ["status"] = "online",
        ["parents"] = new JsonArray(),
    };

    private Entry? Find(string partition, string id) => items.Find(item => item.Partition == partition && item.Id == id);

    private JsonObject Store(string partition, string id, JsonObject body)
    {
        version++;
        body["_etag"] = $"\"{version:x8}\"";
        body["_ts"] = version;
        items.Add(new(partition, id, version, body));
        return body;
    }

    internal sealed record Entry(string Partition, string Id, long Version, JsonObject Body);
}
