using CreditHub.Supervision;
using CreditHub.Units;

namespace CreditHub.Commitments;

/// <summary>What a unit did about commitments in a month (P14, T15). Counts are additive.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Mandatory">Commitments of the types that are to be public that came from it in the month.</param>
/// <param name="Public">Of them, those that are public now.</param>
/// <param name="Promises">Promises that fell due in the month and that it finds about.</param>
/// <param name="Kept">Of them, those found to be kept in time.</param>
/// <param name="Broken">Of them, those found not to be: late, in part or not at all.</param>
/// <param name="Open">Of them, those about which nobody has found yet.</param>
public sealed record CommitmentFigures(UnitId Unit, int Mandatory, int Public, int Promises, int Kept, int Broken, int Open)
{
    /// <summary>公示率: public ones of those that are to be, 0 to 1, four digits; null without any.</summary>
    public decimal? PublicRate => Mandatory == 0 ? null : Math.Round((decimal)Public / Mandatory, 4);

    /// <summary>The figures of a month, a row a unit, by unit.</summary>
    /// <param name="commitments">The commitments that came in the month, each with whether it is public.</param>
    /// <param name="promises">The promises that fell due in it; those whose record is over are left out.</param>
    public static IReadOnlyList<CommitmentFigures> Of(IEnumerable<(Commitment Commitment, bool IsPublic)> commitments, IEnumerable<Duty> promises)
    {
        var made = commitments.ToLookup(row => row.Commitment.Unit, row => row.IsPublic);
        var due = promises.Where(duty => duty.State is not DutyState.Dropped).ToLookup(duty => duty.Unit);
        return
        [
            .. made.Select(group => group.Key).Union(due.Select(group => group.Key)).OrderBy(unit => unit.Value, StringComparer.Ordinal)
                .Select(unit => new CommitmentFigures(
                    unit,
                    made[unit].Count(),
                    made[unit].Count(isPublic => isPublic),
                    due[unit].Count(),
                    due[unit].Count(duty => duty.IsFulfilledInTime),
                    due[unit].Count(duty => duty is { State: DutyState.Found, IsFulfilledInTime: false }),
                    due[unit].Count(duty => duty.State is DutyState.Open))),
        ];
    }
}
