using System.Globalization;
using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;

namespace CreditHub.Repairs;

/// <summary>Tells of records how their subject repairs its credit: by what tier, from which day, where, and how long else it lasts (G24).</summary>
public sealed class RepairGuides(IDocuments documents, HubProfile profile, TimeProvider time)
{
    /// <summary>Records as they are shown, each with its guide.</summary>
    /// <param name="records">The records of one subject.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlyList<RecordView>> ViewsAsync(IReadOnlyList<CreditRecord> records, CancellationToken cancel)
    {
        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var policy = RepairPolicy.On(profile.Book, today);
        var terms = RecordTerms.On(profile.Book, today);
        var views = new List<RecordView>(records.Count);
        foreach (var record in records)
        {
            var guide = profile.Records.Find(record.Kind)?.Kind is { } kind && !record.IsOver && policy.EarliestOn(record, kind) is { } earliest
                ? new RepairGuideView(
                    NoticeOf(record, kind),
                    HubJson.Word(record.TierOf(kind, policy.Publication)),
                    earliest,
                    await PublicUntilAsync(record.Subject, record.Id, cancel),
                    terms.LastOf(record, kind),
                    record.Organ.Value,
                    profile.Book.Word(PolicyKeys.RepairPath, today))
                : null;
            views.Add(UploadViews.Of(record, profile.Records) with { Repair = guide });
        }

        return views;
    }

    private static DateOnly? NoticeOf(CreditRecord record, RecordKind kind) =>
        kind.Current.Of(FieldRole.RepairNotice) is { } field && record.Text.TryGetValue(field.KeptAs, out var day)
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private async Task<DateOnly?> PublicUntilAsync(SubjectKey subject, RecordId record, CancellationToken cancel) =>
        (await documents.FindAsync(PublicationDocuments.Publication, subject.Value, record.Value, cancel))?.Value.State
            is PublicationState.Published { Until: var until } ? until : null;
}
