using System.Text.RegularExpressions;
using CreditHub.Decisions;
using CreditHub.Lists;

namespace CreditHub.Objections;

/// <summary>As what someone raises an objection.</summary>
public enum Objector
{
    /// <summary>The subject itself.</summary>
    Subject,

    /// <summary>A unit that carries out measures resting on the entry (E2, E3).</summary>
    ImplementingUnit,

    /// <summary>The determining or providing unit or the office, for a walk-in or a lawsuit (E6).</summary>
    CaseUnit,
}

/// <summary>Who may raise what (E2–E4, E6).</summary>
public static partial class ObjectionRaising
{
    /// <summary>Makes an objection.</summary>
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
        !MayRaise(objector, kind) ? ObjectionErrors.KindNotAllowed
        : string.IsNullOrWhiteSpace(reason) ? ObjectionErrors.ReasonMissing
        : evidenceHash is not null && !Sha256().IsMatch(evidenceHash) ? ObjectionErrors.EvidenceInvalid
        : entry.IsOver ? ObjectionErrors.EntryOver
        : new Objection(
            id, kind, entry.Id, entry.Grounds.Provider, by, reason, evidenceHash, at, new ObjectionState.Notified(),
            RemindersSent: 0, OverdueReportedAt: null);

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
