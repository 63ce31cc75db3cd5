using CreditHub.Pages;

namespace CreditHub.Reports;

/// <summary>What the pages of reports say; their words for states are in the other part.</summary>
public static partial class ReportTexts
{
    public static Text Title { get; } = new("信用联合奖惩工作月报", "Monthly report on joint incentives and sanctions");

    public static Text NoReports { get; } = new("尚无月报。月报在报送截止日之后生成。", "There is no report yet. One is compiled after the due day.");

    public static Text ListCaption { get; } = new("已生成的月报，最新在前", "Compiled reports, newest first");

    public static Text Period { get; } = new("月份", "Month");

    public static Text Days { get; } = new("统计期间", "Days reported on");

    public static Text CompiledAt { get; } = new("生成时间", "Compiled");

    public static Text Revision { get; } = new("修订版", "Revision");

    public static Text Definition { get; } = new("指标定义", "Definition");

    public static Text Policy { get; } = new("政策版本", "Policy version");

    public static Text Submitted { get; } = new("已报单位", "Handed in");

    public static Text Missing { get; } = new("未报单位", "Missing");

    public static Text StillMissing { get; } = new("尚未报送：", "Have handed nothing in:");

    public static Text Chased { get; } = new("截止时未报、已催报：", "Had handed nothing in by the due day and were chased:");

    public static Text Total { get; } = new("全市合计", "The whole city");

    public static Text ByUnit { get; } = new("分单位", "By unit");

    public static Text Duties { get; } = new("报送情况", "Who handed in");

    public static Text Unit { get; } = new("单位", "Unit");

    public static Text State { get; } = new("状态", "State");

    public static Text SubmittedAt { get; } = new("报送时间", "Handed in at");

    public static Text Remarks { get; } = new("备注", "Remarks");

    public static Text Late { get; } = new("逾期报送", "Late");

    public static Text LacksCases { get; } = new("案例不足，已说明", "Fewer cases, explained");

    public static Text Submissions { get; } = new("各单位进展和典型案例", "Progress and typical cases");

    public static Text NoSubmissions { get; } = new("没有单位报送。", "Nobody handed in.");

    public static Text Trustworthy { get; } = new("守信案例", "Trustworthy");

    public static Text Untrustworthy { get; } = new("失信案例", "Untrustworthy");

    public static Text MayPublish { get; } = new("可公开", "may be published");

    public static Text NotPublic { get; } = new("不公开", "not for publication");

    public static Text Fact { get; } = new("事实", "Facts");

    public static Text Measure { get; } = new("措施", "Measure");

    public static Text Effect { get; } = new("成效", "Effect");

    public static Text Source { get; } = new("来源", "Rests on");

    public static Text NoTrustworthy { get; } = new("无守信案例的说明：", "Why there is no trustworthy case:");

    public static Text NoUntrustworthy { get; } = new("无失信案例的说明：", "Why there is no untrustworthy case:");

    public static Text Revisions { get; } = new("修订记录", "Revisions");

    public static Text Compilation { get; } = new("首次生成", "compilation");

    public static Text Because { get; } = new("收到补报：", "late submission of");

    public static Text Comma { get; } = new("、", ", ");
}
