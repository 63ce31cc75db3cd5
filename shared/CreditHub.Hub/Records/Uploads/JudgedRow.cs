using CreditHub.Records.Rows;
using CreditHub.Units;

namespace CreditHub.Records.Uploads;

/// <summary>A row and what the rules say of it. Of a row that is accepted, or may not be collected, nothing but the verdict is kept.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Rejected">The row, where it is kept for its correction; null otherwise.</param>
/// <param name="Former">Of a rejected row the older numbers that it names its subject by.</param>
public sealed record JudgedRow(int Line, RowVerdict Verdict, RecordRow? Rejected, IReadOnlyList<FormerNumber> Former)
{
    /// <summary>Whose row it is; null for one of no form.</summary>
    public UnitId? Source => Verdict switch
    {
        RowVerdict.Accepted accepted => accepted.Row.Provider,
        RowVerdict.Rejected rejected => rejected.Source,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
