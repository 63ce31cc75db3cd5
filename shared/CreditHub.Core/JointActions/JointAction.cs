using CreditHub.Lists;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>One joint action: what was planned for one list entry, and the rounds that carried it out.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Entry">The entry on which it rests.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Colour">Incentives or sanctions.</param>
/// <param name="Initiator">The initiating unit (J1).</param>
/// <param name="CatalogueVersion">The measure catalogue with which it was planned (J8).</param>
/// <param name="PolicyVersion">The policy version under which it was planned (G30).</param>
/// <param name="InitiatedAt">When, UTC.</param>
/// <param name="Plan">One row a unit.</param>
/// <param name="Rounds">The rounds, oldest first.</param>
public sealed record JointAction(
    JointActionId Id,
    ListEntryId Entry,
    SubjectKey Subject,
    ListColour Colour,
    UnitId Initiator,
    string CatalogueVersion,
    string PolicyVersion,
    DateTimeOffset InitiatedAt,
    IReadOnlyList<PlannedDirective> Plan,
    IReadOnlyList<Round> Rounds);

/// <summary>What one unit is to be told.</summary>
/// <param name="Directive">The directive.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Measures">The measures, at least one, ordered by code.</param>
public sealed record PlannedDirective(DirectiveId Directive, UnitId Unit, IReadOnlyList<PlannedMeasure> Measures);

/// <summary>One round over all units of a joint action.</summary>
/// <param name="EntryVersion">The entry's version that started it; also its name.</param>
/// <param name="StartedAt">When, UTC.</param>
/// <param name="EndedAt">When its last unit ended, UTC; null while it runs.</param>
/// <param name="Outcomes">How many units ended how; empty while it runs.</param>
public sealed record Round(
    int EntryVersion, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, IReadOnlyDictionary<string, int> Outcomes);
