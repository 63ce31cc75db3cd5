using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Publication.Site;

/// <summary>
/// Which records are public on a day, by the one rule (<see cref="RecordPublication.IsShownOn"/>), with the kinds and the policy of that day.
/// The record is read anew for each answer, so a hold or an annulment needs no one to act.
/// </summary>
public sealed class ShownRecords(IDocuments documents, HubProfile profile)
{
    // A policy is made of a dozen settings, and nearly every question is about the same day.
    private PolicyOfDay? last;

    /// <summary>The record as it is, where it is public on a day; null where it is not.</summary>
    public async Task<CreditRecord?> FindAsync(RecordPublication publication, DateOnly day, CancellationToken cancel) =>
        publication.State is PublicationState.Published
        && await documents.FindAsync(RecordDocuments.Record, publication.Subject.Value, publication.Record.Value, cancel) is { Value: var record }
        && IsShown(publication, record, day)
            ? record
            : null;

    /// <summary>Whether a record, as it was read, is public on a day.</summary>
    public bool IsShown(RecordPublication publication, CreditRecord record, DateOnly day) =>
        publication.IsShownOn(day, record, profile.Records[record.Kind].Kind, PolicyOf(day));

    private PublicationPolicy PolicyOf(DateOnly day)
    {
        var known = last;
        if (known is null || known.Day != day)
        {
            last = known = new PolicyOfDay(day, PublicationPolicy.On(profile.Book, day));
        }

        return known.Policy;
    }

    private sealed record PolicyOfDay(DateOnly Day, PublicationPolicy Policy);
}
