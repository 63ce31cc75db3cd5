using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Publication.Site;

/// <summary>
/// What the public may read of records, and nothing else: every answer is made of <see cref="PublicRecord"/>s of records that
/// <see cref="RecordPublication.IsShownOn"/> at this very moment, so that a hold, an annulment or the end of a term needs no one to act.
/// </summary>
public sealed class ReadPublic(IDocuments documents, ShownRecords records, HubProfile profile, TimeProvider time)
{
    /// <summary>Records a page, before those that are no longer shown are left out.</summary>
    public const int PageSize = 50;

    private const int ShortestName = 2;
    /// <summary>Past every name that begins with what stands before it.</summary>
    internal const string LastOfAll = "\uFFFF";

    /// <summary>Today, Asia/Shanghai.</summary>
    public DateOnly Today => WorkCalendar.DateAt(time.GetUtcNow());

    /// <summary>The kinds of which records may be public.</summary>
    public IReadOnlyList<RecordKind> Kinds() => [.. profile.KindsTaken(Today).Where(kind => kind.Class is RecordClass.Public)];

    /// <summary>Those of <see cref="Kinds"/> that stand in the column of commitments.</summary>
    public IReadOnlyList<RecordKind> Commitments()
    {
        var named = profile.Book.Texts(PolicyKeys.CommitmentKinds, Today);
        return [.. Kinds().Where(kind => named.Contains(kind.Code))];
    }

    /// <summary>Pages of the government's own to which the site links (P11).</summary>
    public IReadOnlyList<OfficialLink> Links() => [.. profile.Book.Texts(PolicyKeys.OfficialLinks, Today).Select(OfficialLink.Read).OfType<OfficialLink>()];

    /// <summary>The records of an organisation, by its credit code or the beginning of its name.</summary>
    /// <returns>A page, or <c>public.query-too-short</c>, <c>public.query-of-person</c>.</returns>
    public async Task<Decision<Page<PublicRecord>>> SearchAsync(string query, string? continuation, CancellationToken cancel)
    {
        if (PersonalValues.In(query))
        {
            return PublicErrors.QueryOfPerson;
        }

        if (CreditCode.Read(query) is CreditCodeReading.Valid { Code: var code })
        {
            return await PageAsync(DocumentQuery.In(SubjectKey.ForOrganisation(code.Value).Value), continuation, cancel);
        }

        var name = PublicName.Of(query);
        return name.Length < ShortestName
            ? PublicErrors.QueryTooShort
            : await PageAsync(
                DocumentQuery.Between("name", name, name + LastOfAll), continuation, cancel);
    }

    /// <summary>The records of a kind that became public on a day.</summary>
    /// <returns>A page, or <c>public.section-unknown</c>.</returns>
    public async Task<Decision<Page<PublicRecord>>> DayAsync(string kind, DateOnly day, string? continuation, CancellationToken cancel) =>
        Kind(kind) is not null
            ? await PageAsync(DocumentQuery.Where("day", PublicationDocuments.DayOf(kind, day)), continuation, cancel)
            : PublicErrors.SectionUnknown;

    /// <summary>All records of a kind that became public on a day, read a page at a time.</summary>
    public IAsyncEnumerable<PublicRecord> WholeDayAsync(string kind, DateOnly day, CancellationToken cancel) => DocumentPages.WholeAsync(
        continuation => PageAsync(DocumentQuery.Where("day", PublicationDocuments.DayOf(kind, day)), continuation, cancel));

    /// <summary>A kind of which records may be public; null for every other.</summary>
    public RecordKind? Kind(string code) => Kinds().FirstOrDefault(kind => kind.Code == code);

    /// <summary>One record.</summary>
    /// <returns>It, or <c>public.not-shown</c>.</returns>
    public async Task<Decision<PublicRecord>> FindAsync(RecordId record, CancellationToken cancel) =>
        (await PageAsync(DocumentQuery.Where("record", record.Value), null, cancel)).Items is [var shown] ? shown : PublicErrors.NotShown;

    private async Task<Page<PublicRecord>> PageAsync(DocumentQuery query, string? continuation, CancellationToken cancel)
    {
        var (today, shown) = (Today, new List<PublicRecord>());
        var page = await documents.QueryAsync(
            PublicationDocuments.Publication, query with { Limit = PageSize, Continuation = continuation }, cancel);
        foreach (var publication in page.Items.Select(item => item.Value))
        {
            if (publication.State is PublicationState.Published published
                && await records.FindAsync(publication, today, cancel) is { } record)
            {
                // The vault is not opened for strangers: of a person whose record is public the name is hidden whole.
                shown.Add(PublicRecord.Of(published, record, profile.Records[record.Kind].Kind, personName: null));
            }
        }

        return new Page<PublicRecord>(shown, page.Continuation);
    }
}
