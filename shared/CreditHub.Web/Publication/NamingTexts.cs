using CreditHub.Pages;

namespace CreditHub.Publication;

/// <summary>What the page about responsible persons says (P7).</summary>
public static class NamingTexts
{
    public static Text Title { get; } = new("国有企业拖欠责任人公示", "Who answers for a state-owned enterprise in arrears");

    public static Text Hint { get; } = new(
        "仅限拖欠民营企业、中小企业账款或农民工工资的国有企业的法定代表人、主要负责人、实际控制人，凭认定文书，经两人审定后随名单条目一并公开；条目不公开时姓名即不公开。本页每次打开均记入审计日志。",
        "Only of a state-owned enterprise that owes private firms or wages; by a decision document and two persons. The name is public as long as the entry is, and not a moment longer. Each look at this page is on the audit log.");

    public static Text Nobody { get; } = new("未提出公示。", "Nobody is proposed.");

    public static Text Name { get; } = new("姓名", "Name");

    public static Text Owes { get; } = new("拖欠事项", "What it owes");

    public static Text Document { get; } = new("认定文书号", "Decision document");

    public static Text Basis { get; } = new("公示依据", "Legal basis");

    public static Text StateOwned { get; } = new("认定文书确认该企业为国有企业", "The decision finds that the enterprise is state-owned");

    public static Text Propose { get; } = new("提出公示", "Propose that they are named");

    public static Text Withdraw { get; } = new("撤下公示", "Name them no more");

    public static Text WithdrawHint { get; } = new("一人即可撤下，立即不再公开。", "One person does; the name is public no more at once.");

    public static Text WithdrawDocument { get; } = new("撤下文书号", "Document that decides it");

    public static Text Shown { get; } = new("正在公开", "Public now");

    public static Text NotShown { get; } = new("现未公开", "Not public now");

    private static Text Proposed { get; } = new("待第二人审核", "Waits for the second person");

    private static Text SentBack { get; } = new("已退回", "Sent back");

    private static Text Agreed { get; } = new("两人已审定", "Two persons agreed");

    private static Text Withdrawn { get; } = new("已撤下", "Taken back");

    /// <summary>Where a naming stands, as contracts write it, and the mark that shows it.</summary>
    public static (Text Text, string Mark) OfState(string word) => word switch
    {
        "proposed" => (Proposed, "mark warn"),
        "sentBack" => (SentBack, "mark bad"),
        "agreed" => (Agreed, "mark"),
        "withdrawn" => (Withdrawn, "mark"),
        _ => (new Text(word, word), "mark"),
    };

    /// <summary>What an enterprise owes.</summary>
    public static Text Of(Arrears owes) => owes switch
    {
        Arrears.Accounts => new("民营企业、中小企业账款", "Accounts of private, small and medium firms"),
        Arrears.Wages => new("农民工工资", "Migrant workers’ wages"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
