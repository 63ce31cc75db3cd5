namespace CreditHub.Oversight;

/// <summary>Orchestrations, newest first. <c>GET /v1/orchestrations?state=running&amp;prefix=report-&amp;limit=100</c>, role Office.</summary>
/// <param name="Items">The orchestrations.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record OrchestrationsResponse(IReadOnlyList<OrchestrationView> Items, string? Continuation);

/// <summary>Where one orchestration stands.</summary>
/// <param name="Id">Its id, made of business keys.</param>
/// <param name="Name">The orchestration's name.</param>
/// <param name="State"><c>running</c>, <c>completed</c> or <c>failed</c>.</param>
/// <param name="StartedAt">When it started, UTC.</param>
/// <param name="UpdatedAt">When it last did something, UTC.</param>
/// <param name="Status">What it last said of itself; may be empty.</param>
/// <param name="Waits">What it waits for; empty once ended.</param>
/// <param name="Failure">Why it failed; null otherwise.</param>
public sealed record OrchestrationView(
    string Id,
    string Name,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset UpdatedAt,
    string Status,
    IReadOnlyList<OrchestrationWaitView> Waits,
    string? Failure);

/// <summary>One thing that an orchestration waits for.</summary>
/// <param name="Kind"><c>activity</c>, <c>child</c>, <c>signal</c> or <c>time</c>.</param>
/// <param name="Name">The activity's, child's or signal's name; empty for a time.</param>
/// <param name="Until">Until when, UTC; null without an end.</param>
public sealed record OrchestrationWaitView(string Kind, string Name, DateTimeOffset? Until);

/// <summary>One orchestration with what it has done. <c>GET /v1/orchestrations/{id}</c>, role Office.</summary>
/// <param name="Orchestration">Where it stands.</param>
/// <param name="Steps">What it did or what happened to it, oldest first.</param>
public sealed record OrchestrationHistoryResponse(OrchestrationView Orchestration, IReadOnlyList<OrchestrationStepView> Steps);

/// <summary>One step.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">As in <c>activity</c>, <c>activity-failed</c>, <c>child</c>, <c>signal</c>, <c>time</c>, <c>started</c>, <c>completed</c>, <c>failed</c>.</param>
/// <param name="Name">Of the activity, child, signal or orchestration.</param>
public sealed record OrchestrationStepView(DateTimeOffset At, string Kind, string Name);
