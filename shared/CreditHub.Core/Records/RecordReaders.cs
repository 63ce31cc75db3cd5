using CreditHub.Catalogue;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>Which units read a record: as its provider does, whole but for its sealed values, or in a matter of theirs (R6).</summary>
public static class RecordReaders
{
    /// <summary>Whether a unit may: what is 涉密 is its provider's alone; all else its provider's, its uploader's and the office's.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">Its kind; null where the catalogue has none any more, and then it is taken as secret.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="isOffice">Whether it asks as the leading group's office.</param>
    public static bool MayBeReadBy(this CreditRecord record, RecordKind? kind, UnitId unit, bool isOffice) =>
        record.Provider == unit || (!kind.IsSecret() && (record.Uploader == unit || isOffice));

    /// <summary>
    /// Whether a unit of government may read records of a kind in a matter of its own: public and shared ones, restricted ones where the policy names it,
    /// secret ones never.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="restricted">Texts of the form <c>kind>unit</c> (<see cref="Policy.PolicyKeys.RestrictedReaders"/>).</param>
    public static bool IsSharedWith(this RecordKind kind, UnitId unit, IReadOnlyList<string> restricted) => kind.Class switch
    {
        RecordClass.Public or RecordClass.Shared => true,
        RecordClass.Restricted => restricted.Contains($"{kind.Code}>{unit}"),
        RecordClass.Secret => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether records of a kind are 涉密; of a kind that the catalogue has no more, too.</summary>
    public static bool IsSecret(this RecordKind? kind) => kind?.Class is null or RecordClass.Secret;
}
