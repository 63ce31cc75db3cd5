using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Publication.Site;
using CreditHub.Records;
using CreditHub.Supervision;
using CreditHub.Units;

namespace CreditHub.Commitments;

/// <summary>
/// Counts what units did about commitments in a month: which of the types that are to be public are (P14), and what became of the promises that fell due
/// (T15). Its cost follows the month's commitments and promises, not what is stored.
/// </summary>
public sealed class CountCommitments(IDocuments documents, ShownRecords shown, HubProfile profile, TimeProvider time)
{
    /// <summary>Counts: all units for the office, its own for a unit.</summary>
    /// <param name="month">Any day of the month, Asia/Shanghai; null for the current one.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<CommitmentStatisticsView> RunAsync(DateOnly? month, Caller caller, CancellationToken cancel)
    {
        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var first = Term.FirstOfMonth(month ?? today);
        var counted = new List<(Commitment, bool)>();
        foreach (var commitment in await MonthPage.WholeAsync(documents, CommitmentDocuments.Commitment, DocumentQuery.All, "received", first, cancel))
        {
            // One that was annulled or withdrawn need not be public.
            if (await FindAsync(commitment, cancel) is { IsOver: false } record)
            {
                counted.Add((commitment, await IsPublicAsync(record, today, cancel)));
            }
        }

        var last = Term.LastDay(first, 1);
        var due = await documents.AllAsync(DutyDocuments.Duty, DocumentQuery.Between("due", DocumentField.Text(first), DocumentField.Text(last)), cancel)
            .Select(stored => stored.Value).Where(duty => duty.Kind is DutyKind.Promise).ToListAsync(cancel);
        return new CommitmentStatisticsView(
            RecordDocuments.MonthOf(first),
            [
                .. CommitmentFigures.Of(counted, due).Where(row => caller.Is(Role.Office) || row.Unit == caller.Unit)
                    .Select(row => new CommitmentRowView(
                        row.Unit.Value, row.Mandatory, row.Public, row.PublicRate, row.Promises, row.Kept, row.Broken, row.Open)),
            ]);
    }

    private async Task<CreditRecord?> FindAsync(Commitment commitment, CancellationToken cancel) =>
        (await documents.FindAsync(RecordDocuments.Record, commitment.Subject.Value, commitment.Record.Value, cancel))?.Value;

    private async Task<bool> IsPublicAsync(CreditRecord record, DateOnly today, CancellationToken cancel) =>
        profile.Records.Find(record.Kind) is not null
        && await documents.FindAsync(PublicationDocuments.Publication, record.Subject.Value, record.Id.Value, cancel) is { Value: var publication }
        && shown.IsShown(publication, record, today);
}
