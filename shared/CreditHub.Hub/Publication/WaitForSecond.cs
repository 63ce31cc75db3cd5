using CreditHub.Catalogue;
using CreditHub.Documents;
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
        if (record.IsOver || !record.IsChangedSince(1))
        {
            return null;
        }

        var kind = profile.Records[record.Kind].Kind;
        var policy = PublicationPolicy.On(profile.Book, today);
        if (await persons.JudgeAsync(record, kind, policy, today, cancel) is not PublicationVerdict.Publish)
        {
            return null;
        }

        var order = record.LastToBeLookedAt()!.Order;
        var on = WorkCalendar.DateAt(order.At);
        var dueOn = kind.PublicationWorkingDays(profile.Book, on) is { } days ? profile.Calendar.Due(on, days).On : (DateOnly?)null;
        var waiting = new PublicationState.Waiting(
            record.Version, order.By, order.At, clock.Of(dueOn, on), PublicationRung.None, SentBack: "");
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
            _ when record.Origin.Class.IsClosed() => false,
            UploadPublicationState.Unclassified or UploadPublicationState.Classified => record.IsSuccessor(),
            UploadPublicationState.Publishing or UploadPublicationState.Published => true,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>What the rules say of a record on a day.</summary>
    public Task<PublicationVerdict> JudgeAsync(CreditRecord record, DateOnly today, CancellationToken cancel) =>
        persons.JudgeAsync(record, profile.Records[record.Kind].Kind, PublicationPolicy.On(profile.Book, today), today, cancel);
}
