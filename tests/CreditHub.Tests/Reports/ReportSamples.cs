using System.Text.Json;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Reports;

internal static class ReportSamples
{
    public static readonly Actor Reporter = new(new("finance"), "r-1", IsPerson: true);
    public static readonly Actor Officer = new(new("credit-office"), "o-1", IsPerson: true);

    // 2026-02-20 lies in the Spring Festival of 2026; 2026-02-14 and -28 are make-up days.
    public static readonly WorkCalendar Calendar = new(
        "test", 2025, 2026,
        new HashSet<DateOnly>([.. Enumerable.Range(0, 9).Select(day => new DateOnly(2026, 2, 15).AddDays(day))]),
        new HashSet<DateOnly>([new(2026, 2, 14), new(2026, 2, 28)]));

    public static readonly PolicyBook Book = BookWithDay(20);

    public static readonly TypicalCase GoodCase = new(
        CaseKind.Trustworthy, SubjectKind.Organisation, "福州某某食品有限公司", "连续三年无不良记录", "绿色通道", "办理时限缩短一半",
        new("r1"), null, MayPublish: true);

    public static readonly TypicalCase BadCase = new(
        CaseKind.Untrustworthy, SubjectKind.Person, "张某某", "拒不履行生效裁判", "限制高消费", "已履行", new("b1"), null, MayPublish: false);

    public static readonly ReportSubmission FullSubmission = new("本月归集数据三千条。", [GoodCase, BadCase], null, null);

    public static ReportSchedule March { get; } = ReportSchedule.For(new("2026-03"), Book, Calendar);

    public static PolicyBook BookWithDay(int day) => new("test", "test-1",
    [
        Value(PolicyKeys.MonthlyReportDay, day),
        Value(PolicyKeys.MonthlyTrustworthyCases, 1),
        Value(PolicyKeys.MonthlyUntrustworthyCases, 1),
    ]);

    public static DateTimeOffset Noon(int month, int day) => new(2026, month, day, 4, 0, 0, TimeSpan.Zero);

    private static PolicyValue Value(string key, int number) => new(
        key, JsonSerializer.SerializeToElement(number), new(2016, 1, 1), null, new("test", ""), PolicyMark.Verified);
}
