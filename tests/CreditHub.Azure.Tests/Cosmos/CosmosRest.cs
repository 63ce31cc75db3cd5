using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CreditHub.Cosmos;

/// <summary>
/// The part of Cosmos DB's REST interface that the adapters use, in memory, behind the real SDK in gateway mode: items with ETags, queries
/// of the adapters' own shapes with parameters and continuation, counts, the change feed, two physical partitions, throttling on demand.
/// It shows that the adapters and the SDK say the right things. It cannot show: bulk and direct mode (other wire formats), index use,
/// RU charges, consistency between replicas, and partitions that split.
/// </summary>
internal sealed class CosmosRest : HttpMessageHandler
{
    public const string Database = "credithub";

    private const string QueryEngine = """
        {"maxSqlQueryInputLength":262144,"maxJoinsPerSqlQuery":5,"maxLogicalAndPerSqlQuery":500,"maxLogicalOrPerSqlQuery":500,
        "maxUdfRefPerSqlQuery":10,"maxInExpressionItemsCount":16000,"queryMaxInMemorySortDocumentCount":500,"maxQueryRequestTimeoutFraction":0.9,
        "sqlAllowNonFiniteNumbers":false,"sqlAllowAggregateFunctions":true,"sqlAllowSubQuery":true,"sqlAllowScalarSubQuery":true,
        "allowNewKeywords":true,"sqlAllowLike":true,"sqlAllowGroupByClause":true,"maxSpatialQueryCells":12,"spatialMaxGeometryPointCount":256,
        "sqlDisableOptimizationFlags":0,"sqlEnableParameterExpansionCheck":true}
        """;

    private readonly Dictionary<string, CosmosContainer> containers = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int throttles;

    public CosmosRest()
    {
        foreach (var name in new[] { "documents", "audit", "vault", "messages" })
        {
            containers.Add(name, new CosmosContainer(name, containers.Count + 1));
        }
    }

    /// <summary>How many requests for items were answered with 429.</summary>
    public int Throttled { get; private set; }

    /// <summary>Answers the next requests for items with 429.</summary>
    public void Throttle(int times) => throttles = times;

