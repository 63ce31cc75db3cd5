namespace CreditHub.JointActions;

/// <summary>One unit's directive.</summary>
/// <param name="Id">The directive.</param>
/// <param name="Action">The joint action.</param>
/// <param name="Entry">The list entry.</param>
/// <param name="SubjectKey">The subject's opaque key.</param>
/// <param name="Colour"><c>red</c> or <c>black</c>.</param>
/// <param name="Unit">The implementing unit.</param>
/// <param name="State">Where its current instruction stands: <c>planned</c>, <c>delivered</c>, <c>acknowledged</c> or <c>settled</c>.</param>
/// <param name="Force">How far it binds: <c>mandatory</c>, <c>recommended</c> or <c>informational</c>.</param>
/// <param name="Measures">Its measures, at least one.</param>
/// <param name="Instructions">What the unit was told, oldest first; the last is the current one. Empty while nothing was sent.</param>
/// <param name="Version">Grows by one with every change.</param>
public sealed record DirectiveView(
    string Id,
    string Action,
    string Entry,
    string SubjectKey,
    string Colour,
    string Unit,
    string State,
    string Force,
    IReadOnlyList<DirectiveMeasure> Measures,
    IReadOnlyList<InstructionView> Instructions,
    int Version);

/// <summary>One thing that a unit was told, and how it answered.</summary>
/// <param name="Sequence">1, 2, 3 … within the directive.</param>
/// <param name="Instruction"><c>impose</c>, <c>suspend</c>, <c>resume</c>, <c>correct</c> or <c>lift</c>.</param>
/// <param name="EntryVersion">The entry's version that it follows.</param>
/// <param name="OrderedAt">When, UTC.</param>
/// <param name="State"><c>delivered</c>, <c>acknowledged</c>, <c>settled</c> or <c>superseded</c>.</param>
/// <param name="DueOn">Last day in time for what is awaited next, inclusive, Asia/Shanghai; null when nothing is.</param>
/// <param name="Escalations">Rungs climbed for the current deadline.</param>
/// <param name="Results">The unit's answers.</param>
public sealed record InstructionView(
    int Sequence,
    string Instruction,
    int EntryVersion,
    DateTimeOffset OrderedAt,
    string State,
    DateOnly? DueOn,
    IReadOnlyList<EscalationView> Escalations,
    IReadOnlyList<MeasureResultItem> Results);

/// <summary>One rung of the ladder.</summary>
/// <param name="Rung"><c>remind</c>, <c>chase</c> or <c>reportToOffice</c>.</param>
/// <param name="At">When, UTC.</param>
public sealed record EscalationView(string Rung, DateTimeOffset At);

/// <summary>A page of directives.</summary>
/// <param name="Items">The directives.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record DirectivesResponse(IReadOnlyList<DirectiveView> Items, string? Continuation);

/// <summary>Whom a directive concerns. Every reading of a person's number is logged.</summary>
/// <param name="SubjectKey">The subject's opaque key.</param>
/// <param name="CreditCode">The unified social credit code; null for persons.</param>
/// <param name="CitizenNumber">The citizen number; null for organisations.</param>
public sealed record DirectiveSubjectResponse(string SubjectKey, string? CreditCode, string? CitizenNumber);
