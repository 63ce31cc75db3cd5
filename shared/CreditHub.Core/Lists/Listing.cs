using CreditHub.Catalogue;
using CreditHub.Policy;

namespace CreditHub.Lists;

/// <summary>What a person decides when listing a subject (G3).</summary>
/// <param name="DocumentNumber">The decision's number; never empty.</param>
/// <param name="On">Its day, Asia/Shanghai; null for today.</param>
/// <param name="Until">Last day of the term, inclusive; must be given (G13).</param>
/// <param name="ServedOn">The day on which it was served, not before its own day.</param>
/// <param name="ConflictDocument">The document that decided a conflict with the other colour in the same domain (L12), or null.</param>
public sealed record Listing(string DocumentNumber, DateOnly? On, DateOnly? Until, DateOnly ServedOn, string? ConflictDocument = null)
{
    /// <summary>The class that the decision states; null where it states none.</summary>
    public DocumentClass? Class { get; init; }
}

/// <summary>All that a decision looks at beside the entry itself.</summary>
/// <param name="Type">The entry's list type.</param>
/// <param name="Basis">The entry's legal basis; null where the profile has it no more.</param>
/// <param name="Root">The root of a derived entry; null for others.</param>
/// <param name="Standing">The subject's standing; null while it has none.</param>
/// <param name="PolicyVersion">The policy version (G30).</param>
/// <param name="CatalogueVersion">The measure catalogue in force (J8).</param>
/// <param name="By">Who decides.</param>
/// <param name="At">When, UTC.</param>
public sealed record DecidingCircumstances(
    ListType Type,
    LegalBasis? Basis,
    ListEntry? Root,
    Standing? Standing,
    string PolicyVersion,
    string CatalogueVersion,
    Actor By,
    DateTimeOffset At)
{
    /// <summary>The day, Asia/Shanghai.</summary>
    public DateOnly Today => WorkCalendar.DateAt(At);
}
