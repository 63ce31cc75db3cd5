using System.Runtime.CompilerServices;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Records.Recalls;

namespace CreditHub.JointActions;

/// <summary>Which units got a directive of an entry that rests on a record.</summary>
public sealed class DirectivesOfRecord(IDocuments documents, EntryRecords entries) : IDisclosures
{
    /// <inheritdoc />
    public async IAsyncEnumerable<Disclosure> OfRecordAsync(CreditRecord record, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var entry in entries.RestingOnAsync(record.Subject, record.Id, cancel))
        {
            await foreach (var stored in documents.AllAsync(
                JointActionDocuments.Directive, DocumentQuery.In(JointPlan.ActionOf(entry.Id).Value), cancel))
            {
                if (stored.Value is { Instructions: [var first, ..] } directive)
                {
                    yield return new Disclosure(
                        DisclosureWay.Directive, directive.Unit, directive.Unit.Value, directive.Id.Value, first.OrderedAt);
                }
            }
        }
    }
}
