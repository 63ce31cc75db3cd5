using CreditHub.Decisions;
using CreditHub.Records;

namespace CreditHub.Lists;

/// <summary>Whether a list entry may rest on a stored record (G21, R12).</summary>
public static class RecordGrounds
{
    /// <summary>Why it may not; null where it may.</summary>
    /// <param name="record">A record of the subject, or of the organisation from whose entry a person's derives.</param>
    /// <param name="colour">Red entries may rest on every record in force of public credit information; black ones only on those that carry a sanction.</param>
    /// <returns><see cref="ListErrors.RecordNotInForce"/>, <see cref="ListErrors.RecordNeverBasis"/> or null.</returns>
    public static HubError? Refusal(CreditRecord record, ListColour colour) =>
        record.State is not RecordState.InForce ? ListErrors.RecordNotInForce
        : colour is ListColour.Black && !record.BasisUse.MayRest ? ListErrors.RecordNeverBasis
        : record.BasisUse.Exclusion is BasisExclusion.Reference or BasisExclusion.SelfDeclared or BasisExclusion.Complaint ? ListErrors.RecordNeverBasis
        : null;
}
