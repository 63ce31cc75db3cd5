using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CreditHub.Documents;

/// <summary>
/// The SQL of a query: it runs along one index, which also gives the order in which pages follow each other, and never sorts.
/// </summary>
internal sealed class Search
{
    private readonly StringBuilder where = new();
    private readonly List<object?> values = [];
    private readonly DocumentTable table;
    private readonly string index;

    /// <exception cref="ArgumentException">A field is not declared, the limit is out of range, or the continuation is not one of this query's.</exception>
    public Search(DocumentTable table, DocumentQuery query)
    {
        this.table = table;
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 1000, nameof(query));
        var leading = query.Conditions.FirstOrDefault(condition => query.Partition is null || condition.Comparison == Comparison.Is);
        index = leading is null ? table.KeyIndex : table.IndexOf(leading.Field);
        Order = query switch
        {
            { Partition: not null } => ["id"],
            _ when leading is { Comparison: not Comparison.Is } => [table.Checked(leading.Field), "partition", "id"],
            _ => ["partition", "id"],
        };
        foreach (var condition in query.Conditions)
        {
            And($"{table.Checked(condition.Field)} {Sign(condition.Comparison)} {Place(condition.Value)}");
        }

        if (query.Partition is not null)
        {
            And($"partition = {Place(query.Partition)}");
        }

        if (query.Continuation is not null)
        {
            And($"({string.Join(", ", Order)}) > ({string.Join(", ", Read(query.Continuation, Order.Count).Select(Place))})");
        }
    }

    /// <summary>The columns in whose order the documents come.</summary>
    public IReadOnlyList<string> Order { get; }

    /// <summary>The values of <see cref="Count"/>.</summary>
    public object?[] Values => [.. values];

    public string Count => $"SELECT count(*) FROM {table.Name} INDEXED BY {index}{where}";

    /// <summary>Version, body, outbox, and the columns of the order.</summary>
    public string Page
    {
        get
        {
            var order = string.Join(", ", Order);
            return $"SELECT version, body, outbox, {order} FROM {table.Name} INDEXED BY {index}{where} ORDER BY {order} LIMIT ${values.Count + 1}";
        }
    }

    /// <summary>The values of <see cref="Page"/>: one row more than the limit, to see whether there is a next page.</summary>
    public object?[] PageValues(int limit) => [.. values, limit + 1L];

    /// <summary>The continuation after a row.</summary>
    public static string Continue(IReadOnlyList<string> key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key));

    private static string[] Read(string continuation, int length)
    {
        try
        {
            var key = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(continuation));
            return key?.Length == length ? key : throw new ArgumentException("The continuation is another query's.", nameof(continuation));
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            throw new ArgumentException("The continuation is not one.", nameof(continuation), broken);
        }
    }

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Is => "=",
        Comparison.AtMost => "<=",
        Comparison.AtLeast => ">=",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Place(string value)
    {
        values.Add(value);
        return $"${values.Count}";
    }

    private void And(string condition) => where.Append(where.Length == 0 ? " WHERE " : " AND ").Append(condition);
}
