using System.Globalization;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Records;

/// <summary>
/// Annulment, withdrawal and change of a stored record by the unit that provided it (issue 5, G27). A record that is the very same object
/// means that nothing changed.
/// </summary>
public static class RecordCorrecting
{
    private const int LongestReason = 500;

    private static readonly Dictionary<string, string> NoText = [];
    private static readonly Dictionary<string, decimal> NoAmounts = [];

    /// <summary>Ends a record by a person's order (撤销, 撤回).</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind"><see cref="CorrectionKind.Annulled"/> or <see cref="CorrectionKind.Withdrawn"/>.</param>
    /// <param name="order">The order.</param>
    /// <param name="former">The vault's key of the record's content; null where the law wants it deleted, and then a tombstone stays.</param>
    /// <returns>
    /// The ended record. Refused with <c>record.unknown</c> (not the provider), <c>record.corrector-not-a-person</c>,
    /// <c>record.document-missing</c>, <c>record.reason-invalid</c>, <c>record.key-reused</c>, <c>record.reversed</c>. One that a file reported as
    /// annulled may be annulled once more by the document.
    /// </returns>
    public static Decision<CreditRecord> End(this CreditRecord record, CorrectionKind kind, CorrectionOrder order, string? former) =>
        record.RefusalOf(order) is { } error ? error
        : record.Made(order) is { } made ? made.Kind == kind && made.Order.Repeats(order) ? record : RecordErrors.KeyReused
        : !record.IsOver ? record.Ended(kind, order, former)
        : record.Corrections is [.., var last] && last.Kind == kind && last.Order.Repeats(order) ? record
        : record.State is RecordState.Annulled { Document: "" } && kind is CorrectionKind.Annulled ? record.Ended(kind, order, former)
        : RecordErrors.Reversed;

