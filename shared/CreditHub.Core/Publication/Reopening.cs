using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>重新审查: a person asks that what was withheld or exempted be classified anew. Nothing is shown by that; a second person must agree first.</summary>
/// <param name="By">Who asks.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Document">The document by which it is asked; not empty, no personal values.</param>
/// <param name="Reason">Why; not empty, no personal values.</param>
public sealed record Reopening(Actor By, DateTimeOffset At, string Document, string Reason)
{
    /// <summary>One that says as much as a rule needs, to learn whether somebody may ask at all.</summary>
    public static Reopening Closest(Actor by, DateTimeOffset at) => new(by, at, "—", "—");

    /// <summary>Why it may not be asked; null where it may.</summary>
    /// <param name="unit">The unit whose persons decide.</param>
    /// <returns><c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.reasons-invalid</c> or null.</returns>
    public HubError? RefusalFor(UnitId unit) =>
        By.Unit != unit ? PublicationErrors.UnitForeign
        : !By.IsPerson ? PublicationErrors.PersonRequired
        : !Board.IsSaid(Document) || !Board.IsSaid(Reason) ? PublicationErrors.ReasonsInvalid
        : null;

    /// <summary>Whether it asks for the same.</summary>
    public bool Repeats(Reopening other) => (By, Document, Reason) == (other.By, other.Document, other.Reason);

    /// <summary>Why somebody may not be the second person; null where they may.</summary>
    /// <param name="asked">What is asked; null where nothing is.</param>
    /// <param name="by">Who wants to.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>As <see cref="SecondPerson.RefusalOf"/>, or <c>publication.nothing-to-reopen</c>.</returns>
    public static HubError? RefusalOfSecond(Reopening? asked, Actor by, bool byOffice) =>
        asked is null ? PublicationErrors.NothingToReopen : SecondPerson.RefusalOf(by, byOffice, asked.By, null);
}
