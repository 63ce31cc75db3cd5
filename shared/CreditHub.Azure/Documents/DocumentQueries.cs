using System.Globalization;
using System.Text;
using Microsoft.Azure.Cosmos;

namespace CreditHub.Documents;

/// <summary>Writes queries in Cosmos DB's language: plain ones, over what is indexed, with every value a parameter.</summary>
internal static class DocumentQueries
{
    public static QueryDefinition Pending { get; } = new("SELECT c.kind, c.partition, c.key, c._etag FROM c WHERE c.pending = true");

    public static QueryDefinition Write(DocumentKind kind, DocumentQuery query, string selection)
    {
        var text = new StringBuilder($"SELECT {selection} FROM c WHERE c.kind = @kind");
        if (query.Partition is not null)
        {
            text.Append(" AND c.partition = @partition");
        }

        for (var index = 0; index < query.Conditions.Count; index++)
        {
            var (field, comparison, _) = query.Conditions[index];
            if (!kind.FieldNames.Contains(field))
            {
                throw new ArgumentException($"'{kind.Name}' declares no field '{field}'.", nameof(query));
            }

            text.Append(CultureInfo.InvariantCulture, $" AND c.f[\"{field}\"] {Sign(comparison)} @v{index}");
        }

        var definition = new QueryDefinition(text.ToString()).WithParameter("@kind", kind.Name);
        if (query.Partition is { } partition)
        {
            definition.WithParameter("@partition", partition);
        }

        for (var index = 0; index < query.Conditions.Count; index++)
        {
            definition.WithParameter($"@v{index}", query.Conditions[index].Value);
        }

        return definition;
    }

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Is => "=",
        Comparison.AtMost => "<=",
        Comparison.AtLeast => ">=",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
