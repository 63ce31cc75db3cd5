namespace CreditHub.Publication;

/// <summary>
/// Message <c>cn.credithub.publication.entry-backlog-reminder.v1</c> and <c>…entry-backlog-overdue.v1</c>: list entries of a unit about which nobody was
/// asked when they were decided wait for two persons to say whether they are public. One message a unit and last day.
/// </summary>
/// <param name="Unit">The unit that decided them.</param>
/// <param name="DueOn">By when, Asia/Shanghai.</param>
public sealed record EntryBacklogView(string Unit, DateOnly DueOn);
