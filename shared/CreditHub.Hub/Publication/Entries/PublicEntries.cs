using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication.Site;
using CreditHub.Units;

namespace CreditHub.Publication.Entries;

/// <summary>Makes of list entries what the public may read of them, wherever it reads it; nothing of an entry that is not public now.</summary>
public sealed class PublicEntries(
    IDocuments documents, SubjectNames names, PublicResponsibles responsibles, PublicationClock clock, HubProfile profile)
{
    /// <summary>An entry as the public sees it on a day; null where it does not.</summary>
    /// <param name="entry">The entry as it is now.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<PublicEntry?> ShownAsync(ListEntry entry, DateOnly on, CancellationToken cancel)
    {
        // What could not be public anyway needs no look at what two persons said.
        if (!MayBePublic(entry, on) || !IsShown(entry, await ClearanceAsync(entry.Id, cancel), on))
        {
            return null;
        }

        var (type, decision) = (profile.ListTypes[entry.Type], entry.Listing!);
        return new PublicEntry(
            type.Id, type.Name, type.NameEn, type.Colour, entry.Subject.CreditCode!, await names.OfAsync(entry.Subject, on, cancel),
            PublicValue.Of(decision.DocumentNumber), decision.On, decision.Until)
        {
            Responsible = await responsibles.ShownAsync(entry, on, cancel),
        };
    }

    /// <summary>Whether the public sees an entry on a day.</summary>
    /// <param name="entry">The entry as it is now.</param>
    /// <param name="clearance">What two persons said of it; null where nobody was asked.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public bool IsShown(ListEntry entry, EntryClearance? clearance, DateOnly on) =>
        !IsNever(entry, on) && EntryPublication.OmissionOf(entry, clearance, PublicTypes(on), LongestMonths(on), on) is null;

    /// <summary>Whether two persons may be asked about an entry: it may be public now, or once a hold is over.</summary>
    public bool MayBePublic(ListEntry entry, DateOnly on) =>
        !IsNever(entry, on) && EntryPublication.WhyNever(entry, PublicTypes(on), LongestMonths(on), on) is null or BoardOmission.OnHold;

    /// <summary>The gate of an entry about which nobody was asked, under the policy of a day.</summary>
    internal EntryClearance ClearanceOf(ListEntry entry, DateOnly on) => ClearanceOf(entry, clock.DueOn(entry.Listing!.On, on), on);

    /// <summary>
    /// The gate of an entry about which nobody was asked when it was decided: its days run from the day on which somebody is, for before it nobody could
    /// be late.
    /// </summary>
    internal EntryClearance LateClearanceOf(ListEntry entry, DateOnly on) => ClearanceOf(entry, clock.DueOn(on, on), on) with { AskedOn = on };

    /// <summary>The rules of a day by which an entry may be public, as text.</summary>
    internal string RulesOf(DateOnly on) => FormattableString.Invariant(
        $"{string.Join(' ', PublicTypes(on))}|{LongestMonths(on)}|{string.Join(' ', profile.Book.Texts(PolicyKeys.NeverPublicWords, on))}");

    /// <summary>An entry and what two persons said of it; null each where there is none.</summary>
    internal async Task<(ListEntry? Entry, EntryClearance? Clearance)> ReadAsync(ListEntryId id, CancellationToken cancel) =>
        await documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, cancel) is { Value: var entry } ? (entry, await ClearanceAsync(id, cancel)) : default;

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
    /// <param name="cancel">Stops the wait.</param>
    public async Task<BoardOmission?> OmissionAsync(ListEntry? entry, BoardIssue issue, DateOnly on, CancellationToken cancel) => entry is null
        ? BoardOmission.Unknown
        : IsNever(entry, on) ? BoardOmission.Class
        : EntryPublication.BoardOmissionOf(
            entry, issue.Colour, DecidedBy(issue), await ClearanceAsync(entry.Id, cancel), PublicTypes(on), LongestMonths(on), on);

    /// <summary>The codes of the list types of which entries are public on a day.</summary>
    public IReadOnlyList<string> PublicTypes(DateOnly on) => profile.Book.Texts(PolicyKeys.PublicListTypes, on);

    private async Task<EntryClearance?> ClearanceAsync(ListEntryId id, CancellationToken cancel) =>
        (await documents.FindAsync(PublicationDocuments.Clearance, id.Value, id.Value, cancel))?.Value;

    private EntryClearance ClearanceOf(ListEntry entry, DateOnly due, DateOnly on) =>
        EntryClearance.Of(entry, due, clock.Of(due, on)!, LongestMonths(on));

    private int LongestMonths(DateOnly on) => profile.Book.Number(PolicyKeys.PublicationLongestMonths, on);

    private UnitId? DecidedBy(BoardIssue issue) => issue.Unit == profile.Office.Id ? null : issue.Unit;

    // A reward for a report is told by its number, too (G22).
    private bool IsNever(ListEntry entry, DateOnly on) =>
        entry.Listing is { } decision && NeverPublic.Says(profile.Book.Texts(PolicyKeys.NeverPublicWords, on), decision.DocumentNumber);
}
