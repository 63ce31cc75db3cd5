namespace CreditHub.Checks;

/// <summary>What applies to the subject in this matter at the caller's unit, and nothing else about it.</summary>
/// <param name="QueryId">Names the query in the usage log; to be kept with the business case.</param>
/// <param name="At">When it was answered, UTC.</param>
/// <param name="PolicyVersion">The policy version under which it was answered.</param>
/// <param name="GreenChannel">Whether an incentive opens the green channel (绿色通道) in this matter.</param>
/// <param name="Incentives">Incentives in force, ordered by code.</param>
/// <param name="Sanctions">Sanctions in force, ordered by code.</param>
/// <param name="Holds">Entries under verification that would have had a measure here; nothing of them may be applied.</param>
/// <param name="LateLists">Lists that did not come again in time: the answer, also where nothing applies, rests on what they last said.</param>
public sealed record CheckResponse(
    string QueryId,
    DateTimeOffset At,
    string PolicyVersion,
    bool GreenChannel,
    IReadOnlyList<ApplicableMeasureView> Incentives,
    IReadOnlyList<ApplicableMeasureView> Sanctions,
    IReadOnlyList<HoldMarkView> Holds,
    IReadOnlyList<LateListView> LateLists);

/// <summary>A list that did not come again in time.</summary>
/// <param name="Unit">The unit that sends it.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="At">When it last came, UTC.</param>
public sealed record LateListView(string Unit, string Kind, DateTimeOffset At);

/// <summary>One measure in force.</summary>
/// <param name="Measure">Its code in the catalogue.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Force"><c>mandatory</c>, <c>recommended</c> or <c>informational</c>.</param>
/// <param name="Basis">Its legal basis.</param>
/// <param name="DocumentNumber">The number of the decision on which it rests.</param>
/// <param name="Until">Its last day, inclusive, Asia/Shanghai.</param>
public sealed record ApplicableMeasureView(
    string Measure, string Name, string NameEn, string Force, BasisView Basis, string DocumentNumber, DateOnly Until);

/// <summary>A legal basis.</summary>
/// <param name="Title">The instrument's title.</param>
/// <param name="Number">Its document number; empty where it has none.</param>
/// <param name="Article">The article.</param>
public sealed record BasisView(string Title, string Number, string Article);

/// <summary>An entry under verification.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="Since">When the verification began, UTC; null where unknown.</param>
public sealed record HoldMarkView(string Entry, DateTimeOffset? Since);
