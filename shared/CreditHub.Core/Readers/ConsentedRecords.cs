using CreditHub.Catalogue;
using CreditHub.Publication;
using CreditHub.Records;

namespace CreditHub.Readers;

/// <summary>
/// Which records that are not public a subject's consent opens to a reader: those that the rules would let be public, were their class and their
/// subject no obstacle. So what is never published, says too little against anybody, or has outlived its term does not go to readers either.
/// </summary>
public static class ConsentedRecords
{
    /// <summary>A shared kind as readers see it: every field that holds no personal value. Other kinds stay as they are.</summary>
    public static RecordKind ForReaders(this RecordKind kind) => kind.Class is not RecordClass.Shared ? kind : kind with
    {
        Class = RecordClass.Public,
        Forms = [.. kind.Forms.Select(form => form with { Fields = [.. form.Fields.Select(field => field with { Public = field.Sensitive is null })] })],
    };

    /// <summary>Last day on which a record may be read with consent, inclusive; null where it may not on this day.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="policy">The policy of publication of the day.</param>
    /// <param name="bornOn">A person's date of birth; null for others.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    public static DateOnly? ReadableUntil(
        this CreditRecord record, RecordKind kind, PublicationPolicy policy, DateOnly? bornOn, DateOnly today) =>
        record.State is not RecordState.InForce || record.Origin.Class is DocumentClass.NotPublic ? null
        : Requested(record).Judge(kind.ForReaders(), policy with { PersonKinds = [kind.Code] }, bornOn, today) is not PublicationVerdict.Publish(_, var until) ? null
        : record.ValidUntil is not { } valid ? until
        : valid < today ? null
        : valid < until ? valid
        : until;

    // The subject's consent is the request on which 依申请公开 waits.
    private static CreditRecord Requested(CreditRecord record) => record with { Origin = record.Origin with { Class = null } };
}
