using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CreditHub.Documents;

/// <summary>
/// The SQL of a query: it runs along one index, which also gives the order in which pages follow each other, and never sorts. Within a
/// partition that is the key's, so that conditions there cost what the partition holds.
/// </summary>
internal sealed class Search
{
    // A document keeps it for as long as it is stored, and each entry of an index ends in it.
    private const string RowNumber = "rowid";

    private readonly StringBuilder where = new();
    private readonly List<object?> values = [];
    private readonly DocumentTable table;
    private readonly string along;

    /// <exception cref="ArgumentException">A field is not declared, the limit is out of range, or the continuation is not one of this query's.</exception>
    public Search(DocumentTable table, DocumentQuery query)
    {
        this.table = table;
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 1000, nameof(query));
        var leading = query.Partition is null && query.Conditions is [var first, ..] ? first : null;
        along = query.Partition is not null ? $" INDEXED BY {table.KeyIndex}"
            : leading is not null ? $" INDEXED BY {table.IndexOf(leading.Field)}"
            : " NOT INDEXED";
        Order = query.Partition is not null ? ["id"]
            : leading is { Comparison: not Comparison.Is } ? [table.Checked(leading.Field), RowNumber]
            : [RowNumber];
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
            And($"({string.Join(", ", Order)}) > ({string.Join(", ", Read(query.Continuation).Select(Place))})");
        }
    }

    /// <summary>The columns in whose order the documents come.</summary>
    public IReadOnlyList<string> Order { get; }

    /// <summary>The values of <see cref="Count"/>.</summary>
    public object?[] Values => [.. values];

    public string Count => $"SELECT count(*) FROM {table.Name}{along}{where}";

    /// <summary>Version, body, outbox, and the columns of the order.</summary>
    public string Page
    {
        get
        {
            var order = string.Join(", ", Order);
            return $"SELECT version, body, outbox, {order} FROM {table.Name}{along}{where} ORDER BY {order} LIMIT ${values.Count + 1}";
        }
    }

    /// <summary>The values of <see cref="Page"/>: one row more than the limit, to see whether there is a next page.</summary>
    public object?[] PageValues(int limit) => [.. values, limit + 1L];

    /// <summary>The continuation after a row.</summary>
    public static string Continue(IReadOnlyList<string> key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key));

    // A row's number is compared as one.
    private object[] Read(string continuation)
    {
        try
        {
            var key = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(continuation));
            return key?.Length == Order.Count
                ? [.. Order.Zip(key, (column, value) => column == RowNumber ? (object)long.Parse(value, CultureInfo.InvariantCulture) : value)]
                : throw new ArgumentException("The continuation is another query's.", nameof(continuation));
        }
        catch (Exception broken) when (broken is FormatException or OverflowException or JsonException)
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

    private string Place(object value)
    {
        values.Add(value);
        return $"${values.Count}";
    }

    private void And(string condition) => where.Append(where.Length == 0 ? " WHERE " : " AND ").Append(condition);
}
