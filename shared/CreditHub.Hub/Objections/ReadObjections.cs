using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Objections;

/// <summary>
/// Reads objections for those who may: who raised it, the subject of what it disputes, the provider, an entry's determining units, the office.
/// </summary>
public sealed class ReadObjections(IDocuments documents, HubProfile profile, ForeignAccess foreign)
{
    /// <summary>One objection, or <c>objection.unknown</c>, or <c>objection.foreign</c>.</summary>
    public async Task<Decision<Objection>> FindAsync(Caller caller, ObjectionId id, CancellationToken cancel)
    {
        if (await documents.FindAsync(ObjectionDocuments.Objection, id.Value, id.Value, cancel) is not { Value: var objection })
        {
            return ObjectionErrors.Unknown;
        }

        if (caller.Is(Role.Office) || (caller.Subject is null && (caller.Unit == objection.Provider || caller.Unit == objection.By.Unit)))
        {
            return objection;
        }

        var entry = objection.Target is ObjectionTarget.OfEntry(var disputed)
            ? (await documents.FindAsync(ListDocuments.Entry, disputed.Value, disputed.Value, cancel))?.Value
            : null;
        return caller.Subject is { } subject
            ? subject == (objection.Target is ObjectionTarget.OfRecord(var record) ? record.Subject : entry?.Subject) ? objection : ObjectionErrors.Unknown
            : entry is not null && profile.ListTypes[entry.Type].DeterminingUnits.Contains(caller.Unit)
                ? objection
                : await foreign.RefuseAsync(ObjectionErrors.Foreign, "objection.read", id.Value, caller, cancel);
    }
}
