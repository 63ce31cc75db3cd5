using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Units;

namespace CreditHub.Objections;

/// <summary>As what someone may dispute an entry or a record (E2–E5).</summary>
public sealed class Objectors(IEnumerable<IDisclosures> disclosures, ForeignAccess foreign, HubProfile profile)
{
    /// <summary>As what a caller disputes an entry; null where it has nothing to do with it.</summary>
    /// <param name="caller">Who; a subject of the entry's own.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="kind">The kind of objection.</param>
    public Objector? Of(Caller caller, ListEntry entry, ObjectionKind kind) =>
        caller.Subject is not null ? Objector.Subject
        : kind == ObjectionKind.Doubt ? (caller.Is(Role.Implementer) && Implements(caller.Unit, entry) ? Objector.ImplementingUnit : null)
        : caller.Is(Role.Office) || (caller.Is(Role.Determiner) && IsCaseUnit(caller.Unit, entry)) ? Objector.CaseUnit
        : null;

    /// <summary>As what a caller disputes a record. Whether there is one is told only to those who may know of it.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="record">The record.</param>
    /// <param name="kind">The kind of objection.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>As what, or <c>record.unknown</c>, <c>objection.kind-not-allowed</c>.</returns>
    public async Task<Decision<Objector>> OfAsync(Caller caller, CreditRecord record, ObjectionKind kind, CancellationToken cancel)
    {
        if (caller.Subject is { } subject)
        {
            return subject == record.Subject && profile.Records.Find(record.Kind)?.Kind.Class is not RecordClass.Secret
                ? Objector.Subject
                : RecordErrors.Unknown;
        }

        if (caller.Is(Role.Office) || caller.Unit == record.Provider || caller.Unit == record.Uploader)
        {
            return kind != ObjectionKind.Doubt && caller.IsAny([Role.Office, Role.Determiner]) ? Objector.CaseUnit : ObjectionErrors.KindNotAllowed;
        }

        return !await IsDisclosedAsync(record, caller.Unit, cancel)
            ? await foreign.RefuseAsync(RecordErrors.Unknown, "objection.raise", record.Id.Value, caller, cancel)
            : kind == ObjectionKind.Doubt && caller.Is(Role.Implementer) ? Objector.ImplementingUnit
            : ObjectionErrors.KindNotAllowed;
    }

    private bool IsCaseUnit(UnitId unit, ListEntry entry) =>
        unit == entry.Grounds.Provider || profile.ListTypes[entry.Type].DeterminingUnits.Contains(unit);

    private bool Implements(UnitId unit, ListEntry entry) =>
        entry.Listing is { CatalogueVersion: var version } && JointPlan.For(entry, profile.Catalogue(version)).Any(row => row.Unit == unit);

    private async Task<bool> IsDisclosedAsync(CreditRecord record, UnitId unit, CancellationToken cancel)
    {
        foreach (var source in disclosures)
        {
            if (await source.OfRecordAsync(record, cancel).AnyAsync(one => one.Unit == unit, cancel))
            {
                return true;
            }
        }

        return false;
    }
}
