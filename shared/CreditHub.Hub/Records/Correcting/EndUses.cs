using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Uploads;

namespace CreditHub.Records.Correcting;

/// <summary>
/// Due work: puts away records whose term of use is over (G13), published or not: their content is sealed, or deleted where the policy says so. It goes
/// through the uploads that have such records, a piece at a time, so that a stop loses nothing.
/// </summary>
public sealed class EndUses(
    IDocuments documents, Steps steps, AcceptedRecords accepted, EntryRecords entries, FormerContent contents, RecordEffects effects, HubProfile profile)
    : IDue
{
    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) =>
        documents.MoveDueAsync(RecordDocuments.Upload, "terms", now, due => LookAsync(due.Value, now, cancel), cancel);

    private async Task LookAsync(Upload due, DateTimeOffset now, CancellationToken cancel)
    {
        var terms = RecordTerms.On(profile.Book, WorkCalendar.DateAt(now));
        for (var upload = due; upload.TermsAt <= now;)
        {
            var piece = upload.Terms?.Piece ?? 1;
            var next = await PieceAsync(upload.Id, piece, terms, now, cancel);
            var decision = await steps.DecideAsync(
                RecordDocuments.Upload, upload.Id.Value, upload.Id.Value, known => Looked(known!, piece, next).Accept(), cancel);
            upload = ((Decisions.Decision<Upload>.Accepted)decision).Value;
        }
    }

    private static Step<Upload> Looked(Upload upload, int piece, DateOnly? next)
    {
        var looked = upload.Look(piece, next);
        return Step.To(upload, looked);
    }

    private async Task<DateOnly?> PieceAsync(UploadId upload, int piece, RecordTerms terms, DateTimeOffset now, CancellationToken cancel)
    {
        DateOnly? next = null;
        try
        {
            await foreach (var row in accepted.OfAsync(upload, piece, cancel))
            {
                // What was put right under another number goes by that, for no row of an upload names it.
                if (await row.InPlaceAsync(async next => (await documents.FindAsync(next, cancel))?.Value) is { IsOver: false } record)
                {
                    next = UploadCounts.Earlier(next, await EndAsync(record, terms, now, cancel));
                }
            }
        }
        catch (FileNotFoundException)
        {
            // A receipt that a damaged disk lost is for verify to tell; here it may not keep everything else that is due from being done.
            return WorkCalendar.DateAt(now);
        }

        return next;
    }

    /// <summary>Puts a record away.</summary>
    /// <returns>The last day of its use where it stands on, today where it must wait; null once it is over.</returns>
    private async Task<DateOnly?> EndAsync(CreditRecord record, RecordTerms terms, DateTimeOffset now, CancellationToken cancel)
    {
        var today = WorkCalendar.DateAt(now);
        var last = terms.LastOf(record, profile.Records[record.Kind].Kind);
        if (last >= today)
        {
            return last;
        }

        // Two persons agreed on that day under the policy of theirs.
        if (await documents.FindAsync(PublicationDocuments.Publication, record.Subject.Value, record.Id.Value, cancel)
            is { Value.State: PublicationState.Published { Until: var until } } && until >= today)
        {
            return until;
        }

        // Who objects to an entry in force must be able to have its grounds verified.
        if (await entries.RestingOnAsync(record.Subject, record.Id, cancel).AnyAsync(entry => !entry.IsOver, cancel))
        {
            return today;
        }

        var former = await contents.PutAwayAsync(record, today, cancel);
        var decision = await steps.DecideAsync(
            RecordDocuments.Record, record.Subject.Value, record.Id.Value, known => Expire(known!, record.Version, today, now, former).Accept(), cancel);
        return decision is Decisions.Decision<CreditRecord>.Accepted { Value.IsOver: true } ? null : today;
    }

    // What was kept is the content of the version that was read; one corrected meanwhile is looked at again next month.
    private Step<CreditRecord> Expire(CreditRecord record, int version, DateOnly today, DateTimeOffset now, string? former) =>
        effects.Step(record, record.Version == version ? record.Expire(today, now, former) : record);
}
