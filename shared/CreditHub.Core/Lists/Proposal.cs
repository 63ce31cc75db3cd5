using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Lists;

/// <summary>What is proposed; nothing follows from it before a person decides (G3).</summary>
/// <param name="Id">The entry's name.</param>
/// <param name="Subject">The subject, matched by code (G10).</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Grounds">What it rests on.</param>
/// <param name="Derivation">For persons who answer for an organisation's entry; null otherwise.</param>
public sealed record Proposal(ListEntryId Id, SubjectKey Subject, SubjectKind Kind, Grounds Grounds, Derivation? Derivation)
{
    /// <summary>Decides whether it becomes an entry.</summary>
    /// <param name="type">The list type; null where there is none of that name.</param>
    /// <param name="basis">The legal basis that the grounds name; null where there is none of that name.</param>
    /// <param name="root">The entry that the derivation names; null where there is none.</param>
    /// <param name="by">Who proposes; a system of a determining unit may.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>
    /// The entry in state proposed, or a refusal: <c>list.type-unknown</c>, <c>list.proposer-not-determining</c>, <c>list.basis-invalid</c>,
    /// <c>list.subject-kind-not-allowed</c>, <c>list.document-missing</c>, <c>list.text-missing</c>, <c>list.date-out-of-order</c>,
    /// <c>list.derivation-invalid</c>, <c>list.root-not-listed</c>.
    /// </returns>
    public Decision<ListEntry> Propose(ListType? type, LegalBasis? basis, ListEntry? root, Actor by, DateTimeOffset at)
    {
        var on = WorkCalendar.DateAt(at);
        if (type is null || on < type.From || on > type.To)
        {
            return ListErrors.TypeUnknown;
        }

        return Refusal(type, basis, root, by, on) is { } error
            ? error
            : new ListEntry(
                Id, type.Id, type.Colour, type.Domain, Subject, Kind, Grounds, Derivation, by, at,
                new EntryState.Proposed(), [], Version: 1, Content: 1);
    }

    /// <summary>Whether an entry says the same as this proposal, so that a repeat can be told from another proposal under the same key.</summary>
    public bool Made(ListEntry entry) =>
        entry.Subject == Subject && entry.SubjectKind == Kind && entry.Derivation == Derivation
        && entry.Grounds.SaysTheSame(Grounds);

    private HubError? Refusal(ListType type, LegalBasis? basis, ListEntry? root, Actor by, DateOnly on) =>
        !type.DeterminingUnits.Contains(by.Unit) ? ListErrors.ProposerNotDetermining
        : basis is null || !type.HasBasis(basis, on) ? ListErrors.BasisInvalid
        : !type.SubjectKinds.Contains(Kind) || Subject.IsPerson != (Kind == SubjectKind.Person) ? ListErrors.SubjectKindNotAllowed
        : string.IsNullOrWhiteSpace(Grounds.DocumentNumber) ? ListErrors.DocumentMissing
        : string.IsNullOrWhiteSpace(Grounds.Conduct) ? ListErrors.TextMissing
        : Grounds.DocumentOn == default || Grounds.DocumentOn > on ? ListErrors.DateOutOfOrder
        : Derivation is null ? null
        : DerivationRefusal(Derivation, type, root, on);

    // Only a listed organisation's entry makes persons answer, and only for its own list (G11).
    private HubError? DerivationRefusal(Derivation derivation, ListType type, ListEntry? root, DateOnly on) =>
        Kind != SubjectKind.Person || string.IsNullOrWhiteSpace(derivation.Role) || string.IsNullOrWhiteSpace(derivation.DocumentNumber)
            ? ListErrors.DerivationInvalid
        : root is null || root.EffectOn(on) is not (EntryEffect.InForce or EntryEffect.OnHold) ? ListErrors.RootNotListed
        : root.Subject.IsPerson || root.Derivation is not null || root.Colour != type.Colour || root.Domain != type.Domain
            ? ListErrors.DerivationInvalid
        : null;
}