    /// <summary>
    /// Takes over the state that its source reports in a later row of the same record, such as a court's 屏蔽 (R13). A machine may do that: whatever
    /// rests on the record is held, and ends by a person only (G3). Only its own provider is heard, and only out of a state in which it stands.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="reported">The record as the later row says it.</param>
    /// <param name="former">The vault's key of the content; null where it is to be deleted.</param>
    /// <param name="saysItStands">Whether the row says of itself that it stands; that ends what rows disputed, and nothing else.</param>
    public static CreditRecord Tell(this CreditRecord record, CreditRecord reported, string? former, bool saysItStands = false)
    {
        // A row that is stored once more, as after a crash, undoes nothing that persons said since.
        if (record.IsOver || reported.Provider != record.Provider || record.IsToldBy(reported))
        {
            return record;
        }

        var origin = reported.Origin;
        var by = new Actor(reported.Uploader, "intake", IsPerson: false);
        var reason = reported.State is RecordState.Removed { Reason: var why } ? why : "";
        var order = new CorrectionOrder($"row-{origin.Upload}-{origin.Line}", "", reason, by, origin.ReceivedAt)
        {
            Row = new CorrectingRow(origin.Upload, origin.Line),
        };
        return reported.State switch
        {
            RecordState.Annulled => record.Ended(CorrectionKind.Annulled, order, former) with { State = reported.State },
            RecordState.Removed => record.Ended(CorrectionKind.Removed, order, former) with { State = reported.State },
            RecordState.Repaired(var decision, _, _) => record.Ended(CorrectionKind.Repaired, order with { Document = decision }, former) with { State = reported.State },
            RecordState.Disputed when record.State is not RecordState.Disputed { BySource: true } => record with
            {
                State = reported.AsDisputedAs(record).State,
                Corrections = record.With(new(CorrectionKind.Disputed, order, Former: null) { Dispute = record.NextOfSource() }),
            },
            RecordState.InForce when saysItStands && record.State is RecordState.Disputed { BySource: true } disputed =>
                record.SettleSource(disputed, order),
            RecordState.InForce or RecordState.Disputed or RecordState.Withdrawn or RecordState.Replaced or RecordState.Expired => record,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Puts a record away whose term of use is over (G13). What is over already stays as it is.</summary>
    /// <param name="record">The record.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="former">The vault's key of its content; null where it is to be deleted, and then a tombstone stays.</param>
    public static CreditRecord Expire(this CreditRecord record, DateOnly on, DateTimeOffset at, string? former) => record.IsOver
        ? record
        : record.Ended(
            CorrectionKind.Expired,
            new CorrectionOrder("term-" + on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "", "", new Actor(record.Provider, "term", IsPerson: false), at),
            former);

    /// <summary>Puts a record's content right (变更).</summary>
    /// <param name="record">The record.</param>
    /// <param name="changed">What it is to say, checked by the rules of its kind; of another id where the business key changed.</param>
    /// <param name="order">The order.</param>
    /// <param name="former">The vault's key of the content before.</param>
    /// <returns>
    /// The changed record, or the record as replaced by <paramref name="changed"/>; as disputed as it was before (<see cref="RecordDisputes"/>). Refused as <see cref="End"/> is, and with
    /// <c>record.change-ends</c>, <c>record.source-not-uploader</c>, <c>record.nothing-changed</c>.
    /// </returns>
    public static Decision<CreditRecord> Change(this CreditRecord record, CreditRecord changed, CorrectionOrder order, string former) =>
        record.RefusalOf(order) is { } error ? error
        : record.Made(order) is { } made ? made.Kind is CorrectionKind.Changed or CorrectionKind.Replaced && made.Order.Repeats(order) ? record : RecordErrors.KeyReused
        : record.IsOver ? RecordErrors.Reversed
        : changed.IsOver ? RecordErrors.ChangeEnds
        : changed.Provider != record.Provider ? RecordErrors.SourceNotUploader
        : changed.Id != record.Id ? record.Ended(CorrectionKind.Replaced, order, former, changed.Id)
        : changed.AsDisputedAs(record) is var next && next.SaysTheSame(record) && next.DocumentNumber == record.DocumentNumber && next.State == record.State
            ? RecordErrors.NothingChanged
        : next with { Corrections = record.With(new(CorrectionKind.Changed, order, former) { Dispute = DisputeOf(record, next) }) };

    /// <summary>The record that takes a replaced one's place; it carries its history and its disputes on.</summary>
    /// <param name="changed">What it says.</param>
    /// <param name="record">The record before it was replaced.</param>
    /// <param name="replaced">The record as replaced.</param>
    public static CreditRecord Succeed(this CreditRecord changed, CreditRecord record, CreditRecord replaced) =>
        changed.AsDisputedAs(record) with { Corrections = replaced.Corrections };

    /// <summary>The correction that an order of that id made; null where there is none.</summary>
    public static RecordCorrection? Made(this CreditRecord record, CorrectionOrder order) =>
        record.Corrections?.FirstOrDefault(made => made.Order.Id == order.Id);

    /// <summary>Whether a row made a correction of the record, as one does that is stored a second time after a crash.</summary>
    /// <param name="record">The record.</param>
    /// <param name="reported">The record as the row has it.</param>
    public static bool IsToldBy(this CreditRecord record, CreditRecord reported) =>
        record.Corrections?.Any(made => made.Order.Row == new CorrectingRow(reported.Origin.Upload, reported.Origin.Line)) ?? false;

    internal static HubError? RefusalOf(this CreditRecord record, CorrectionOrder order) =>
        order.By.Unit != record.Provider ? RecordErrors.Unknown : order.Refusal();

    /// <summary>What is wrong with an order whoever gives it; null for nothing.</summary>
    internal static HubError? Refusal(this CorrectionOrder order) =>
        !order.By.IsPerson ? RecordErrors.CorrectorNotAPerson
        : string.IsNullOrWhiteSpace(order.Document) ? RecordErrors.DocumentMissing
        : !IsReason(order.Reason) ? RecordErrors.ReasonInvalid
        : null;

    /// <summary>Whether a text may be a reason.</summary>
    internal static bool IsReason(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestReason && !PersonalValues.In(text);

    internal static CreditRecord Ended(this CreditRecord record, CorrectionKind kind, CorrectionOrder order, string? former, RecordId? successor = null)
    {
        var on = WorkCalendar.DateAt(order.At);
        var by = order.By.Unit;

        // Once its content is gone, it stays where it was kept.
        var kept = record.IsOver && record.LastEnd() is { } end ? end.Former : former;
        var ended = record with
        {
            State = kind switch
            {
                CorrectionKind.Annulled => new RecordState.Annulled(order.Document, by, on),
                CorrectionKind.Withdrawn => new RecordState.Withdrawn(order.Reason, by, on),
                CorrectionKind.Replaced => new RecordState.Replaced(successor!.Value, by, on),
                CorrectionKind.Removed => new RecordState.Removed(order.Reason, by, on),
                CorrectionKind.Expired => new RecordState.Expired(on),
                CorrectionKind.Repaired => new RecordState.Repaired(order.Document, by, on),
                CorrectionKind.Changed or CorrectionKind.Disputed or CorrectionKind.Settled or CorrectionKind.Confirmed or CorrectionKind.Reinstated => throw new ArgumentOutOfRangeException(nameof(kind)),
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            Text = NoText,
            Amounts = NoAmounts,
            Sealed = NoText,
            Marks = null,
            Bases = null,
            Reinstatement = null,
            Corrections = record.With(new(kind, order, kept) { Settled = successor is null && record.OfProvider() is { Count: > 0 } settled ? settled : null }),
        };
        return kept is null ? ended.Tombstone() : ended;
    }

    // Who, when and by which document is all that stays (山东 38; G27).
    private static CreditRecord Tombstone(this CreditRecord record) => record with
    {
        DocumentNumber = "",
        DecidedOn = default,
        ValidUntil = null,
        PublishUntil = null,
        Publication = new PublicationDue(null, Late: false),
        Corrections = [.. record.Corrections!.Select(made => made with { Former = null })],
    };

    internal static List<RecordCorrection> With(this CreditRecord record, RecordCorrection made) => [.. record.Corrections ?? [], made];

    // A change may be how the source reports a dispute.
    private static ObjectionId? DisputeOf(CreditRecord record, CreditRecord changed) =>
        changed.State is RecordState.Disputed { BySource: true } && record.State is not RecordState.Disputed { BySource: true } ? record.NextOfSource() : null;
}
