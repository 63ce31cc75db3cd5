using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records;

namespace CreditHub.Checks;

/// <summary>Records of other units as they leave the hub.</summary>
public static class SharedRecordViews
{
    /// <summary>The view of an answer.</summary>
    /// <param name="answered">The answer.</param>
    /// <param name="profile">Names of units.</param>
    public static SharedRecordsView Of(AnsweredRecords answered, HubProfile profile) => new(
        answered.Check.Id.Value,
        answered.Check.At,
        answered.Check.PolicyVersion,
        [.. answered.Records.Select(record => Of(record, profile))],
        answered.Continuation);

    private static SharedRecordView Of(SharedRecord shared, HubProfile profile)
    {
        var (record, kind) = (shared.Record, shared.Kind);
        return new SharedRecordView(
            record.Id.Value,
            kind.Code,
            kind.Title,
            HubJson.Word(kind.Class),
            HubJson.Word(kind.SourceClass),
            record.Provider.Value,
            profile.Units.TryGetValue(record.Provider, out var provider) ? provider.Name : record.Provider.Value,
            record.Organ.Value,
            Scrubbed(record.DocumentNumber),
            record.DecidedOn,
            record.Origin.ReceivedAt,
            record.ValidUntil,
            shared.Until == DateOnly.MaxValue ? null : shared.Until,
            shared.IsDisputed,
            new BasisUseView(shared.Excluded is null, shared.Excluded is { } reason ? HubJson.Word(reason) : null),
            record.Amounts,
            record.Text.ToDictionary(row => row.Key, row => Scrubbed(row.Value), StringComparer.Ordinal),
            record.Version);
    }

    private static string Scrubbed(string text) => PublicValue.Of(text).Text;
}
