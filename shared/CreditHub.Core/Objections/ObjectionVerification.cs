using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Objections;

/// <summary>From the provider's receipt to its finding (T5, E1). An accepted objection that is the very same object means that nothing changed.</summary>
public static class ObjectionVerification
{
    /// <summary>The provider has the notice: its time starts (T5). A repeat, and a receipt after the finding, change nothing.</summary>
    /// <param name="objection">The objection.</param>
    /// <param name="by">Who received it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="due">The last day in time.</param>
    /// <returns>The objection being verified, or <c>objection.verifier-not-provider</c>.</returns>
    public static Decision<Objection> Receive(this Objection objection, UnitId by, DateTimeOffset at, DueDate due) => objection.State switch
    {
        _ when by != objection.Provider => ObjectionErrors.VerifierNotProvider,
        ObjectionState.Notified => objection with { State = new ObjectionState.Verifying(at, due.On, due.Provisional) },
        ObjectionState.Verifying or ObjectionState.Found => objection,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The provider's finding about an entry. Late is never too late: time that ran out decides nothing (G9).</summary>
    /// <param name="objection">The objection.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="entry">The disputed entry.</param>
    /// <returns>
    /// The found objection; the same finding again changes nothing. Refused with <c>objection.verifier-not-a-person</c>,
    /// <c>objection.verifier-not-provider</c>, <c>objection.verifier-decided-entry</c>, <c>objection.finding-incomplete</c>,
    /// <c>objection.already-found</c>.
    /// </returns>
    public static Decision<Objection> Find(this Objection objection, Finding finding, ListEntry entry) => objection.State switch
    {
        _ when RefusalOf(objection, finding.By) is { } error => error,
        _ when entry.Listing?.By == finding.By => ObjectionErrors.VerifierDecidedEntry,
        _ when !IsComplete(finding, hasConduct: finding.Result is FindingResult.Corrected) => ObjectionErrors.FindingIncomplete,
        ObjectionState.Notified or ObjectionState.Verifying => objection with { State = new ObjectionState.Found(finding) },
        ObjectionState.Found found => found.Finding with { At = finding.At } == finding ? objection : ObjectionErrors.AlreadyFound,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The provider's finding about a record. What it says was done to the record before, by the record's own corrections.</summary>
    /// <param name="objection">The objection.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="record">The disputed record as it is now, or the one that took its place.</param>
    /// <returns>
    /// As for an entry, and <c>objection.record-not-corrected</c> where the record is not changed since the objection, or not over, as the finding says.
    /// </returns>
    public static Decision<Objection> Find(this Objection objection, Finding finding, CreditRecord record) => objection.State switch
    {
        _ when RefusalOf(objection, finding.By) is { } error => error,
        _ when !IsComplete(finding, hasConduct: false) => ObjectionErrors.FindingIncomplete,
        ObjectionState.Found found => found.Finding with { At = finding.At } == finding ? objection : ObjectionErrors.AlreadyFound,
        _ when !IsDone(finding.Result, record, objection.At) => ObjectionErrors.RecordNotCorrected,
        ObjectionState.Notified or ObjectionState.Verifying => objection with { State = new ObjectionState.Found(finding) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Counts the reminder of a number; nothing changes when it was sent before, or after the finding (T5).</summary>
    /// <param name="objection">The objection.</param>
    /// <param name="number">1 for the first.</param>
    public static Objection Remind(this Objection objection, int number) =>
        objection.State is ObjectionState.Verifying && objection.RemindersSent < number ? objection with { RemindersSent = number } : objection;

    /// <summary>Notes that the office is told that the time has passed, once. The hold stays (G9).</summary>
    /// <param name="objection">The objection.</param>
    /// <param name="at">When, UTC.</param>
    public static Objection ReportOverdue(this Objection objection, DateTimeOffset at) =>
        objection.State is ObjectionState.Verifying && objection.OverdueReportedAt is null ? objection with { OverdueReportedAt = at } : objection;

    /// <summary>Notes that the office is told that the provider has not taken the notice, once.</summary>
    /// <param name="objection">The objection.</param>
    /// <param name="at">When, UTC.</param>
    public static Objection ReportUnreceived(this Objection objection, DateTimeOffset at) =>
        objection.State is ObjectionState.Notified && objection.UnreceivedReportedAt is null ? objection with { UnreceivedReportedAt = at } : objection;

    private static HubError? RefusalOf(Objection objection, Actor by) =>
        !by.IsPerson ? ObjectionErrors.VerifierNotAPerson
        : by.Unit != objection.Provider ? ObjectionErrors.VerifierNotProvider
        : null;

    private static bool IsDone(FindingResult result, CreditRecord record, DateTimeOffset since) => result switch
    {
        FindingResult.Upheld => true,
        FindingResult.Corrected => record.LastChange() is { Order.At: var at } && at >= since,
        FindingResult.Revoked => record.IsOver,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool IsComplete(Finding finding, bool hasConduct) =>
        !string.IsNullOrWhiteSpace(finding.DocumentNumber)
        && !string.IsNullOrWhiteSpace(finding.Reason)
        && (hasConduct ? !string.IsNullOrWhiteSpace(finding.CorrectedConduct) : finding.CorrectedConduct is null);
}
