using System.Diagnostics;
using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>
/// The only answer to "is this list entry public?": asked anew by every page and before every push, so that a hold, an end or the last day of a term
/// hides it at once, whoever showed it before (T6, G7, G12).
/// </summary>
public static class EntryPublication
{
    /// <summary>Why an entry is not public on a day; null where it is.</summary>
    /// <param name="entry">The entry as it is now.</param>
    /// <param name="clearance">What two persons said of it; null where nobody was asked.</param>
    /// <param name="publicTypes">Codes of the list types that the policy names for the public.</param>
    /// <param name="longestMonths">Longest term of publication of anything, in months from the decision; positive.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static BoardOmission? OmissionOf(
        ListEntry entry, EntryClearance? clearance, IReadOnlyList<string> publicTypes, int longestMonths, DateOnly on) =>
        WhyNever(entry, publicTypes, longestMonths, on)
        ?? (clearance is not { IsCleared: true } || clearance.Entry != entry.Id ? BoardOmission.NotCleared : null);

    /// <summary>Why an entry could not be public on a day even if two persons said so; null where it could.</summary>
    /// <param name="entry">The entry as it is now.</param>
    /// <param name="publicTypes">Codes of the list types that the policy names for the public.</param>
    /// <param name="longestMonths">Longest term of publication of anything, in months from the decision; positive.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static BoardOmission? WhyNever(ListEntry entry, IReadOnlyList<string> publicTypes, int longestMonths, DateOnly on) =>
        !publicTypes.Contains(entry.Type.Value) ? BoardOmission.Class
        : entry.SubjectKind is SubjectKind.Person || entry.Subject.CreditCode is null ? BoardOmission.Person
        : (entry.Listing?.Class).IsClosed() ? BoardOmission.DocumentClass
        : entry.EffectOn(on) switch
        {
            EntryEffect.None => BoardOmission.NotDecided,
            EntryEffect.OnHold => BoardOmission.OnHold,
            EntryEffect.Ended => BoardOmission.Over,
            EntryEffect.InForce => on >= entry.Listing!.On.AddMonths(longestMonths) ? BoardOmission.Over : null,
            _ => throw new UnreachableException(),
        };

    /// <summary>Why channels that showed an entry show it no more.</summary>
    /// <param name="entry">The entry as it is now, which is not public.</param>
    /// <param name="clearance">What two persons said of it.</param>
    public static PassingEnd WhyHidden(ListEntry entry, EntryClearance clearance) => clearance.State switch
    {
        EntryClearanceState.Exempted { Reason: SecrecyReason.StateSecret } => PassingEnd.Secret,
        EntryClearanceState.Exempted or EntryClearanceState.Withheld => PassingEnd.NotPublic,
        _ => entry.State switch
        {
            EntryState.Ended { Reason: EndReason.Revoked or EndReason.BasisAnnulled } => PassingEnd.Annulled,
            EntryState.Ended { Reason: EndReason.Repaired } => PassingEnd.Repaired,
            EntryState.Listed when entry.Holds.Count > 0 => PassingEnd.Waiting,
            _ => PassingEnd.Term,
        },
    };

    /// <summary>Why an entry may not be on an issue of a board; null where it may. Nothing is on a board that is not public without it.</summary>
    /// <param name="entry">The entry as it is now.</param>
    /// <param name="colour">The board's colour.</param>
    /// <param name="decidedBy">The unit whose entries alone may be on it; null for the office's, where every unit's may.</param>
    /// <param name="clearance">As in <see cref="OmissionOf"/>.</param>
    /// <param name="publicTypes">As in <see cref="OmissionOf"/>.</param>
    /// <param name="longestMonths">As in <see cref="OmissionOf"/>.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static BoardOmission? BoardOmissionOf(
        ListEntry entry, ListColour colour, UnitId? decidedBy, EntryClearance? clearance, IReadOnlyList<string> publicTypes, int longestMonths,
        DateOnly on) =>
        entry.Colour != colour ? BoardOmission.Colour
        : entry.Listing is null ? BoardOmission.NotDecided
        : decidedBy is { } unit && entry.Listing.By.Unit != unit ? BoardOmission.Foreign
        : OmissionOf(entry, clearance, publicTypes, longestMonths, on);
}
