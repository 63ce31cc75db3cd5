using CreditHub.Records;

namespace CreditHub.JointActions;

/// <summary>One joint action.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Entry">The list entry on which it rests.</param>
/// <param name="SubjectKey">The subject's opaque key.</param>
/// <param name="Colour"><c>red</c> or <c>black</c>.</param>
/// <param name="Initiator">The initiating unit.</param>
/// <param name="CatalogueVersion">The measure catalogue with which it was planned.</param>
/// <param name="PolicyVersion">The policy version under which the entry was decided.</param>
/// <param name="InitiatedAt">When, UTC.</param>
/// <param name="Rounds">Its rounds, in the order of the entry's versions.</param>
/// <param name="Directives">One a unit, also those to whom nothing was sent yet; empty in lists.</param>
public sealed record JointActionView(
    string Id,
    string Entry,
    string SubjectKey,
    string Colour,
    string Initiator,
    string CatalogueVersion,
    string PolicyVersion,
    DateTimeOffset InitiatedAt,
    IReadOnlyList<RoundView> Rounds,
    IReadOnlyList<DirectiveView> Directives);

/// <summary>One round over all units.</summary>
/// <param name="EntryVersion">The entry's version that started it.</param>
/// <param name="StartedAt">When, UTC.</param>
/// <param name="EndedAt">When its last unit ended, UTC; null while it runs.</param>
/// <param name="Outcomes">How many units ended how, as in <c>settled</c>, <c>overdue</c>; empty while it runs.</param>
public sealed record RoundView(int EntryVersion, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, IReadOnlyDictionary<string, int> Outcomes);

/// <summary>A page of joint actions.</summary>
/// <param name="Items">The joint actions, without their directives.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record JointActionsResponse(IReadOnlyList<JointActionView> Items, string? Continuation);

/// <summary>What the office must look at, the gravest first (safeguard G14).</summary>
/// <param name="UnconfirmedLifts">How many lifts are not confirmed.</param>
/// <param name="Overdue">How many binding directives are past their deadline.</param>
/// <param name="Refusals">How many directives hold a refusal.</param>
/// <param name="Items">Lifts, then overdue, then refusals; of each class at most as many as were asked for, the longest due first.</param>
/// <param name="Records">What is to be looked at about records.</param>
/// <param name="Duties">Promises and rectifications about which nobody found in time.</param>
public sealed record AlarmsResponse(
    long UnconfirmedLifts, long Overdue, long Refusals, IReadOnlyList<AlarmView> Items, RecordAlarmsView Records, Supervision.DutyAlarmsView Duties);

/// <summary>One alarm.</summary>
/// <param name="Alarm"><c>unconfirmedLift</c>, <c>overdue</c> or <c>refusal</c>.</param>
/// <param name="Directive">The directive.</param>
public sealed record AlarmView(string Alarm, DirectiveView Directive);
