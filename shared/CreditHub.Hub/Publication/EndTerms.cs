using CreditHub.Documents;
using CreditHub.Oversight;

namespace CreditHub.Publication;

/// <summary>Due work: writes down that terms are over, and tells the channels. The public has not seen the records since midnight, by date (G13).</summary>
public sealed class EndTerms(IDocuments documents, RecordChanged changed) : IDue
{
    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        PublicationDocuments.Publication, "due", now, read => changed.FollowAsync(read.Value.Record, read.Value.Subject, cancel), cancel);
}
