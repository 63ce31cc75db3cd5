using CreditHub.Decisions;
using CreditHub.Lists;

namespace CreditHub.Publication;

/// <summary>Who may be the second person without whom nothing becomes public (P8, G26).</summary>
public static class SecondPerson
{
    /// <summary>Why someone may not be it; null where they may.</summary>
    /// <param name="by">Who wants to.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <param name="first">Who brought it in; the second person is of the same unit, but somebody else.</param>
    /// <param name="before">Who else has dealt with it; null for nobody.</param>
    /// <returns><c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.second-person</c> or null.</returns>
    public static HubError? RefusalOf(Actor by, bool byOffice, Actor first, Actor? before) =>
        by.Unit != first.Unit && !byOffice ? PublicationErrors.UnitForeign
        : !by.IsPerson ? PublicationErrors.PersonRequired
        : IsSame(by, first) || (before is not null && IsSame(by, before)) ? PublicationErrors.SecondPerson
        : null;

    /// <summary>Whether two are the same person, whatever they were known by otherwise.</summary>
    public static bool IsSame(Actor one, Actor other) => (one.Unit, one.Id) == (other.Unit, other.Id);
}
