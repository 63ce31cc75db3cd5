using System.Runtime.CompilerServices;
using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Subjects;

/// <summary>The conversions on record: by what records that stand an old number became a code (R1, T19).</summary>
public sealed class Conversions(IDocuments documents, HubProfile profile)
{
    /// <summary>The types of old number that the catalogue knows.</summary>
    public IReadOnlyList<string> Types { get; } =
    [
        .. profile.Records.Kinds.Select(kind => kind.Current.Of(FieldRole.FormerNumberType)?.Codes).OfType<CodeList>()
            .SelectMany(codes => codes.Items).Select(item => item.Name).Distinct(),
    ];

    /// <summary>The records that convert a number, in no order.</summary>
    /// <param name="type">Its type; null for any.</param>
    /// <param name="number">The number, as people write it.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async IAsyncEnumerable<CreditRecord> OfAsync(string? type, string number, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var key in Types.Where(one => type is null || one == type).Select(one => CodeConversion.KeyOf(one, number)))
        {
            await foreach (var filed in documents.AllAsync(SubjectDocuments.Conversion, DocumentQuery.In(key), cancel))
            {
                // The record may have been annulled, or changed to another number, since.
                var stored = await documents.FindAsync(RecordDocuments.Record, filed.Value.Subject.Value, filed.Value.Record.Value, cancel);
                if (stored is { Value: var record } && CodeConversion.Of(record, profile.Records[record.Kind].Kind) == filed.Value)
                {
                    yield return record;
                }
            }
        }
    }
}
