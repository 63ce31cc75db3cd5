namespace CreditHub.Objections;

/// <summary>
/// Payload of the messages <c>cn.credithub.verification.notice.v1</c> and <c>.reminder.v1</c> in the provider's queue, and
/// <c>.overdue.v1</c> and <c>.unreceived.v1</c> in the office's. What was said is read at <c>GET /v1/objections/{id}</c>.
/// </summary>
/// <param name="Objection">Id of the objection.</param>
/// <param name="Entry">Id of the disputed list entry; null where a record is disputed.</param>
/// <param name="Kind"><c>objection</c>, <c>complaint</c>, <c>doubt</c> or <c>litigation</c>.</param>
/// <param name="Provider">Code of the unit that verifies.</param>
/// <param name="RaisedAt">When it was raised, UTC.</param>
/// <param name="WorkingDays">Working days from receipt within which the provider verifies.</param>
/// <param name="DueOn">Last day in time, inclusive, Asia/Shanghai; null before receipt.</param>
/// <param name="Record">Id of the disputed record; null where an entry is disputed.</param>
public sealed record VerificationNoticeMessage(
    string Objection, string? Entry, string Kind, string Provider, DateTimeOffset RaisedAt, int WorkingDays, DateOnly? DueOn, string? Record);
