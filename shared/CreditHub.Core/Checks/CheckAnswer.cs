using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;

namespace CreditHub.Checks;

/// <summary>What applies to one subject in one matter at one unit, and nothing else about the subject (G16).</summary>
/// <param name="Measures">Incentives and sanctions in force, ordered by code, then entry; empty where none apply.</param>
/// <param name="Holds">Entries on hold that would have had a measure here; nothing of them is in force (G7).</param>
/// <param name="GreenChannel">Whether an incentive in force opens the green channel (绿色通道) in this matter.</param>
public sealed record CheckAnswer(
    IReadOnlyList<ApplicableMeasure> Measures, IReadOnlyList<HoldMark> Holds, bool GreenChannel)
{
    /// <summary>Nothing applies.</summary>
    public static CheckAnswer Nothing { get; } = new([], [], GreenChannel: false);
}

/// <summary>One measure in force.</summary>
/// <param name="Measure">The measure, as in the catalogue with which its entry was planned (J8).</param>
/// <param name="Basis">The legal basis of the measure.</param>
/// <param name="Entry">The entry on which it rests.</param>
/// <param name="DocumentNumber">The number of the decision that made the entry.</param>
/// <param name="Until">Its last day, inclusive, Asia/Shanghai.</param>
public sealed record ApplicableMeasure(Measure Measure, LegalBasis Basis, ListEntryId Entry, string DocumentNumber, DateOnly Until);

/// <summary>Says that an entry is being verified, without saying what it would have meant.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Since">When its verification began, UTC; null where the standing does not say.</param>
public sealed record HoldMark(ListEntryId Entry, DateTimeOffset? Since);
