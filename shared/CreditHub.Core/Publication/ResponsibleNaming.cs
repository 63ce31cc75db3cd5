using System.Diagnostics;
using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>
/// The one way in which a natural person is named to the public: who answers for a state-owned enterprise that owes private firms or wages, by a decision
/// document and a basis, agreed by two persons, while the enterprise's own entry is public (P7). Everybody else stays not public.
/// </summary>
/// <param name="Entry">The enterprise's list entry.</param>
/// <param name="Role">As what they answer; one person each.</param>
/// <param name="Name">The vault's key of the name.</param>
/// <param name="Grounds">On what it rests.</param>
/// <param name="DecidedBy">Who decided the entry; never the second person.</param>
/// <param name="By">The first person.</param>
/// <param name="At">When they said it, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Counts what was said; the second person names the one that they looked at.</param>
/// <param name="Changes">Counts how often what the public sees has changed.</param>
public sealed record ResponsibleNaming(
    ListEntryId Entry, ResponsibleRole Role, string Name, NamingGrounds Grounds, Actor DecidedBy, Actor By, DateTimeOffset At, NamingState State, int Version,
    int Changes)
{
    /// <summary>Whether two persons agree.</summary>
    [JsonIgnore]
    public bool IsAgreed => State is NamingState.Agreed;

    /// <summary>The first person says who answers for an enterprise. Said before by the same person it changes nothing.</summary>
    /// <param name="known">What was said before of the same role; null for nothing.</param>
    /// <param name="entry">The enterprise's entry.</param>
    /// <param name="said">Role, the vault's key of the name, and grounds.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="policy">The policy of the day.</param>
    /// <returns>
    /// It, or <c>naming.not-of-this-list</c>, <c>naming.entry-not-in-force</c>, <c>publication.unit-foreign</c>, <c>publication.person-required</c>,
    /// <c>naming.not-state-owned</c>, <c>publication.basis-missing</c>, <c>publication.not-publishable</c>,
    /// <c>publication.document-closed</c>, <c>naming.already-named</c>.
    /// </returns>
    public static Decision<ResponsibleNaming> Propose(
        ResponsibleNaming? known, ListEntry entry, NamedPerson said, Actor by, DateTimeOffset at, NamingPolicy policy) =>
        entry.Listing is not { } listing ? NamingErrors.EntryNotInForce
        : by.Unit != listing.By.Unit ? PublicationErrors.UnitForeign
        : !by.IsPerson ? PublicationErrors.PersonRequired
        : !policy.Takes(entry) ? NamingErrors.NotOfThisList
        : entry.EffectOn(policy.On) is not EntryEffect.InForce ? NamingErrors.EntryNotInForce
        : !said.Grounds.IsStateOwned ? NamingErrors.NotStateOwned
        : !Board.IsSaid(said.Grounds.Document) || !Board.IsSaid(said.Grounds.Basis) ? PublicationErrors.BasisMissing
        : NeverPublic.Says(policy.NeverWords, said.Grounds.Document, said.Grounds.Basis) ? PublicationErrors.NotPublishable
        : said.Grounds.Class.IsClosed() ? PublicationErrors.DocumentClosed
        : known is { State: NamingState.Proposed } && (known.Name, known.Grounds, known.By) == (said.Name, said.Grounds, by) ? known
        : known is { IsAgreed: true } ? NamingErrors.AlreadyNamed
        : new ResponsibleNaming(
            entry.Id, said.Role, said.Name, said.Grounds, listing.By, by, at, new NamingState.Proposed(), (known?.Version ?? 0) + 1, known?.Changes ?? 0);

    /// <summary>The second person agrees: neither who said it nor who decided the entry (G26).</summary>
    /// <param name="approval">Who and when.</param>
    /// <param name="version">The version that they looked at.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>
    /// The next state; the same again changes nothing. Or <c>publication.unit-foreign</c>, <c>publication.person-required</c>,
    /// <c>publication.second-person</c>, <c>publication.changed-meanwhile</c>, <c>naming.not-proposed</c>, <c>naming.already-named</c>.
    /// </returns>
    public Decision<ResponsibleNaming> Approve(Approval approval, int version, bool byOffice) => State switch
    {
        _ when SecondPerson.RefusalOf(approval.By, byOffice, DecidedBy, By) is { } error => error,
        _ when version != Version => PublicationErrors.ChangedMeanwhile,
        NamingState.Proposed => this with { State = new NamingState.Agreed(approval), Changes = Changes + 1 },
        NamingState.Agreed agreed when agreed.Approval.By == approval.By => this,
        NamingState.Agreed => NamingErrors.AlreadyNamed,
        NamingState.SentBack or NamingState.Withdrawn => NamingErrors.NotProposed,
        _ => throw new UnreachableException(),
    };

    /// <summary>The second person sends it back.</summary>
    /// <param name="by">Who.</param>
    /// <param name="why">Why; never empty, no personal values.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>The next state, or as <see cref="Approve"/>, or <c>publication.reasons-invalid</c>.</returns>
    public Decision<ResponsibleNaming> SendBack(Actor by, string why, bool byOffice) => State switch
    {
        _ when SecondPerson.RefusalOf(by, byOffice, DecidedBy, By) is { } error => error,
        _ when !Board.IsSaid(why) => PublicationErrors.ReasonsInvalid,
        NamingState.Proposed => this with { State = new NamingState.SentBack(why, by) },
        NamingState.Agreed => NamingErrors.AlreadyNamed,
        NamingState.SentBack or NamingState.Withdrawn => NamingErrors.NotProposed,
        _ => throw new UnreachableException(),
    };

    /// <summary>One person of the unit takes it back: hiding needs no second one. A second time changes nothing.</summary>
    /// <param name="withdrawn">By which document, who and when.</param>
    /// <returns>The next state, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.basis-missing</c>.</returns>
    public Decision<ResponsibleNaming> Withdraw(NamingState.Withdrawn withdrawn) =>
        withdrawn.By.Unit != DecidedBy.Unit ? PublicationErrors.UnitForeign
        : !withdrawn.By.IsPerson ? PublicationErrors.PersonRequired
        : !Board.IsSaid(withdrawn.Document) ? PublicationErrors.BasisMissing
        : State is NamingState.Withdrawn ? this
        : this with { State = withdrawn, Changes = IsAgreed ? Changes + 1 : Changes };

    /// <summary>Whether the public sees the name on a day, with the entry: agreed, and the list still one of which persons are named.</summary>
    /// <param name="entry">The entry as it is now.</param>
    /// <param name="isEntryShown">Whether the public sees the entry itself.</param>
    /// <param name="policy">The policy of the day.</param>
    public bool IsShown(ListEntry entry, bool isEntryShown, NamingPolicy policy) =>
        IsAgreed && isEntryShown && entry.Id == Entry && policy.Takes(entry) && !NeverPublic.Says(policy.NeverWords, Grounds.Document, Grounds.Basis);
}

/// <summary>Who answers for an enterprise, as the first person says it.</summary>
/// <param name="Role">As what.</param>
/// <param name="Name">The vault's key of the name.</param>
/// <param name="Grounds">On what the naming rests.</param>
public sealed record NamedPerson(ResponsibleRole Role, string Name, NamingGrounds Grounds);

/// <summary>The policy values about naming, as they stand on a day.</summary>
/// <param name="On">The day, Asia/Shanghai.</param>
/// <param name="Lists">Codes of the list types of which responsible persons are named; none by default.</param>
/// <param name="NeverWords">Words that are never public (G22).</param>
public sealed record NamingPolicy(DateOnly On, IReadOnlyList<string> Lists, IReadOnlyList<string> NeverWords)
{
    /// <summary>Whether responsible persons of an entry's subject may be named: of organisations only, and of lists that are named for it.</summary>
    /// <param name="entry">The entry.</param>
    public bool Takes(ListEntry entry) => Lists.Contains(entry.Type.Value) && entry.SubjectKind is SubjectKind.Organisation && entry.Subject.CreditCode is not null;
}
