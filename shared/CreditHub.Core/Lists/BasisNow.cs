using CreditHub.Records;

namespace CreditHub.Lists;

/// <summary>What the records on which an entry rests say of it now.</summary>
/// <param name="Lost">Those that do not carry it at present.</param>
/// <param name="Settled">The disputes of its records that are over for all of them.</param>
public sealed record BasisNow(IReadOnlyList<LostBasis> Lost, IReadOnlyList<Verified> Settled)
{
    /// <summary>What records say.</summary>
    /// <param name="records">The records of the grounds as they are now, each by the one that took its place where there is one.</param>
    /// <param name="colour">The entry's colour.</param>
    public static BasisNow Of(IReadOnlyList<CreditRecord> records, ListColour colour)
    {
        var open = records.SelectMany(record => record.OpenDisputes()).Select(dispute => dispute.Objection).ToHashSet();
        return new BasisNow(
            [.. records.Select(record => LostBasis.Of(record, colour)).OfType<LostBasis>()],
            [.. records.SelectMany(record => record.SettledDisputes()).Where(settled => !open.Contains(settled.Objection)).DistinctBy(settled => settled.Objection)]);
    }
}
