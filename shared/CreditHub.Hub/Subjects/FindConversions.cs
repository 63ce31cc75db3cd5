using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Units;

namespace CreditHub.Subjects;

/// <summary>What codes an old number became, as the records that stand say; also where they say different things (R1). Every record read so is logged.</summary>
public sealed class FindConversions(Conversions conversions, IAuditLog audit, HubProfile profile, Ids ids, TimeProvider time)
{
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

        if (type is not null && !conversions.Types.Contains(type))
        {
            return CodeErrors.TypeUnknown;
        }

        var found = await conversions.OfAsync(type, old, cancel).ToListAsync(cancel);
        var now = time.GetUtcNow();
        await audit.AppendAsync(ReadFacts.Given(ids, now, caller, found.Select(record => record.Id)), cancel);
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
