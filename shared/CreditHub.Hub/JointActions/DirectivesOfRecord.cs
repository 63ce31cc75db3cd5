using System.Runtime.CompilerServices;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Records;

namespace CreditHub.JointActions;

/// <summary>Which units got a directive of an entry that rests on a record.</summary>
public sealed class DirectivesOfRecord(IDocuments documents, EntryRecords entries) : IDisclosures
{
    /// <inheritdoc />
    public async IAsyncEnumerable<Disclosure> OfRecordAsync(CreditRecord record, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var entry in entries.RestingOnAsync(record.Subject, record.Id, cancel))
        {
            var query = DocumentQuery.In(JointPlan.ActionOf(entry.Id).Value);
            do
            {
                var page = await documents.QueryAsync(JointActionDocuments.Directive, query, cancel);
                foreach (var directive in page.Items.Select(item => item.Value).Where(one => one.Instructions.Count > 0))
                {
                    yield return new Disclosure(
                        DisclosureWay.Directive, directive.Unit, directive.Unit.Value, directive.Id.Value, directive.Instructions[0].OrderedAt);
                }

                query = query with { Continuation = page.Continuation };
            }
            while (query.Continuation is not null);
        }
    }
}
