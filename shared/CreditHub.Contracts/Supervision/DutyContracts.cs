namespace CreditHub.Supervision;

/// <summary>
/// Body of <c>POST /v1/rectifications</c> (限期整改), by a person of the unit that determined the entry, or that decided or provided the record. One of
/// <paramref name="Entry"/> and <paramref name="Record"/>, and one of <paramref name="DueOn"/> and <paramref name="WorkingDays"/>.
/// </summary>
/// <param name="Document">The document that orders it; not empty.</param>
/// <param name="On">Its day, Asia/Shanghai; not in the future.</param>
/// <param name="DueOn">Last day of the deadline, inclusive; after <paramref name="On"/>. Null where working days are said.</param>
/// <param name="WorkingDays">How many working days from <paramref name="On"/>, 1 to 500; null where the day is said.</param>
/// <param name="Requirement">What is to be put right; 1 to 500 characters, no personal values. The subject reads it.</param>
/// <param name="Entry">Id of the list entry whose conduct is to be put right; null without.</param>
/// <param name="Record">Id of the record whose conduct is to be put right; null without.</param>
public sealed record OrderRectificationRequest(
    string Document = "", DateOnly? On = null, DateOnly? DueOn = null, int? WorkingDays = null, string Requirement = "", string? Entry = null, string? Record = null);

/// <summary>Body of <c>POST /v1/duties/{id}/finding</c>, by a person of the duty's unit.</summary>
/// <param name="Result"><c>fulfilled</c>, <c>partly</c> or <c>unfulfilled</c>; the latter two only once the day is over.</param>
/// <param name="Document">The document that finds it; not empty.</param>
/// <param name="On">The day on which it was fulfilled, or else was found not to be, Asia/Shanghai; not in the future.</param>
/// <param name="Note">In words, at most 500 characters, no personal values; not empty where something was not fulfilled. The subject reads it.</param>
public sealed record FindDutyRequest(string Result = "", string Document = "", DateOnly? On = null, string Note = "");

/// <summary>What a subject is to do by a day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind"><c>promise</c> (容缺: what it promised to bring) or <c>rectification</c> (限期整改).</param>
/// <param name="Subject">The subject's key.</param>
/// <param name="Unit">Code of the unit whose persons find.</param>
/// <param name="Document">The commitment's number, or the document that orders it.</param>
/// <param name="On">Its day, Asia/Shanghai.</param>
/// <param name="DueOn">Last day in time, inclusive, Asia/Shanghai.</param>
/// <param name="Requirement">What is to be done; empty where the record says it.</param>
/// <param name="Record">Id of the record that set it, or whose conduct is to be put right; null without.</param>
/// <param name="Entry">Id of the list entry whose conduct is to be put right; null without.</param>
/// <param name="State"><c>open</c>, <c>found</c>, or <c>dropped</c> where the record that set it is over.</param>
/// <param name="Overdue">Whether its day is over, and nobody found in time.</param>
/// <param name="Finding">What was found; null before.</param>
public sealed record DutyView(
    string Id, string Kind, string Subject, string Unit, string Document, DateOnly On, DateOnly DueOn, string Requirement, string? Record, string? Entry,
    string State, bool Overdue, DutyFindingView? Finding);

/// <summary>What was found of a duty.</summary>
/// <param name="Result"><c>fulfilled</c>, <c>partly</c> or <c>unfulfilled</c>.</param>
/// <param name="InTime">Whether it was fulfilled, wholly and in time.</param>
/// <param name="Document">The document that finds it.</param>
/// <param name="On">The day on which it was fulfilled, or else was found not to be, Asia/Shanghai.</param>
/// <param name="Note">In words.</param>
/// <param name="By">Code of the unit that found.</param>
/// <param name="At">When, UTC.</param>
public sealed record DutyFindingView(string Result, bool InTime, string Document, DateOnly On, string Note, string By, DateTimeOffset At);

/// <summary>A page of duties.</summary>
/// <param name="Items">The duties.</param>
/// <param name="Continuation">What to pass for the next page; null on the last.</param>
public sealed record DutiesView(IReadOnlyList<DutyView> Items, string? Continuation);

/// <summary>
/// Payload of <c>cn.credithub.duty.reminder.v1</c> (the day comes) and <c>cn.credithub.duty.due.v1</c> (it is over: find) in the unit's queue, and of
/// <c>cn.credithub.duty.overdue.v1</c> (nobody found in time) in the unit's and the office's.
/// </summary>
/// <param name="Duty">Its id.</param>
/// <param name="Kind"><c>promise</c> or <c>rectification</c>.</param>
/// <param name="Unit">Code of the unit whose persons find.</param>
/// <param name="DueOn">Last day in time, inclusive, Asia/Shanghai.</param>
public sealed record DutyMessage(string Duty, string Kind, string Unit, DateOnly DueOn);

/// <summary>Duties about which nobody found in time.</summary>
/// <param name="Promises">How many promises.</param>
/// <param name="Rectifications">How many rectifications.</param>
/// <param name="Items">Some of them, the longest due first.</param>
public sealed record DutyAlarmsView(long Promises, long Rectifications, IReadOnlyList<DutyView> Items);
