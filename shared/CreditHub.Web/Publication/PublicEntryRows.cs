namespace CreditHub.Publication;

/// <summary>Rows of a table of public entries.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="WithType">Whether each row says its list, where they are of several.</param>
public sealed record PublicEntryRows(IReadOnlyList<PublicEntry> Entries, bool WithType);
