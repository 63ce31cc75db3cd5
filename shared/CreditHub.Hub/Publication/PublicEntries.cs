using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>Makes of list entries what the public may read of them, wherever it reads it; nothing of an entry that is not public now.</summary>
public sealed class PublicEntries(IDocuments documents, SubjectNames names, HubProfile profile)
{
    /// <summary>An entry as the public sees it on a day; null where it does not.</summary>
    /// <param name="entry">The entry as it is now.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<PublicEntry?> ShownAsync(ListEntry entry, DateOnly on, CancellationToken cancel)
    {
        if (EntryPublication.OmissionOf(entry, PublicTypes(on), LongestMonths(on), on) is not null || IsNever(entry, on))
        {
            return null;
        }

        var (type, decision) = (profile.ListTypes[entry.Type], entry.Listing!);
        return new PublicEntry(
            type.Id, type.Name, type.NameEn, type.Colour, entry.Subject.CreditCode!, await names.OfAsync(entry.Subject, on, cancel),
            PublicValue.Of(decision.DocumentNumber), decision.On, decision.Until);
    }

    /// <summary>An entry by its id, as the public sees it on a day; null likewise, and where there is none.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<PublicEntry?> ShownAsync(ListEntryId id, DateOnly on, CancellationToken cancel) =>
        await documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, cancel) is { Value: var entry } ? await ShownAsync(entry, on, cancel) : null;

    /// <summary>Why an entry may not be on an issue of a board; null where it may.</summary>
    /// <param name="entry">The entry as it is now; null where there is none.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public BoardOmission? OmissionOf(ListEntry? entry, BoardIssue issue, DateOnly on) => entry is null
        ? BoardOmission.Unknown
        : IsNever(entry, on) ? BoardOmission.Class
        : EntryPublication.BoardOmissionOf(entry, issue.Colour, DecidedBy(issue), PublicTypes(on), LongestMonths(on), on);

    /// <summary>The codes of the list types of which entries are public on a day.</summary>
    public IReadOnlyList<string> PublicTypes(DateOnly on) => profile.Book.Texts(PolicyKeys.PublicListTypes, on);

    private int LongestMonths(DateOnly on) => profile.Book.Number(PolicyKeys.PublicationLongestMonths, on);

    private UnitId? DecidedBy(BoardIssue issue) => issue.Unit == profile.Office.Id ? null : issue.Unit;

    // A reward for a report is told by its number, too (G22).
    private bool IsNever(ListEntry entry, DateOnly on) =>
        entry.Listing is { } decision && NeverPublic.Says(profile.Book.Texts(PolicyKeys.NeverPublicWords, on), decision.DocumentNumber);
}
