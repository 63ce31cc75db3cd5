using CreditHub.Publication.Entries;

namespace CreditHub.Publication.Site;

/// <summary>What a search of the public site found.</summary>
/// <param name="Items">Records, as <see cref="ReadPublic.SearchAsync"/> finds them.</param>
/// <param name="Continuation">Names the next page of records; null on the last.</param>
/// <param name="Entries">List entries of the organisation, or of those whose name begins so; at most fifty, on the first page only.</param>
public sealed record PublicFindings(IReadOnlyList<PublicRecord> Items, string? Continuation, IReadOnlyList<PublicEntry> Entries);
