using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Subjects;

/// <summary>What codes an old number became, as the records that stand say; also where they say different things (R1). Every record read so is logged.</summary>
public sealed class FindConversions(IDocuments documents, IAuditLog audit, HubProfile profile, Ids ids, TimeProvider time)
{
    private readonly IReadOnlyList<string> types =
    [
        .. profile.Records.Kinds.Select(kind => kind.Current.Of(FieldRole.FormerNumberType)?.Codes).OfType<CodeList>()
            .SelectMany(codes => codes.Items).Select(item => item.Name).Distinct(),
    ];

    /// <summary>Finds them, the oldest first.</summary>
    /// <param name="old">The old number, as people write it.</param>
    /// <param name="type">Its type, as in <c>工商注册号</c>; null for any.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The conversions, none where none is known; refused with <c>code.old-missing</c> or <c>code.type-unknown</c>.</returns>
    public async Task<Decision<CodeConversionsView>> RunAsync(string? old, string? type, Caller caller, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(old))
        {
            return CodeErrors.OldMissing;
        }

        if (type is not null && !types.Contains(type))
        {
            return CodeErrors.TypeUnknown;
        }

        var found = new List<CreditRecord>();
        foreach (var number in types.Where(one => type is null || one == type).Select(one => CodeConversion.KeyOf(one, old)))
        {
            await foreach (var filed in documents.AllAsync(SubjectDocuments.Conversion, DocumentQuery.In(number), cancel))
            {
                // The record may have been annulled, or changed to another number, since.
                var stored = await documents.FindAsync(RecordDocuments.Record, filed.Value.Subject.Value, filed.Value.Record.Value, cancel);
                if (stored is { Value: var record } && CodeConversion.Of(record, profile.Records[record.Kind].Kind) == filed.Value)
                {
                    found.Add(record);
                }
            }
        }

        var now = time.GetUtcNow();
        await audit.AppendAsync([.. found.Select(record => ReadFacts.Read(ids.New(), now, caller, "record.read", record.Id.Value, 1))], cancel);
        return new CodeConversionsView([.. found.OrderBy(record => record.DecidedOn).ThenBy(record => record.Id.Value, StringComparer.Ordinal).Select(Of)]);
    }

    private CodeConversionView Of(CreditRecord record) => new(
        record.Text[profile.Records[record.Kind].Kind.Current.Of(FieldRole.FormerNumberType)!.Code],
        record.DocumentNumber,
        record.Subject.CreditCode!,
        record.DecidedOn,
        record.Provider.Value,
        record.Id.Value);
}
