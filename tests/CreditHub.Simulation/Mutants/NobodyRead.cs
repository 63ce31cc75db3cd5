using CreditHub.Records;
using CreditHub.Records.Recalls;

namespace CreditHub.Mutants;

/// <summary>Who read a record is forgotten when it is recalled.</summary>
internal sealed class NobodyRead : IDisclosures
{
    public IAsyncEnumerable<Disclosure> OfRecordAsync(CreditRecord record, CancellationToken cancel) => AsyncEnumerable.Empty<Disclosure>();
}
