using System.Text.RegularExpressions;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Records;

namespace CreditHub.Objections;

/// <summary>As what someone raises an objection.</summary>
public enum Objector
{
    /// <summary>The subject itself.</summary>
    Subject,

    /// <summary>A unit that carries out measures resting on the entry, or to which the record was disclosed (E2, E3).</summary>
    ImplementingUnit,

    /// <summary>The determining, providing or uploading unit or the office, for a walk-in or a lawsuit (E6).</summary>
    CaseUnit,
}

/// <summary>Who may raise what (E2–E4, E6).</summary>
public static partial class ObjectionRaising
{
    /// <summary>Makes an objection to an entry.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="entry">The disputed entry, in any state but declined or ended.</param>
    /// <param name="objector">As what the actor raises it; null where it has nothing to do with the entry.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">Why; never empty.</param>
    /// <param name="evidenceHash">SHA-256 of the evidence in lower-case hex, or null.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>
    /// The objection, or <c>objection.kind-not-allowed</c>, <c>objection.reason-missing</c>, <c>objection.evidence-invalid</c>,
    /// <c>objection.entry-over</c>.
    /// </returns>
    public static Decision<Objection> Raise(
        ObjectionId id, ObjectionKind kind, ListEntry entry, Objector? objector, Actor by, string reason, string? evidenceHash, DateTimeOffset at) =>
        Refusal(objector, kind, reason, evidenceHash) is { } error ? error
        : entry.IsOver ? ObjectionErrors.EntryOver
        : new Objection(
            id, kind, new ObjectionTarget.OfEntry(entry.Id), entry.Grounds.Provider, by, reason, evidenceHash, at, new ObjectionState.Notified(),
            RemindersSent: 0, OverdueReportedAt: null);

    /// <summary>Makes an objection to a record, of whatever kind, published or not.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="record">The disputed record.</param>
    /// <param name="objector">As what the actor raises it; null where it has nothing to do with the record.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">Why; never empty.</param>
    /// <param name="evidenceHash">SHA-256 of the evidence in lower-case hex, or null.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The objection, or as for an entry, with <c>objection.record-over</c>.</returns>
    public static Decision<Objection> Raise(
        ObjectionId id, ObjectionKind kind, CreditRecord record, Objector? objector, Actor by, string reason, string? evidenceHash, DateTimeOffset at) =>
        Refusal(objector, kind, reason, evidenceHash) is { } error ? error
        : record.IsOver ? ObjectionErrors.RecordOver
        : new Objection(
            id, kind, new ObjectionTarget.OfRecord(new RecordKey(record.Subject, record.Id)), record.Provider, by, reason, evidenceHash, at,
            new ObjectionState.Notified(), RemindersSent: 0, OverdueReportedAt: null);

    private static HubError? Refusal(Objector? objector, ObjectionKind kind, string reason, string? evidenceHash) =>
        !MayRaise(objector, kind) ? ObjectionErrors.KindNotAllowed
        : string.IsNullOrWhiteSpace(reason) ? ObjectionErrors.ReasonMissing
        : evidenceHash is not null && !Sha256().IsMatch(evidenceHash) ? ObjectionErrors.EvidenceInvalid
        : null;

    private static bool MayRaise(Objector? objector, ObjectionKind kind) => (objector, kind) switch
    {
        (null, _) => false,
        (Objector.Subject, ObjectionKind.Objection or ObjectionKind.Complaint) => true,
        (Objector.Subject, ObjectionKind.Doubt or ObjectionKind.Litigation) => false,
        (Objector.ImplementingUnit, ObjectionKind.Doubt) => true,
        (Objector.ImplementingUnit, ObjectionKind.Objection or ObjectionKind.Complaint or ObjectionKind.Litigation) => false,
        (Objector.CaseUnit, ObjectionKind.Objection or ObjectionKind.Complaint or ObjectionKind.Litigation) => true,
        (Objector.CaseUnit, ObjectionKind.Doubt) => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();
}
