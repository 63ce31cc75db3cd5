using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Objections;

/// <summary>Reads objections for those who may: who raised it, the entry's subject, the provider, the determining units, the office.</summary>
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

        var entry = await documents.FindAsync(ListDocuments.Entry, objection.Entry.Value, objection.Entry.Value, cancel);
        return caller.Subject is { } subject
            ? subject == entry?.Value.Subject ? objection : ObjectionErrors.Unknown
            : entry is not null && profile.ListTypes[entry.Value.Type].DeterminingUnits.Contains(caller.Unit)
                ? objection
                : await foreign.RefuseAsync(ObjectionErrors.Foreign, "objection.read", id.Value, caller, cancel);
    }
}
