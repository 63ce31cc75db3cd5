using CreditHub.Publication.Entries;

namespace CreditHub.Publication.Site;

/// <summary>Rows of a table of public entries.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="WithType">Whether each row says its list, where they are of several.</param>
public sealed record PublicEntryRows(IReadOnlyList<PublicEntry> Entries, bool WithType);
