using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Policy;

namespace CreditHub.Records;

/// <summary>
/// What disputes do to a record (G7): while one is open nothing may rest on it, show it or count it. Repeats and any order of arrival give the
/// same record: a dispute begins once and ends once. A record that is the very same object means that nothing changed.
/// </summary>
public static class RecordDisputes
{
    private const string SourcePrefix = "dispute-";

    /// <summary>The disputes of a record that are open, also where it is over meanwhile, with the time since when; oldest first.</summary>
    public static IReadOnlyList<Hold> OpenDisputes(this CreditRecord record)
    {
        var corrections = record.Corrections ?? [];
        var settled = corrections.SelectMany(made => made.Settled ?? []).ToHashSet();
        return
        [
            .. corrections.Where(made => made.Dispute is { } dispute && !settled.Contains(dispute))
                .Select(made => new Hold(made.Dispute!.Value, made.Order.At)),
        ];
    }

    /// <summary>The disputes of a record that are over, each with who ended it.</summary>
    public static IEnumerable<Verified> SettledDisputes(this CreditRecord record) =>
        (record.Corrections ?? []).SelectMany(made => (made.Settled ?? []).Select(dispute => new Verified(dispute, made.Order.By)));

    /// <summary>Whether a dispute is one that a record's source reported, and so has no objection.</summary>
    public static bool IsOfSource(ObjectionId dispute) => dispute.Value.StartsWith(SourcePrefix, StringComparison.Ordinal);

    /// <summary>An objection disputes the record; one that is over is left alone.</summary>
    /// <param name="record">The record.</param>
    /// <param name="objection">The objection.</param>
    /// <param name="by">Who raised it.</param>
    /// <param name="at">When, UTC.</param>
    public static CreditRecord Dispute(this CreditRecord record, ObjectionId objection, Actor by, DateTimeOffset at) =>
        record.IsOver || record.IsDisputedBy(objection)
            ? record
            : record with
            {
                State = record.State as RecordState.Disputed ?? new RecordState.Disputed(WorkCalendar.DateAt(at)) { BySource = false },
                Corrections = record.With(
                    new RecordCorrection(CorrectionKind.Disputed, new CorrectionOrder(objection.Value, "", "", by, at), Former: null) { Dispute = objection }),
            };

    /// <summary>The finding of an objection that disputes the record: its dispute ends, or, where the record is wrong, lasts until its provider corrects it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="objection">The objection; one that never disputed the record changes nothing.</param>
    /// <param name="finding">The finding.</param>
    public static CreditRecord Answer(this CreditRecord record, ObjectionId objection, Finding finding)
    {
        if (record.OpenDisputes().All(open => open.Objection != objection))
        {
            return record;
        }

        if (finding.Result is FindingResult.Revoked && record.State is RecordState.Disputed disputed)
        {
            return disputed.FoundWrong?.Contains(objection) == true
                ? record
                : record with { State = disputed with { FoundWrong = [.. disputed.FoundWrong ?? [], objection] } };
        }

        var order = new CorrectionOrder(objection.Value + "-found", finding.DocumentNumber, finding.Reason, finding.By, finding.At);
        return record.Settling(order, [objection], record.State as RecordState.Disputed);
    }

    /// <summary>
    /// 恢复: a person of the provider says by a document that the record stands, though its source disputed it or an objection was found right. An
    /// objection that is still verified ends by its finding only.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="order">The order.</param>
    /// <returns>
    /// The record, in force unless an objection is still verified. Refused with <c>record.unknown</c>, <c>record.corrector-not-a-person</c>,
    /// <c>record.document-missing</c>, <c>record.reason-invalid</c>, <c>record.key-reused</c>, <c>record.reversed</c>, <c>record.not-disputed</c>.
    /// </returns>
    public static Decision<CreditRecord> Uphold(this CreditRecord record, CorrectionOrder order) =>
        record.RefusalOf(order) is { } error ? error
        : record.Made(order) is { } made ? made.Kind is CorrectionKind.Settled && made.Order.Repeats(order) ? record : RecordErrors.KeyReused
        : record.IsOver ? RecordErrors.Reversed
        : record.State is RecordState.Disputed disputed && (disputed.BySource || disputed.FoundWrong is not null)
            ? record.Settling(order, record.OfProvider(), disputed with { BySource = false, FoundWrong = null })
        : record.Corrections is [.., { Kind: CorrectionKind.Settled } last] && last.Order.Repeats(order) ? record
        : RecordErrors.NotDisputed;

    /// <summary>The source disputes no more what it disputed (正常).</summary>
    internal static CreditRecord SettleSource(this CreditRecord record, RecordState.Disputed disputed, CorrectionOrder order) => record.Settling(
        order, [.. record.OpenDisputes().Select(open => open.Objection).Where(IsOfSource)], disputed with { BySource = false });

    /// <summary>The disputes that are their provider's to end, by a correction or by saying that the record stands.</summary>
    internal static IReadOnlyList<ObjectionId> OfProvider(this CreditRecord record)
    {
        var wrong = (record.State as RecordState.Disputed)?.FoundWrong ?? [];
        return [.. record.OpenDisputes().Select(open => open.Objection).Where(dispute => IsOfSource(dispute) || wrong.Contains(dispute))];
    }

    /// <summary>The name of a dispute that the source reports with the record's next correction.</summary>
    internal static ObjectionId NextOfSource(this CreditRecord record) => new($"{SourcePrefix}{record.Id}-{record.Version + 1}");

    /// <summary>What another content of the record's says, as disputed as the record is.</summary>
    internal static CreditRecord AsDisputedAs(this CreditRecord changed, CreditRecord record) => record.State is RecordState.Disputed disputed
        ? changed with { State = changed.State is RecordState.Disputed ? disputed with { BySource = true } : disputed }
        : changed;

    private static bool IsDisputedBy(this CreditRecord record, ObjectionId objection) =>
        record.Corrections?.Any(made => made.Dispute == objection) ?? false;

    private static CreditRecord Settling(
        this CreditRecord record, CorrectionOrder order, IReadOnlyList<ObjectionId> disputes, RecordState.Disputed? left)
    {
        var settled = record with
        {
            Corrections = record.With(new RecordCorrection(CorrectionKind.Settled, order, Former: null) { Settled = disputes }),
        };
        return left is null ? settled
            : settled with { State = left.BySource || settled.OpenDisputes().Count > 0 ? left : RecordState.InForce.Instance };
    }
}