    /// <summary>All that a container stores, as text.</summary>
    public string TextOf(string container)
    {
        lock (gate)
        {
            return string.Concat(containers[container].In(partition: null, range: null).Select(item => item.ToJsonString()));
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (gate)
        {
            var parts = request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            return parts switch
            {
                [] => Json(HttpStatusCode.OK, Account(request.RequestUri)),
                ["dbs", _, "colls", var name] => Json(HttpStatusCode.OK, Find(name).Describe()),
                ["dbs", _, "colls", var name, "pkranges"] => Ranges(request, Find(name)),
                ["dbs", _, "colls", _, "docs", ..] when throttles > 0 => TooMany(),
                ["dbs", _, "colls", var name, "docs"] => Feed(request, Find(name), body),
                ["dbs", _, "colls", var name, "docs", var id] => Item(request, Find(name), Uri.UnescapeDataString(id), body),
                _ => throw new NotSupportedException($"{request.Method} {request.RequestUri}"),
            };
        }
    }

    private static JsonObject Account(Uri address)
    {
        JsonArray Here() => [new JsonObject { ["name"] = "here", ["databaseAccountEndpoint"] = new Uri(address, "/").AbsoluteUri }];
        return new JsonObject
        {
            ["id"] = "account",
            ["_rid"] = "account",
            ["_self"] = string.Empty,
            ["writableLocations"] = Here(),
            ["readableLocations"] = Here(),
            ["enableMultipleWriteLocations"] = false,
            ["userReplicationPolicy"] = new JsonObject { ["asyncReplication"] = false, ["minReplicaSetSize"] = 3, ["maxReplicasetSize"] = 4 },
            ["systemReplicationPolicy"] = new JsonObject { ["minReplicaSetSize"] = 3, ["maxReplicasetSize"] = 4 },
            ["userConsistencyPolicy"] = new JsonObject { ["defaultConsistencyLevel"] = "Strong" },
            ["readPolicy"] = new JsonObject { ["primaryReadCoefficient"] = 1, ["secondaryReadCoefficient"] = 1 },
            ["queryEngineConfiguration"] = QueryEngine,
        };
    }

    private static HttpResponseMessage Ranges(HttpRequestMessage request, CosmosContainer container)
    {
        const string version = "\"1\"";
        var answer = request.Headers.IfNoneMatch.ToString() == version
            ? Json(HttpStatusCode.NotModified, null)
            : Json(HttpStatusCode.OK, container.DescribeRanges());
        answer.Headers.ETag = EntityTagHeaderValue.Parse(version);
        return answer;
    }

    private static HttpResponseMessage Feed(HttpRequestMessage request, CosmosContainer container, string? body)
    {
        if (request.Headers.Contains("x-ms-cosmos-is-query-plan-request"))
        {
            return Json(HttpStatusCode.OK, CosmosQuery.Parse(body!).Plan());
        }

        if (request.Method == HttpMethod.Get)
        {
            return Changes(request, container);
        }

        if (request.Content!.Headers.ContentType?.MediaType != "application/query+json")
        {
            return WithTag(container.Create(JsonNode.Parse(body!)!.AsObject()));
        }

        var limit = int.Parse(Header(request, "x-ms-max-item-count") ?? "-1", System.Globalization.CultureInfo.InvariantCulture);
        var from = int.Parse(Header(request, "x-ms-continuation") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var found = CosmosQuery.Parse(body!).Run(container.In(PartitionOf(request), RangeOf(request)));
        var page = limit < 0 ? found : [.. found.Skip(from).Take(limit)];
        var answer = Json(HttpStatusCode.OK, ListOf(container, page));
        if (limit >= 0 && from + limit < found.Count)
        {
            answer.Headers.Add("x-ms-continuation", (from + limit).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return answer;
    }

    private static HttpResponseMessage Changes(HttpRequestMessage request, CosmosContainer container)
    {
        var after = long.Parse(request.Headers.IfNoneMatch.ToString().Trim('"') is { Length: > 0 } tag ? tag : "0", System.Globalization.CultureInfo.InvariantCulture);
        var limit = int.Parse(Header(request, "x-ms-max-item-count") ?? "100", System.Globalization.CultureInfo.InvariantCulture);
        var changed = container.ChangedAfter(after, RangeOf(request)).Take(limit).ToList();
        var answer = changed.Count == 0
            ? Json(HttpStatusCode.NotModified, null)
            : Json(HttpStatusCode.OK, ListOf(container, [.. changed.Select(item => item.Body.DeepClone())]));
        var last = changed.Count == 0 ? after : changed[^1].Version;
        answer.Headers.ETag = EntityTagHeaderValue.Parse($"\"{last}\"");
        answer.Headers.Add("x-ms-item-count", changed.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return answer;
    }

    private static HttpResponseMessage Item(HttpRequestMessage request, CosmosContainer container, string id, string? body)
    {
        var partition = PartitionOf(request)!;
        return request.Method.Method switch
        {
            "GET" => WithTag(container.Read(partition, id)),
            "PUT" => WithTag(container.Replace(partition, id, JsonNode.Parse(body!)!.AsObject(), request.Headers.IfMatch.ToString())),
            "DELETE" => WithTag(container.Delete(partition, id, request.Headers.IfMatch.ToString())),
            _ => throw new NotSupportedException(request.Method.Method),
        };
    }

    private static HttpResponseMessage WithTag((HttpStatusCode Status, JsonObject? Item) result)
    {
        var answer = Json(result.Status, result.Item?.DeepClone());
        if (result.Item?["_etag"]?.GetValue<string>() is { } tag)
        {
            answer.Headers.ETag = EntityTagHeaderValue.Parse(tag);
        }

        return answer;
    }

    private static JsonObject ListOf(CosmosContainer container, IReadOnlyList<JsonNode> items) => new()
    {
        ["_rid"] = container.ResourceId,
        ["Documents"] = new JsonArray([.. items]),
        ["_count"] = items.Count,
    };

    private static string? PartitionOf(HttpRequestMessage request) => Header(request, "x-ms-documentdb-partitionkey") is { } key
        ? JsonNode.Parse(key)!.AsArray()[0]!.GetValue<string>()
        : null;

    private static string? RangeOf(HttpRequestMessage request) => Header(request, "x-ms-documentdb-partitionkeyrangeid")?.Split(',')[^1];

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private static HttpResponseMessage Json(HttpStatusCode status, JsonNode? content)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(content?.ToJsonString() ?? string.Empty, Encoding.UTF8, "application/json") };
        answer.Headers.Add("x-ms-request-charge", "1");
        answer.Headers.Add("x-ms-activity-id", Guid.NewGuid().ToString());
        answer.Headers.Add("x-ms-session-token", "0:-1#1");
        return answer;
    }

    private HttpResponseMessage TooMany()
    {
        throttles--;
        Throttled++;
        var answer = Json(HttpStatusCode.TooManyRequests, new JsonObject { ["code"] = "429", ["message"] = "Request rate is large." });
        answer.Headers.Add("x-ms-retry-after-ms", "1");
        answer.Headers.Add("x-ms-substatus", "3200");
        return answer;
    }

    private CosmosContainer Find(string nameOrId) =>
        containers.GetValueOrDefault(nameOrId) ?? containers.Values.Single(container => container.ResourceId == Uri.UnescapeDataString(nameOrId));
}
