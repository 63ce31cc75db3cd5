using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Records.Recalls;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>Records as their provider's own; to anybody else they are not there, and the attempt is logged (always-true statement 9).</summary>
public sealed class OwnRecords(IDocuments documents, IAuditLog audit, Ids ids, TimeProvider time)
{
    /// <summary>Whether a caller may put a record right, or end it; only then is a page's form shown.</summary>
    public static bool MayCorrect(CreditRecord record, Caller caller) =>
        caller.IsPerson && caller.Is(Role.Determiner) && record.Provider == caller.Unit && !record.IsOver;

    /// <summary>Finds a record that the caller's unit provided, or decided.</summary>
    /// <param name="id">The record.</param>
    /// <param name="action">What is tried, for the log.</param>
    /// <param name="caller">Who tries it.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <param name="orDecided">Whether the unit that decided it may, too (谁认定、谁修复).</param>
    /// <returns>The record, or <c>record.unknown</c>.</returns>
    public async Task<Decision<Stored<CreditRecord>>> FindAsync(RecordId id, string action, Caller caller, CancellationToken cancel, bool orDecided = false)
    {
        if (await documents.FindAsync(id, cancel) is not { } stored)
        {
            return RecordErrors.Unknown;
        }

        if (stored.Value.Provider == caller.Unit || (orDecided && stored.Value.Organ == caller.Unit))
        {
            return stored;
        }

        await audit.AppendAsync([ReadFacts.Refused(ids.New(), time.GetUtcNow(), caller, action + "-refused", id.Value)], cancel);
        return RecordErrors.Unknown;
    }
}
