namespace CreditHub.Publication;

/// <summary>
/// Message <c>cn.credithub.publication.unshown-reminder.v1</c> and <c>…unshown-overdue.v1</c>: a public channel does not show records of a unit that are
/// due there on a day. One message for all of them.
/// </summary>
/// <param name="Channel">The channel's code.</param>
/// <param name="Unit">The unit that provided them.</param>
/// <param name="DueOn">Their last day in time, Asia/Shanghai.</param>
public sealed record UnshownView(string Channel, string Unit, DateOnly DueOn);
