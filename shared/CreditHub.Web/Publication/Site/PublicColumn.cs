using CreditHub.Pages;

namespace CreditHub.Publication.Site;

/// <summary>A column of the public site's first page.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Links">Its sections.</param>
public sealed record PublicColumn(Text Title, IReadOnlyList<PublicLink> Links);

/// <summary>A section of a column.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Title">Its title.</param>
public sealed record PublicLink(string Address, Text Title);
