using CreditHub.Pages;

namespace CreditHub.Declarations;

/// <summary>What the page about voluntary declarations says.</summary>
public static class DeclarationTexts
{
    public static Text Title { get; } = new("主体自主申报", "What a subject declares of itself");

    public static Text Ask { get; } = new("查询自主申报", "Ask for declarations");

    public static Text Hint { get; } = new(
        "仅可为本单位业务事项查询，每次查询均登记，当事人可以查阅查询单位、事项和用途。",
        "Only for a business matter of your unit. Each question is logged; the subject reads who asked, in which matter and what for.");

    public static Text NoMatters { get; } = new("本单位没有可以查询的业务事项。", "Your unit has no business matter to ask in.");

    public static Text Subject { get; } = new("统一社会信用代码", "Credit code");

    public static Text Matter { get; } = new("业务事项", "Business matter");

    public static Text CaseId { get; } = new("办件编号", "Number of the case");

    public static Text Purpose { get; } = new("查询用途（不得含个人信息）", "What the answer is for (no personal values)");

    public static Text AskedFor { get; } = new("本次查询", "This question");

    public static Text Query { get; } = new("查询编号", "Number of the question");

    public static Text Items { get; } = new("自主申报信息", "Declarations");

    public static Text Unverified { get; } = new("自主申报", "Self-declared");

    public static Text Warning { get; } = new(
        "以下内容由主体自行申报并承诺真实，未经任何单位核实；不得作为惩戒依据，也不得要求主体申报后方予办理。",
        "The subject declares this itself and promises that it is true; nobody has verified it. No sanction rests on it, and no service may ask for it.");

    public static Text None { get; } = new("该主体目前没有有效的自主申报。", "The subject has no declaration that stands.");

    public static Text Category { get; } = new("申报类型", "Type");

    public static Text Content { get; } = new("申报内容", "What it declares");

    public static Text Source { get; } = new("性质", "Standing");

    public static Text DeclaredOn { get; } = new("申报日期", "Declared");

    public static Text PromisedOn { get; } = new("最近一次承诺真实", "Last promised to be true");

    public static Text Until { get; } = new("未再确认即失效于", "Lapses unless confirmed by");

    public static Text Disputed { get; } = new("有异议", "Disputed");
}
