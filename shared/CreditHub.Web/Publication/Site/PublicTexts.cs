using CreditHub.Pages;

namespace CreditHub.Publication.Site;

/// <summary>What the public site says.</summary>
public static class PublicTexts
{
    public static Text SiteName { get; } = new("信用信息公示", "Public credit information");

    public static Text Search { get; } = new("查询", "Search");

    public static Text BackHome { get; } = new("返回公示首页", "Back to the first page");

    public static Text SearchHint { get; } = new(
        "输入统一社会信用代码，或企业名称开头至少两个字。不提供自然人查询。",
        "Enter a unified social credit code, or the first two characters of an organisation's name. Persons cannot be searched for.");

    public static Text Found { get; } = new("查询结果", "What was found");

    public static Text OnLists { get; } = new("所在名单", "On lists");

    public static Text FoundRecords { get; } = new("公示记录", "Records");

    public static Text NothingFound { get; } = new("没有正在公示的记录。没有记录不代表信用评价。", "Nothing is public about it. That is no rating.");

    public static Text Kinds { get; } = new("公示栏目", "Records by kind");

    public static Text Good { get; } = new("守信信息", "Good records");

    public static Text Commitments { get; } = new("诚信承诺专栏", "Commitments");

    public static Text Links { get; } = new("政务公开（外部网站）", "Open government (other sites)");

    /// <summary>As what a person answers for a state-owned enterprise.</summary>
    public static Text OfRole(ResponsibleRole role) => role switch
    {
        ResponsibleRole.LegalRepresentative => new("法定代表人", "Legal representative"),
        ResponsibleRole.Principal => new("主要负责人", "Principal"),
        ResponsibleRole.ActualController => new("实际控制人", "Actual controller"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Text RedLists { get; } = new("红名单", "Red lists");

    public static Text BlackLists { get; } = new("黑名单", "Black lists");

    public static Text Cases { get; } = new("典型案例", "Typical cases");

    public static Text NoCases { get; } = new("目前没有公开的典型案例。", "No typical case is public at present.");

    public static Text Boards { get; } = new("诚信红黑榜", "Red and black boards");

    public static Text RedBoard { get; } = new("红榜", "Red board");

    public static Text BlackBoard { get; } = new("黑榜", "Black board");

    public static Text NoBoards { get; } = new("该年度没有公开的榜单。", "No issue of this year is public.");

    public static Text NoneOnBoard { get; } = new("本期目前没有可公示的主体。", "Nobody of this issue is shown at present.");

    public static Text BoardNote { get; } = new(
        "榜单随名单变化：已退出、已修复、到期或正在核实的主体不再显示。",
        "The issue follows the lists: who has left them, was repaired, whose term is over or whose entry is being verified is not shown.");

    public static Text BoardBasis { get; } = new("发布依据", "Rests on");

    public static Text BoardUnit { get; } = new("发布单位", "Brought out by");

    public static Text ReleasedAt { get; } = new("发布时间", "Released");

    public static Text Issue { get; } = new("期号", "Issue");

    public static Text BoardTitle { get; } = new("榜单", "Board");

    public static Text ListTypeOf { get; } = new("名单类型", "List");

    public static Text YearBefore { get; } = new("上一年", "Year before");

    public static Text YearAfter { get; } = new("下一年", "Year after");

    public static Text Trustworthy { get; } = new("诚信典型", "Trustworthy");

    public static Text Untrustworthy { get; } = new("失信典型", "Untrustworthy");

    public static Text Fact { get; } = new("事实", "What happened");

    public static Text Measure { get; } = new("措施", "What was done");

    public static Text Effect { get; } = new("成效", "What came of it");

    public static Text NoLists { get; } = new("本市没有公示的名单。", "No list is public here.");

    public static Text Name { get; } = new("主体名称", "Subject");

    public static Text Code { get; } = new("统一社会信用代码", "Credit code");

    public static Text Document { get; } = new("文号", "Document");

    public static Text DecidedOn { get; } = new("决定日期", "Decided");

    public static Text PublishedOn { get; } = new("公示日期", "Public since");

    public static Text Until { get; } = new("公示截止", "Public until");

    public static Text TermUntil { get; } = new("期限至", "Until");

    public static Text Kind { get; } = new("数据类别", "Kind");

    public static Text Disputed { get; } = new("异议处理中", "Disputed");

    public static Text DayBefore { get; } = new("前一日", "Day before");

    public static Text DayAfter { get; } = new("后一日", "Day after");

    public static Text NoneOnDay { get; } = new("当日没有新公示且仍在公示的记录。", "Nothing that became public on this day is public now.");

    public static Text NoneOnList { get; } = new("名单中目前没有可公示的主体。", "Nobody is on this list at present.");

    public static Text More { get; } = new("下一页", "More");

    public static Text Download { get; } = new("下载", "Download");

    public static Text Remedy { get; } = new(
        "公示有误或已履行义务？可向公示信息的提供单位提出异议或申请信用修复。",
        "Wrong, or duties fulfilled? Object to it, or apply for repair, at the unit that provided it.");

    /// <summary>An issue by year and number.</summary>
    public static Text OfIssue(int year, int number) => new($"{year}年第{number}期", $"No. {number} of {year}");

    /// <summary>A board by its colour.</summary>
    public static Text OfBoard(Lists.ListColour colour) => colour is Lists.ListColour.Red ? RedBoard : BlackBoard;
}
