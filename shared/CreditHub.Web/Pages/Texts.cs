namespace CreditHub.Pages;

/// <summary>What the frame of all pages says. A capability's own pages have a <c>…Texts</c> class beside them.</summary>
public static class Texts
{
    public static Text HubName { get; } = new("信用联合奖惩枢纽", "CreditHub");

    public static Text HubPurpose { get; } = new("守信联合激励和失信联合惩戒协同平台", "Joint incentives and sanctions, in one place");

    public static Text SkipToContent { get; } = new("跳到正文", "Skip to content");

    public static Text Navigation { get; } = new("主导航", "Main navigation");

    public static Text Overview { get; } = new("总览", "Overview");

    public static Text JointActions { get; } = new("联合奖惩", "Joint actions");

    public static Text Uploads { get; } = new("数据上传", "Uploads");

    public static Text Collection { get; } = new("归集统计", "Statistics");

    public static Text Publication { get; } = new("信息公示", "Publication");

    public static Text Corrections { get; } = new("更正与召回", "Corrections");

    public static Text Duties { get; } = new("限期与修复", "Duties and repairs");

    public static Text Subjects { get; } = new("主体基础信息", "Subjects");

    public static Text Reports { get; } = new("工作月报", "Monthly reports");

    public static Text Readers { get; } = new("外部查询", "Outside readers");

    public static Text Orchestrations { get; } = new("流程", "Rounds");

    public static Text Newer { get; } = new("上一页", "Previous page");

    public static Text Older { get; } = new("下一页", "Next page");

    public static Text MonthBefore { get; } = new("上月", "Month before");

    public static Text MonthAfter { get; } = new("下月", "Month after");

    public static Text Pages { get; } = new("翻页", "Pages");

    public static Text InAll { get; } = new("共", "In all");

    public static Text SwitchLanguage { get; } = new("English", "中文");

    public static Text SignIn { get; } = new("登录", "Sign in");

    public static Text SignOut { get; } = new("退出登录", "Sign out");

    public static Text SignedInAs { get; } = new("当前用户", "Signed in as");

    public static Text Key { get; } = new("访问密钥", "Access key");

    public static Text KeyHint { get; } = new(
        "请粘贴办公室发放的密钥，以 ch_ 开头。密钥仅保存在本浏览器，退出登录即清除。",
        "Paste the key that the office issued; it begins with ch_. It stays in this browser and is cleared when you sign out.");

    public static Text KeyRefused { get; } = new("密钥无效或已吊销，请核对后重试。", "The key is unknown or revoked. Check it and try again.");

    public static Text ErrorCode { get; } = new("错误代码", "Error code");

    public static Text BackToForm { get; } = new(
        "未作任何处理。请用浏览器的“后退”返回表单，已填内容仍在。", "Nothing was done. Go back with your browser: what you entered is still in the form.");

    public static Text BackToStart { get; } = new("返回首页", "Back to the start");

    public static Text TimeZoneNote { get; } = new("时间均为北京时间（UTC+8）", "All times are Beijing time (UTC+8)");
}
