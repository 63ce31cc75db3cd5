using CreditHub.Engine;
using CreditHub.JointActions;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Oversight;

/// <summary>What runs and what is overdue, as one caller may see it: the office everything, a unit its own.</summary>
/// <param name="At">The hub's clock, UTC.</param>
/// <param name="Scope">The unit that it is limited to; null for the office's view.</param>
/// <param name="Rounds">The orchestrations; null for a unit.</param>
/// <param name="Overdue">Overdue directives: unconfirmed lifts first (G14), then the longest overdue; at most <see cref="OverviewQuery.Most"/>.</param>
/// <param name="OverdueCount">How many are overdue in all.</param>
/// <param name="OverdueLifts">How many of them are lifts.</param>
/// <param name="OverdueTasks">Collection tasks whose day passed without their records (R21).</param>
/// <param name="Queues">What the queues hold, by name.</param>
/// <param name="Rules">Under which rules the hub runs.</param>
/// <param name="Units">The profile's units, for their names.</param>
public sealed record Overview(
    DateTimeOffset At,
    UnitId? Scope,
    RoundsOverview? Rounds,
    IReadOnlyList<OverdueDirective> Overdue,
    int OverdueCount,
    int OverdueLifts,
    long OverdueTasks,
    IReadOnlyList<QueueDepth> Queues,
    RulesOverview Rules,
    IReadOnlyDictionary<UnitId, Unit> Units);

/// <summary>The orchestrations.</summary>
/// <param name="Running">How many run, counted up to <see cref="OverviewQuery.MostRounds"/>.</param>
/// <param name="Failed">How many a defect ended, counted likewise.</param>
/// <param name="Latest">The newest running ones.</param>
/// <param name="Failures">The newest failed ones.</param>
public sealed record RoundsOverview(
    int Running, int Failed, IReadOnlyList<RoundStatus> Latest, IReadOnlyList<RoundStatus> Failures);

/// <summary>One overdue directive.</summary>
/// <param name="Directive">The directive.</param>
/// <param name="Unit">The unit that owes the answer.</param>
/// <param name="Kind">What it was told.</param>
/// <param name="Acknowledged">Whether it took the directive; false while even that is missing.</param>
/// <param name="Due">By when it should have acted, UTC.</param>
/// <param name="Rung">How far the escalation has climbed; null before the first rung.</param>
public sealed record OverdueDirective(
    DirectiveId Directive, UnitId Unit, InstructionKind Kind, bool Acknowledged, DateTimeOffset Due, EscalationRung? Rung);

/// <summary>Under which rules the hub runs.</summary>
/// <param name="PolicyVersion">The policy's version.</param>
/// <param name="Verified">Values whose source was read.</param>
/// <param name="Unverified">Values whose source was not.</param>
/// <param name="CalendarVersion">The calendar's version.</param>
/// <param name="CalendarLastYear">Last year of the calendar's data, inclusive.</param>
public sealed record RulesOverview(string PolicyVersion, int Verified, int Unverified, string CalendarVersion, int CalendarLastYear);
