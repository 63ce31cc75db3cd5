using CreditHub.Pages;
using CreditHub.Publication.Site;

namespace CreditHub.Publication.Boards;

/// <summary>What the console's pages about boards say.</summary>
public static class BoardTexts
{
    public static Text None { get; } = new("该年度没有榜单。", "No issue was drawn up for this year.");

    public static Text Waiting { get; } = new("待提交或审核的榜单", "Boards that two persons have not decided about");

    public static Text All { get; } = new("全部榜单与编制", "All issues, and drawing one up");

    public static Text Entries { get; } = new("上榜主体", "On it");

    public static Text Entry { get; } = new("名单记录", "List entry");

    public static Text LeftOut { get; } = new("未列入本期", "Left out");

    public static Text Why { get; } = new("原因", "Why");

    public static Text NotShownNow { get; } = new("目前不公示", "Not shown at present");

    public static Text Draw { get; } = new("编制一期榜单", "Draw an issue up");

    public static Text DrawHint { get; } = new(
        "仅列入已决定且有效的名单记录；涉及自然人、核实中和已退出的自动不列入。同一期在提交前可重新编制。",
        "Only decided entries in force are on it; persons, entries being verified and those that ended are left out. Before it is submitted it may be drawn up anew.");

    public static Text Colour { get; } = new("榜别", "Colour");

    public static Text Year { get; } = new("年度", "Year");

    public static Text Number { get; } = new("期数", "Number");

    public static Text Title { get; } = new("标题", "Title");

    public static Text Types { get; } = new("名单类型（可多选）", "Lists (one or several)");

    public static Text From { get; } = new("决定日期自", "Decided from");

    public static Text To { get; } = new("决定日期至", "Decided until");

    public static Text Picked { get; } = new("或逐条指定名单记录", "Or single list entries");

    public static Text DrawnUpAt { get; } = new("编制时间", "Drawn up");

    public static Text ReleaseAt { get; } = new("发布时间", "Release");

    public static Text Submit { get; } = new("提交审核", "Submit");

    public static Text SubmitHint { get; } = new("提交后由另一名工作人员整期审核。", "Somebody else then looks at the whole issue and decides.");

    public static Text Approve { get; } = new("同意发布", "Approve the whole issue");

    public static Text ApproveHint { get; } = new(
        "须由编制人和提交人以外的工作人员整期核对。届时不再有效的记录自动不列入。",
        "Somebody other than who drew it up and who submitted it. Entries that no longer stand are left out by then.");

    public static Text ReleaseAtHint { get; } = new("定时发布（北京时间，不填即刻发布）", "Release at (Beijing time; at once where empty)");

    public static Text Strike { get; } = new("划去一条", "Strike one out");

    public static Text StrikeHint { get; } = new("审核前后均可，即时生效。", "Before the approval or after; it holds at once.");

    public static Text Withdraw { get; } = new("撤下整期", "Withdraw the whole issue");

    public static Text WithdrawHint { get; } = new("撤下后不能再次发布。", "It is not released again.");

    public static Text Document { get; } = new("决定文件", "Document");

    public static Text Drafted { get; } = new("待提交", "Not submitted");

    public static Text Scheduled { get; } = new("待定时发布或期满", "Approved, not public now");

    public static Text Withdrawn { get; } = new("已撤下", "Withdrawn");

    public static Text Unknown { get; } = new("没有此记录", "There is no such entry");

    public static Text Foreign { get; } = new("由其他单位决定", "Another unit decided it");

    public static Text OtherColour { get; } = new("榜别不符", "Of the other colour");

    public static Text NotPublicType { get; } = new("该类名单不公示", "Its list is not public");

    public static Text NotDecided { get; } = new("未作出列入决定", "Not decided");

    public static Text OnHold { get; } = new("异议核实中", "Being verified");

    public static Text Over { get; } = new("已退出或到期", "Ended, or its term is over");

    public static Text ClosedDecision { get; } = new("决定文件标注为非主动公开", "The decision states that it is not public");

    public static Text NotCleared { get; } = new("未经两人审定公开", "Two persons have not let it be public");

    public static Text Struck { get; } = new("人工划去：", "Struck out:");

    /// <summary>A board by its colour, as contracts write it.</summary>
    public static Text OfColour(string word) => word == "red" ? PublicTexts.RedBoard : PublicTexts.BlackBoard;

    /// <summary>Where an issue stands, as contracts write it.</summary>
    public static Text OfState(string word, bool isShown) => word switch
    {
        "drafted" => Drafted,
        "submitted" => PublicationTexts.Classified,
        "approved" when isShown => PublicationTexts.PublishedState,
        "approved" => Scheduled,
        "withdrawn" => Withdrawn,
        _ => new Text(word, word),
    };

    /// <summary>Why an entry was left out, as contracts write it.</summary>
    public static Text OfOmission(string word) => word switch
    {
        "unknown" => Unknown,
        "foreign" => Foreign,
        "colour" => OtherColour,
        "class" => NotPublicType,
        "documentClass" => ClosedDecision,
        "person" => PublicationTexts.OfPerson,
        "notDecided" => NotDecided,
        "onHold" => OnHold,
        "over" => Over,
        "notCleared" => NotCleared,
        "struck" => Struck,
        _ => new Text(word, word),
    };
}
