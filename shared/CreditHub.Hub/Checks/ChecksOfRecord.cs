using System.Runtime.CompilerServices;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Recalls;

namespace CreditHub.Checks;

/// <summary>
/// Whose checks were answered by an entry that rests on a record. The usage log names measures, not entries, so an answer counts that gave a
/// measure of the entry while it was listed: one too many rather than one too few.
/// </summary>
public sealed class ChecksOfRecord(EntryRecords entries, IUsageLog usage, HubProfile profile) : IDisclosures
{
    private const int PageSize = 1000;

    /// <inheritdoc />
    public async IAsyncEnumerable<Disclosure> OfRecordAsync(CreditRecord record, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var entry in entries.RestingOnAsync(record.Subject, record.Id, cancel))
        {
            if (entry.Listing is not { } listing)
            {
                continue;
            }

            var measures = JointPlan.For(entry, profile.Catalogue(listing.CatalogueVersion))
                .SelectMany(unit => unit.Measures).Select(measure => measure.Measure).ToHashSet();
            var (from, until) = (WorkCalendar.StartOf(listing.On), entry.State is EntryState.Ended { At: var at } ? at : DateTimeOffset.MaxValue);
            for (string? continuation = null; ;)
            {
                var page = await usage.AboutAsync(entry.Subject, PageSize, continuation, cancel);
                foreach (var check in page.Items.Where(check => from <= check.At && check.At <= until
                    && (check.Holds.Contains(entry.Id) || check.Measures.Any(measures.Contains))))
                {
                    yield return new Disclosure(DisclosureWay.Check, check.By.Unit, check.By.Unit.Value, check.Id.Value, check.At);
                }

                if ((continuation = page.Continuation) is null)
                {
                    break;
                }
            }
        }
    }
}
