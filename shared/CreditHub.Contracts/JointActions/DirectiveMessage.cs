namespace CreditHub.JointActions;

/// <summary>
/// The data of <c>cn.credithub.directive.{impose|suspend|resume|correct|lift}.v1</c>: all that a unit needs to act. It replaces whatever
/// the unit was told before within the directive.
/// </summary>
/// <param name="Directive">The directive; feedback goes to <c>/v1/directives/{directive}/feedback</c>.</param>
/// <param name="Sequence">1, 2, 3 … within the directive; named in the feedback.</param>
/// <param name="Instruction"><c>impose</c>, <c>suspend</c>, <c>resume</c>, <c>correct</c> or <c>lift</c>.</param>
/// <param name="ValidIfVersion">The entry's version; a receiver that knows a higher one drops this (safeguard G8).</param>
/// <param name="Action">The joint action.</param>
/// <param name="Entry">The list entry.</param>
/// <param name="Subject">The unified social credit code; null for persons, whose identity is read from <c>/v1/directives/{directive}/subject</c>.</param>
/// <param name="SubjectKey">The subject's opaque key.</param>
/// <param name="Colour"><c>red</c> for incentives, <c>black</c> for sanctions.</param>
/// <param name="Measures">The measures, at least one.</param>
/// <param name="DocumentNumber">The number of the listing decision.</param>
/// <param name="DueOn">Last day in time for taking it, inclusive, Asia/Shanghai; null for information without a due date.</param>
public sealed record DirectiveMessage(
    string Directive,
    int Sequence,
    string Instruction,
    int ValidIfVersion,
    string Action,
    string Entry,
    string? Subject,
    string SubjectKey,
    string Colour,
    IReadOnlyList<DirectiveMeasure> Measures,
    string DocumentNumber,
    DateOnly? DueOn);

/// <summary>A measure of a directive.</summary>
/// <param name="Id">Its code in the catalogue, as in <c>S09</c>.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Force"><c>mandatory</c>, <c>recommended</c> or <c>informational</c>.</param>
/// <param name="Basis">Its legal basis: title and article.</param>
/// <param name="Until">Its last day, inclusive, Asia/Shanghai.</param>
public sealed record DirectiveMeasure(string Id, string Name, string Force, string Basis, DateOnly Until);

/// <summary>
/// The data of <c>cn.credithub.directive.reminder.v1</c> and <c>.chase.v1</c> (to the unit) and of <c>.overdue.v1</c> and
/// <c>.refused.v1</c> (to the office).
/// </summary>
/// <param name="Directive">The directive.</param>
/// <param name="Sequence">The instruction.</param>
/// <param name="Instruction">As in <see cref="DirectiveMessage"/>.</param>
/// <param name="Unit">The implementing unit.</param>
/// <param name="Awaited"><c>acknowledgement</c> or <c>answer</c>; for a refusal <c>decision</c>.</param>
/// <param name="DueOn">The last day that would have been in time, inclusive, Asia/Shanghai; null for a refusal.</param>
/// <param name="Measures">For a refusal the measures refused; empty otherwise.</param>
public sealed record DirectiveNotice(
    string Directive, int Sequence, string Instruction, string Unit, string Awaited, DateOnly? DueOn, IReadOnlyList<string> Measures);
