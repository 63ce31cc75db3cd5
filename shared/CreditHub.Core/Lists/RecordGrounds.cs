using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Records;

namespace CreditHub.Lists;

/// <summary>Whether a list entry may rest on a stored record (G21, R12).</summary>
public static class RecordGrounds
{
    /// <summary>Why one may not be proposed or decided on it on a day; null where it may.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind; null where the catalogue has none any more, and then nothing rests on it.</param>
    /// <param name="colour">The colour of the list.</param>
    /// <param name="terms">The terms of the day.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    /// <returns>As <see cref="Refusal(CreditRecord, ListColour)"/>, and <see cref="ListErrors.RecordTermOver"/>.</returns>
    public static HubError? Refusal(CreditRecord record, RecordKind? kind, ListColour colour, RecordTerms terms, DateOnly on) =>
        Refusal(record, colour)
        ?? (kind is null ? ListErrors.RecordNeverBasis
            : terms.MayGround(record, kind, colour is ListColour.Black, on) ? null
            : ListErrors.RecordTermOver);

    /// <summary>
    /// Why it may not as the record stands; null where it may. An entry in force has a term of its own, so it is not asked after the record's.
    /// </summary>
    /// <param name="record">A record of the subject, or of the organisation from whose entry a person's derives.</param>
    /// <param name="colour">Red entries may rest on every record in force of public credit information; black ones only on those that carry a sanction.</param>
    /// <returns><see cref="ListErrors.RecordNotInForce"/>, <see cref="ListErrors.RecordNeverBasis"/> or null.</returns>
    public static HubError? Refusal(CreditRecord record, ListColour colour) =>
        record.State is not RecordState.InForce ? ListErrors.RecordNotInForce
        : colour is ListColour.Black && !record.BasisUse.MayRest ? ListErrors.RecordNeverBasis
        : record.BasisUse.Exclusion is BasisExclusion.Reference or BasisExclusion.SelfDeclared or BasisExclusion.Complaint ? ListErrors.RecordNeverBasis
        : null;
}
