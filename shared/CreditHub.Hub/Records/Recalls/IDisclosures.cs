namespace CreditHub.Records.Recalls;

/// <summary>What one capability disclosed of a record, and to whom (G15). Every capability through which something of a record leaves registers one.</summary>
public interface IDisclosures
{
    /// <summary>The disclosures of a record, in no particular order; none may be missing, and one that is doubtful is among them.</summary>
    /// <param name="record">The record; its content may be gone.</param>
    /// <param name="cancel">Stops the wait.</param>
    IAsyncEnumerable<Disclosure> OfRecordAsync(CreditRecord record, CancellationToken cancel);
}
