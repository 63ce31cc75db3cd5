using CreditHub.Decisions;

namespace CreditHub.Policy;

/// <summary>What the calendar's and the policy's routes refuse.</summary>
public static class PolicyErrors
{
    /// <summary>A date is missing or is not written <c>yyyy-MM-dd</c>.</summary>
    public static HubError DateInvalid { get; } =
        new("calendar.date-invalid", 400, "日期缺失或格式不是 yyyy-MM-dd", "The date is missing or not written yyyy-MM-dd");

    /// <summary>A count of working days is missing, no whole number, or outside 0 to 1000.</summary>
    public static HubError CountOutOfRange { get; } =
        new("calendar.count-out-of-range", 400, "工作日数缺失或不在 0 至 1000 之间", "The count of working days is missing or not from 0 to 1000");

    /// <summary>The calendar has no data for the year; it is never guessed.</summary>
    public static HubError YearNotCovered { get; } =
        new("calendar.year-not-covered", 422, "工作日历没有该年度的数据", "The working-day calendar has no data for that year");
}
