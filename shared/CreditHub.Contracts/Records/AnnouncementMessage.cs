namespace CreditHub.Records;

/// <summary>
/// What <c>cn.credithub.record.announcement-reminder.v1</c>, <c>…announcement-late.v1</c> (to a unit) and <c>…announcements-late.v1</c> (to the office)
/// say: of what nobody said how many decisions were made in a month. Say it by <c>PUT /v1/record-kinds/{kind}/announcements/{month}</c>.
/// </summary>
/// <param name="Month">The month, as in <c>2026-03</c>.</param>
/// <param name="DueOn">Last day in time, Asia/Shanghai.</param>
/// <param name="Items">What is missing.</param>
public sealed record AnnouncementMessage(string Month, DateOnly DueOn, IReadOnlyList<UnannouncedItem> Items);

/// <summary>A number that was not said.</summary>
/// <param name="Unit">The unit that owes it.</param>
/// <param name="Kind">The kind of record.</param>
public sealed record UnannouncedItem(string Unit, string Kind);
