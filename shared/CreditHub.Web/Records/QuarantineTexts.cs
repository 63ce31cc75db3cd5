using CreditHub.Pages;

namespace CreditHub.Records;

/// <summary>What the pages of rows in quarantine say.</summary>
public static class QuarantineTexts
{
    public static Text Title { get; } = new("代码待核数据", "Rows in quarantine");

    public static Text RowTitle { get; } = new("代码待核的一行数据", "One row in quarantine");

    public static Text Link { get; } = new("代码待核数据（隔离区）", "Rows in quarantine for their codes");

    public static Text Hint { get; } = new(
        "历史数据中统一社会信用代码有误的行，在核定正确代码之前不入库、不使用。由报送单位的工作人员逐行处理，系统不推断代码。",
        "Rows of old data whose credit code is wrong are no records and are not used until a person of the unit that sent them says the right code. The hub guesses none.");

    public static Text None { get; } = new("没有待核数据。", "No row waits.");

    public static Text Waiting { get; } = new("待核行数", "Rows that wait");

    public static Text Problem { get; } = new("代码问题", "What is wrong");

    public static Text Since { get; } = new("隔离时间", "Since");

    public static Text Open { get; } = new("处理", "Settle");

    public static Text More { get; } = new("更多待核数据", "More rows");

    public static Text Content { get; } = new("该行内容", "What the row says");

    public static Text ContentOfUnit { get; } = new("行内容仅报送单位可见。", "What the row says is shown to its unit alone.");

    public static Text ContentGone { get; } = new("该行内容已不再保存。", "What the row said is kept no more.");

    public static Text Settle { get; } = new("核定代码", "Say the right code");

    public static Text SettleHint { get; } = new(
        "核定后该行按正确代码入库，与其他数据一样校验、回执和公示。", "With its right code the row comes in like every other: judged, receipted, published.");

    public static Text Code { get; } = new("正确的统一社会信用代码", "Right credit code");

    public static Text Document { get; } = new("依据文书", "Document that shows it");

    public static Text Drop { get; } = new("放弃该行", "Give the row up");

    public static Text DropHint { get; } = new("仅在主体确实无法核实时使用。", "Only where its subject cannot be known.");

    public static Text Reason { get; } = new("理由", "Why");

    public static Text CameInBy { get; } = new("入库上传", "Came in by");

    private static Text IsWaiting { get; } = new("待核", "Waits");

    private static Text IsSettled { get; } = new("已核定", "Settled");

    private static Text IsDropped { get; } = new("已放弃", "Given up");

    /// <summary>Where a row stands, as contracts write it.</summary>
    public static Text OfState(string word) => word switch
    {
        "waiting" => IsWaiting,
        "settled" => IsSettled,
        "dropped" => IsDropped,
        _ => new Text(word, word),
    };

    /// <summary>What is wrong with a code.</summary>
    public static Text OfProblem(string code) =>
        RecordErrors.OfCodes.FirstOrDefault(error => error.Code == code) is { } known ? new Text(known.Title, known.TitleEn) : new Text(code, code);
}
