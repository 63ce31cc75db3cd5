using System.Text.Json;
using CreditHub.Documents;

namespace CreditHub.Records.Correcting;

/// <summary>Told by a record that was replaced: stores the one in its place; and by a declaration: stores its record. Where it is there already nothing happens.</summary>
public sealed class CreateSuccessor(IDocuments documents) : ITold
{
    internal const string HandlerName = "records.create-successor";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <inheritdoc />
    public Task HandleAsync(JsonElement payload, CancellationToken cancel) => documents.WriteAsync(
        RecordDocuments.Record, new Document<CreditRecord>(HubJson.From<CreditRecord>(payload), []), expected: null, cancel);
}
