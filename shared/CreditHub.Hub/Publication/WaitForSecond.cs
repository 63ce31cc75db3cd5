using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>
/// The publication of a record that a person put right: it waits for a second one (P8), and its clock is that of the change. What takes another
/// record's place is in no upload, so this is its only way to the public.
/// </summary>
public sealed class WaitForSecond(IDocuments documents, PersonValues persons, PublicationClock clock, HubProfile profile)
{
    /// <summary>The publication as it waits.</summary>
    /// <param name="record">The record as it is now.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>It; null where nobody put the record right, or what it says now may never be public.</returns>
    public async Task<RecordPublication?> OfAsync(CreditRecord record, DateOnly today, CancellationToken cancel)
    {
        return record.LastToBeLookedAt()?.Order is { } order ? await OfAsync(record, order.By, order.At, today, cancel) : null;
    }

    /// <summary>The publication of a record as it waits for a second person, whoever is the first one.</summary>
    /// <param name="record">The record as it is now.</param>
    /// <param name="first">The first one.</param>
    /// <param name="at">Since when it waits, UTC; its days run from then.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>It; null where the record is over, or what it says may never be public.</returns>
    internal async Task<RecordPublication?> OfAsync(CreditRecord record, Actor first, DateTimeOffset at, DateOnly today, CancellationToken cancel)
    {
        if (record.IsOver)
        {
            return null;
        }

        var kind = profile.Records[record.Kind].Kind;
        var policy = PublicationPolicy.On(profile.Book, today);
        if (await persons.JudgeAsync(record, kind, policy, today, cancel) is not PublicationVerdict.Publish)
        {
            return null;
        }

        var on = WorkCalendar.DateAt(at);
        var dueOn = kind.PublicationWorkingDays(profile.Book, on) is { } days ? profile.Calendar.Due(on, days).On : (DateOnly?)null;
        var waiting = new PublicationState.Waiting(
            record.Version, first, at, clock.Of(dueOn, on), PublicationRung.None, SentBack: "");
        return RecordPublication.Of(record, kind, record.TierOf(kind, policy), waiting, policy.Version) with { DueOn = dueOn };
    }

    /// <summary>
    /// Whether a record without a publication waits on its own. Within its upload it is decided about with that, before and after; so is everything of
    /// an upload of which two persons agreed that nothing is public.
    /// </summary>
    public async Task<bool> IsAloneAsync(CreditRecord record, CancellationToken cancel)
    {
        var id = record.Origin.Upload.Value;
        var upload = await documents.FindAsync(PublicationDocuments.Upload, id, id, cancel);
        return upload?.Value.State switch
        {
            null or UploadPublicationState.Withheld => false,
            UploadPublicationState.Unclassified or UploadPublicationState.Classified => record.IsSuccessor(),
            UploadPublicationState.Publishing or UploadPublicationState.Published => true,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Whether two persons agreed that nothing of the upload that brought a record is public; then no record of it is shown alone.</summary>
    internal async Task<bool> IsWithheldAsync(CreditRecord record, CancellationToken cancel)
    {
        var id = record.Origin.Upload.Value;
        return await documents.FindAsync(PublicationDocuments.Upload, id, id, cancel) is not { Value.State: not UploadPublicationState.Withheld };
    }

    /// <summary>What the rules say of a record on a day.</summary>
    public Task<PublicationVerdict> JudgeAsync(CreditRecord record, DateOnly today, CancellationToken cancel) =>
        persons.JudgeAsync(record, profile.Records[record.Kind].Kind, PublicationPolicy.On(profile.Book, today), today, cancel);
}
