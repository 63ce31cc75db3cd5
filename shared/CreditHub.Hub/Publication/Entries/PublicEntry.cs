using CreditHub.Lists;

namespace CreditHub.Publication.Entries;

/// <summary>A red or black list entry as the public sees it (P3, P12); of organisations and households only.</summary>
/// <param name="Type">The list type's code.</param>
/// <param name="TypeTitle">Its Chinese name.</param>
/// <param name="TypeTitleEn">Its English name.</param>
/// <param name="Colour">Red or black.</param>
/// <param name="CreditCode">The subject's credit code.</param>
/// <param name="Name">Its name, where a public record says it.</param>
/// <param name="DocumentNumber">The decision's number.</param>
/// <param name="DecidedOn">The decision's day.</param>
/// <param name="Until">Last day of the term, inclusive.</param>
public sealed record PublicEntry(
    ListTypeId Type, string TypeTitle, string TypeTitleEn, ListColour Colour, string CreditCode, PublicValue Name, PublicValue DocumentNumber,
    DateOnly DecidedOn, DateOnly Until)
{
    /// <summary>Who answers for it, where it is state-owned and two persons named them (P7); nearly always empty.</summary>
    public IReadOnlyList<PublicResponsible> Responsible { get; init; } = [];
}
