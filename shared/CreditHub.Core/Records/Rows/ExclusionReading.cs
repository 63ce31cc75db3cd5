using CreditHub.Catalogue;

namespace CreditHub.Records.Rows;

/// <summary>An exclusion laid out for reading rows.</summary>
/// <param name="Reason">Why no sanction may rest on the record.</param>
/// <param name="When">The fields that are looked at, with the bit of the condition on each; null where every record is excluded.</param>
/// <param name="Only">Whether every one of the fields that is filled in must meet its condition.</param>
/// <param name="SubjectKinds">About which kinds of subject, a bit each; 0 for all.</param>
/// <param name="NotCollected">Whether such a record is not even collected.</param>
internal sealed record ExclusionReading(
    BasisExclusion Reason, IReadOnlyList<(int Index, ulong Bit)>? When, bool Only, int SubjectKinds, bool NotCollected)
{
    /// <summary>Whether it excludes a row.</summary>
    /// <param name="cells">The row's cells.</param>
    /// <param name="met">The conditions that it meets.</param>
    /// <param name="kind">The bit of its kind of subject.</param>
    public bool Excludes(IReadOnlyList<string> cells, ulong met, int kind)
    {
        if (SubjectKinds != 0 && (SubjectKinds & kind) == 0)
        {
            return false;
        }

        return When is null || (When.Any(row => (row.Bit & met) != 0) && (!Only || When.All(row => cells[row.Index].Length == 0 || (row.Bit & met) != 0)));
    }
}
